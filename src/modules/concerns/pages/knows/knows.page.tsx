import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { listItems } from '../../../reference/index.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { Part } from '../raise/part.js'
import { type AnswerProps, defineRaisePage } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf } from '../typed-text.js'
import { type KnowsCode, type Reason, readKnows } from './knows.form.js'

type Extra = { readonly reasons: readonly Reason[] }
type Code = KnowsCode | 'already-sent'
const SAY: Record<Code, string> = {
  'reason-unknown': 'Choose from the reasons on this page, or leave it empty',
  'reason-too-long': 'Write why in 5,000 characters or fewer',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export const knowsPage = defineRaisePage({
  path: 'knows',
  step: 'knows',
  load: async (tx, by): Promise<Extra> => ({ reasons: await listItems(tx, 'reasons-not-told', by.now) }),
  stored: ({ draft: { concern } }) =>
    bodyOf({
      childKnows: concern.childKnows,
      childAgrees: concern.childAgrees,
      familyKnows: concern.familyKnows,
      familyAgrees: concern.familyAgrees,
      notTold: concern.notToldCodes,
      notToldWords: concern.notToldWords,
    }),
  read: (body, { extra }) => readKnows(body, extra.reasons),
  save: (tx, by, recordId, answers) => saveConcernAnswers(tx, by, { recordId, step: 'knows', answers }),
  view: KnowsView,
})

function KnowsView({ draft, extra, typed, refusals, ...question }: AnswerProps<Extra, Code>): VNode {
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY)}
      aside={{
        title: 'You may tell us either way',
        children: (
          <>
            <p class="govuk-body">
              It is best to be open with children and families. But nobody’s agreement is needed when a child may be at
              risk, and you do not tell someone when telling would make it worse.
            </p>
            <p class="govuk-body">Leave empty what you do not know.</p>
          </>
        ),
      }}
    >
      <Part draft={draft} step="knows" />
      <h1 class="govuk-heading-l">Who knows that you are telling us?</h1>
      <Answer name="childKnows" legend="Does the child know?" typed={typed} />
      <Answer name="childAgrees" legend="Does the child agree?" typed={typed} />
      <Answer name="familyKnows" legend="Does a parent or carer know?" typed={typed} />
      <Answer name="familyAgrees" legend="Does a parent or carer agree?" typed={typed} />
      <Checkboxes
        name="notTold"
        legend="If someone was not told, why?"
        legendSize="s"
        values={valuesOf(typed, 'notTold')}
        error={errorFor(refusals, SAY, 'notTold')}
        items={extra.reasons.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <Textarea
        name="notToldWords"
        label="Who was not told, and anything else about it (optional)"
        labelSize="s"
        rows={3}
        value={textOf(typed, 'notToldWords')}
        error={errorFor(refusals, SAY, 'notToldWords')}
      />
    </RaiseQuestion>
  )
}

function Answer({ name, legend, typed }: { name: string; legend: string; typed: Body }) {
  return (
    <Radios
      name={name}
      legend={legend}
      legendSize="s"
      inline
      small
      value={textOf(typed, name)}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'not-sure', text: 'I do not know' },
      ]}
    />
  )
}
