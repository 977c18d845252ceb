import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { textOf } from '../../../../platform/http/body.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { Part } from '../raise/part.js'
import { type AnswerProps } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import type { WhatCode } from './what.form.js'

type Code = WhatCode | 'already-sent'
const SAY: Record<Code, string> = {
  'what-missing': 'Write what you saw or heard',
  'what-too-long': 'Write what you saw or heard in 5,000 characters or fewer',
  'where-too-long': 'Say where in 200 characters or fewer',
  'when-too-long': 'Say when in 200 characters or fewer',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export function WhatView({ draft, typed, refusals, ...question }: AnswerProps<null, Code>): VNode {
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY)}
      aside={{
        title: 'What helps most',
        children: (
          <>
            <p class="govuk-body">What you saw and heard yourself, in plain words, and what someone else told you.</p>
            <p class="govuk-body">
              Say who is doing it to the child where you can: “a man waits for her”, not “she meets men”.
            </p>
          </>
        ),
      }}
    >
      <Part draft={draft} step="what" />
      <h1 class="govuk-heading-l">What has happened?</h1>
      <Textarea
        name="whatSeen"
        label="What you saw or heard"
        labelSize="s"
        rows={8}
        value={textOf(typed, 'whatSeen')}
        error={errorFor(refusals, SAY, 'whatSeen')}
      />
      <TextInput
        name="whereSeen"
        label="Where (optional)"
        labelSize="s"
        hint="A place, a street, a bus, an app. The desk looks for places that come up more than once."
        value={textOf(typed, 'whereSeen')}
        error={errorFor(refusals, SAY, 'whereSeen')}
      />
      <TextInput
        name="whenSeen"
        label="When (optional)"
        labelSize="s"
        hint="For example, Friday after school, or every week since September."
        value={textOf(typed, 'whenSeen')}
        error={errorFor(refusals, SAY, 'whenSeen')}
      />
    </RaiseQuestion>
  )
}
