import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, valuesOf } from '../../../../platform/http/body.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { strands, strandTree, type VersionId } from '../../../reference/index.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import { Part } from '../raise/part.js'
import { type AnswerProps, defineRaisePage } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf } from '../typed-text.js'

type Choice = { readonly code: string; readonly label: string; readonly description: string }
type Extra = { readonly choices: readonly Choice[]; readonly versionId: VersionId }
type HarmCode = 'strand-unknown'
type Code = HarmCode | 'already-sent'

const NOT_KNOWN = 'not-known'
const SAY: Record<Code, string> = {
  'strand-unknown': 'Choose from the kinds of harm on this page, or leave it empty',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export const harmPage = defineRaisePage({
  path: 'harm',
  step: 'harm',
  async load(tx, by): Promise<Extra> {
    const version = await strands(tx, by.now)
    const choices = strandTree(version).flatMap(({ strand, beneath }) => [strand, ...beneath])
    return { choices, versionId: version.versionId }
  },
  stored: ({ draft: { concern } }) =>
    bodyOf({
      strands:
        concern.strandCodes.length === 0 && concern.answered.includes('harm') ? [NOT_KNOWN] : concern.strandCodes,
    }),
  read: readHarm,
  save: (tx, by, recordId, chosen, { extra }) =>
    saveConcernAnswers(tx, by, {
      recordId,
      step: 'harm',
      answers: {
        strandCodes: chosen.map((each) => each.code),
        strandLabels: chosen.map((each) => each.label),
        strandsVersionId: extra.versionId,
      },
    }),
  view: HarmView,
})

function readHarm(
  body: Body,
  { extra }: { extra: Extra },
): Outcome<readonly Choice[], { readonly code: HarmCode; readonly field: string }> {
  const codes = valuesOf(body, 'strands').filter((code) => code !== NOT_KNOWN)
  const chosen = extra.choices.filter((each) => codes.includes(each.code))
  if (chosen.length !== new Set(codes).size)
    return refuse<{ code: HarmCode; field: string }>({ code: 'strand-unknown', field: 'strands' })
  return accept(chosen)
}

function HarmView({ draft, extra, typed, refusals, ...question }: AnswerProps<Extra, Code>): VNode {
  return (
    <RaiseQuestion {...question} errors={errorsFor(refusals, SAY)}>
      <Part draft={draft} step="harm" />
      <Checkboxes
        name="strands"
        legend="What kind of harm might it be?"
        legendSize="l"
        legendIsHeading
        hint="If you know. More than one may fit, and the desk looks at it again. You can leave it empty."
        values={valuesOf(typed, 'strands')}
        error={errorFor(refusals, SAY, 'strands')}
        items={[
          ...extra.choices.map(({ code, label, description }) => ({ value: code, text: label, hint: description })),
          { divider: 'or' },
          { value: NOT_KNOWN, text: 'I do not know', exclusive: true },
        ]}
      />
    </RaiseQuestion>
  )
}
