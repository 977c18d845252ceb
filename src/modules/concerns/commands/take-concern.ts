import type { RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findConcern } from '../data/concern.store.js'
import { findScreeningForUpdate, saveScreening } from '../data/screening.store.js'
import { tellTeller } from './tell-teller.js'

export type TakeRefusal = Refusal & { readonly code: 'no-such-concern' | 'already-decided' | 'taken-meanwhile' }

/**
 * Says who has a concern: the screener takes it, or hands it back. `seenWith` is who had it when they chose; if that
 * has changed they are told, and choose again.
 */
export async function takeConcern(
  tx: Tx,
  by: By,
  { recordId, seenWith, handBack }: { recordId: RecordId; seenWith: SeatId | null; handBack: boolean },
): Promise<Outcome<{ readonly recordId: RecordId }, TakeRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  if (!screening) return refuse({ code: 'no-such-concern' })
  if (screening.state === 'decided') return refuse({ code: 'already-decided' })
  if (screening.takenBy !== seenWith) return refuse({ code: 'taken-meanwhile' })
  const nobody = { takenBy: null, takenByAccount: null, takenByName: null, takenAt: null }
  const me = {
    takenBy: by.seat.id,
    takenByAccount: by.seat.accountId,
    takenByName: by.seat.personName,
    takenAt: by.now,
  }
  await saveScreening(tx, by, recordId, handBack ? nobody : me)
  const concern = await findConcern(tx, by, recordId)
  if (concern && !handBack && !screening.isPaused) await tellTeller(tx, by, concern, 'being-looked-at')
  noteForAudit(tx, {
    action: handBack ? 'concerns.handed-back' : 'concerns.taken',
    records: [recordId],
    thing: recordId,
    fields: ['taken_by'],
  })
  return accept({ recordId })
}
