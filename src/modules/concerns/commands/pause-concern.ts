import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { type ClockRefusal, pauseClock, resumeClock } from '../../clocks/index.js'
import { findConcern } from '../data/concern.store.js'
import { findScreeningForUpdate, saveScreening } from '../data/screening.store.js'
import { mayDecide } from '../domain/screening.js'
import { REFERRAL_DECISION } from '../domain/clock-rules.js'
import { decisionDueAt } from './arrive-at-desk.js'
import { tellTeller } from './tell-teller.js'

export type PauseRefusal =
  | (Refusal & { readonly code: 'no-such-concern' | 'not-yours-to-decide' | 'no-such-clock' })
  | ClockRefusal
type Paused = Promise<Outcome<{ readonly recordId: RecordId }, PauseRefusal>>

/**
 * Stands the clock still while a question is answered. The reason is about the work and names nobody. With `askTeller`,
 * whoever told it of the public reads that we need to hear more.
 */
export async function pauseConcern(
  tx: Tx,
  by: By,
  { recordId, reason, askTeller = false }: { recordId: RecordId; reason: string; askTeller?: boolean },
): Paused {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  if (!screening) return refuse({ code: 'no-such-concern' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  const paused = await pauseClock(tx, by, { rule: REFERRAL_DECISION, thingId: recordId, recordId, reason })
  if (!paused.ok) return refuseAll(paused.refusals)
  await saveScreening(tx, by, recordId, { isPaused: true, pauseReason: reason })
  const concern = await findConcern(tx, by, recordId)
  if (concern && askTeller) await tellTeller(tx, by, concern, 'need-to-hear-more')
  noteForAudit(tx, {
    action: 'concerns.paused',
    records: [recordId],
    thing: recordId,
    fields: ['is_paused', 'pause_reason'],
  })
  return accept({ recordId })
}

/** The question is answered: the clock runs again, and the decision is due by so much later. */
export async function resumeConcern(tx: Tx, by: By, recordId: RecordId): Paused {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  if (!screening) return refuse({ code: 'no-such-concern' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  const resumed = await resumeClock(tx, by, { rule: REFERRAL_DECISION, thingId: recordId, recordId })
  if (!resumed.ok) return refuseAll(resumed.refusals)
  await saveScreening(tx, by, recordId, {
    isPaused: false,
    pauseReason: null,
    dueAt: await decisionDueAt(tx, recordId),
  })
  const concern = await findConcern(tx, by, recordId)
  if (concern) await tellTeller(tx, by, concern, 'being-looked-at')
  noteForAudit(tx, {
    action: 'concerns.resumed',
    records: [recordId],
    thing: recordId,
    fields: ['is_paused', 'due_at'],
  })
  return accept({ recordId })
}
