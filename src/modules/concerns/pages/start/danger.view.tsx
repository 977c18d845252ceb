import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { type QuestionProps, RaiseQuestion } from '../raise/raise-question.js'
import type { DangerCode } from './danger.form.js'

type Code = DangerCode | 'already-sent'
const SAY: Record<Code, string> = {
  'danger-missing': 'Say whether a child is in danger now',
  'action-too-long': 'Write what has been done in 5,000 characters or fewer',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

type Props = QuestionProps & {
  typed: Body
  refusals: readonly { code: Code; field?: string | undefined }[]
  withoutLater?: boolean
}

/** First of all: this form is not a way to get help tonight. */
export function DangerView({ typed, refusals, ...question }: Props): VNode {
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY)}
      aside={{
        title: 'You do not have to be sure',
        children: (
          <>
            <p class="govuk-body">
              A worry is enough. Most of the questions can be left empty, and you can stop at any time and come back.
            </p>
            <p class="govuk-body">
              Agreement is never needed to tell us that a child may be at risk. We ask who knows, so that nobody is
              surprised.
            </p>
          </>
        ),
      }}
    >
      <Radios
        name="danger"
        legend="Is a child in danger now?"
        legendSize="l"
        legendIsHeading
        hint="For example, hurt, held, missing with someone who may hurt them, or threatened for tonight."
        value={textOf(typed, 'danger')}
        error={errorFor(refusals, SAY, 'danger')}
        items={[
          {
            value: 'yes',
            text: 'Yes',
            hint: 'Call 999 before you go on. This form is read at the desk, not at once.',
            reveal: (
              <Textarea
                name="dangerAction"
                label="What has been done already (optional)"
                labelSize="s"
                hint="Who was called, when, and what they said."
                rows={3}
                value={textOf(typed, 'dangerAction')}
                error={errorFor(refusals, SAY, 'dangerAction')}
              />
            ),
          },
          { value: 'not-sure', text: 'I am not sure', hint: 'If in doubt, call 101 and ask.' },
          { value: 'no', text: 'No, not now' },
        ]}
      />
    </RaiseQuestion>
  )
}
