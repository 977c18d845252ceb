import { isId, type RecordId, type TeamId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'
import { SCREENING_OUTCOMES } from '../../../reference/index.js'
import type { Decision, WhichChild } from '../../domain/screening.js'
import { MOST_TEXT } from '../../domain/subject.js'
import { typedText } from '../typed-text.js'

export type DecideCode = 'outcome-missing' | 'late-reason-missing' | 'late-reason-too-long' | 'team-unknown'
type DecideRefusal = { readonly code: DecideCode; readonly field: string }
export type LateReason = { readonly code: string; readonly label: string }

/** What the form says; whether it fits is the rule's to say. */
export function readDecision(
  body: Body,
  {
    teamIds,
    lateReasons,
  }: {
    teamIds: readonly TeamId[]
    /** Empty unless it is late. */
    lateReasons: readonly LateReason[]
  },
): Outcome<{ decision: Decision; reasonLate: string | undefined }, DecideRefusal> {
  const wrong: DecideRefusal[] = []
  const outcome = SCREENING_OUTCOMES.find((each) => each === textOf(body, 'outcome'))
  if (!outcome) wrong.push({ code: 'outcome-missing', field: 'outcome' })
  const asked = valuesOf(body, 'teams')
  const teams = teamIds.filter((id) => asked.includes(id))
  if (teams.length !== new Set(asked).size) wrong.push({ code: 'team-unknown', field: 'teams' })
  const late = lateReasons.find((each) => each.code === textOf(body, 'lateReason'))
  const lateWords = typedText(body, 'lateWords')
  if (lateReasons.length > 0 && !late) wrong.push({ code: 'late-reason-missing', field: 'lateReason' })
  if (lateWords.length > MOST_TEXT) wrong.push({ code: 'late-reason-too-long', field: 'lateWords' })
  if (!outcome || wrong.length > 0) return refuseAll(wrong)
  return accept({
    decision: {
      outcome,
      reasons: typedText(body, 'reasons'),
      note: typedText(body, 'note'),
      child: readChild(textOf(body, 'child')),
      teamIds: teams,
    },
    reasonLate: late && [late.label, lateWords].filter(Boolean).join(': '),
  })
}

function readChild(chosen: string): WhichChild {
  if (chosen === 'new') return { is: 'new' }
  return isId(chosen) ? { is: 'known', recordId: chosen as RecordId } : { is: 'not-said' }
}
