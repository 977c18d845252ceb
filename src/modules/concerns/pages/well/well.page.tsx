import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { MOST_TEXT } from '../../domain/subject.js'
import { Part } from '../raise/part.js'
import { type AnswerProps, defineRaisePage } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf, typedText } from '../typed-text.js'

type WellCode = 'well-too-long'
type Code = WellCode | 'already-sent'
const SAY: Record<Code, string> = {
  'well-too-long': 'Write what is working well in 5,000 characters or fewer',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export const wellPage = defineRaisePage({
  path: 'well',
  step: 'well',
  load: async () => null,
  stored: ({ draft: { concern } }) => bodyOf({ workingWell: concern.workingWell }),
  read: readWell,
  save: (tx, by, recordId, workingWell) =>
    saveConcernAnswers(tx, by, { recordId, step: 'well', answers: { workingWell } }),
  view: WellView,
})

function readWell(body: Body): Outcome<string, { readonly code: WellCode; readonly field: string }> {
  const text = typedText(body, 'workingWell')
  return text.length > MOST_TEXT
    ? refuse<{ code: WellCode; field: string }>({ code: 'well-too-long', field: 'workingWell' })
    : accept(text)
}

function WellView({ draft, typed, refusals, ...question }: AnswerProps<null, Code>): VNode {
  return (
    <RaiseQuestion {...question} errors={errorsFor(refusals, SAY)}>
      <Part draft={draft} step="well" />
      <h1 class="govuk-heading-l">What is working well?</h1>
      <Textarea
        name="workingWell"
        label="Who the child trusts, what keeps them safe, what they are good at (optional)"
        labelSize="s"
        rows={5}
        value={textOf(typed, 'workingWell')}
        error={errorFor(refusals, SAY, 'workingWell')}
      />
    </RaiseQuestion>
  )
}
