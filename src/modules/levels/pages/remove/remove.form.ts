import { dayIn, lineIn, wordsIn } from '../../../../platform/http/typed.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import type { Body } from '../../../../platform/http/body.js'
import type { RemoveInput } from '../../commands/remove-from-mace.js'
import { readDecidedOn, readDecision } from '../decision.form.js'
import type { FormRefusal } from '../say-refusal.js'

export function readRemoveForm(body: Body, recordId: RecordId, now: Date): Outcome<RemoveInput, FormRefusal> {
  const decided = readDecidedOn(body, now)
  if (!decided.ok) return decided
  const toldOn = dayIn(body, 'toldOn')
  if (toldOn === undefined) return refuse({ code: 'date-not-real', field: 'toldOn' })
  const { quorumReason: _quorum, rationale: _rationale, ...decision } = readDecision(body, recordId, decided.value)
  return accept({
    ...decision,
    evidence: wordsIn(body, 'evidence'),
    remainingPlan: wordsIn(body, 'remainingPlan'),
    toldBy: lineIn(body, 'toldBy'),
    toldOn: toldOn ?? undefined,
  })
}
