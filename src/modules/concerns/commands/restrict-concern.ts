import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { grantAccess, holdOn, setRestricted, wallFor } from '../../access/index.js'
import { listClocksOf, moveClockOwner } from '../../clocks/index.js'
import { insertCorrection } from '../data/correction.store.js'
import { findScreeningForUpdate, saveScreening } from '../data/screening.store.js'
import { namedGrant } from '../domain/grants.js'
import { mayDecide } from '../domain/screening.js'
import type { Misfiled } from './strike-out.js'

export type RestrictRefusal = Refusal & { readonly code: 'no-such-concern' | 'not-yours-to-decide' | 'already-so' }

/**
 * Closes a concern about a worker, or about a worker's own family, to everyone but its author and whoever is named.
 * The screener who closes it is named first and takes it, or nobody could decide it.
 */
export async function restrictConcern(
  tx: Tx,
  by: By,
  { recordId, restricted, why }: { recordId: RecordId; restricted: boolean; why: Misfiled },
): Promise<Outcome<{ readonly recordId: RecordId }, RestrictRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const hold = await holdOn(tx, recordId)
  if (!screening || !hold) return refuse({ code: 'no-such-concern' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  if (hold.restricted === restricted) return refuse({ code: 'already-so' })
  if (restricted) {
    await grantAccess(tx, by, recordId, namedGrant(by.seat.accountId))
    const clocks = await listClocksOf(tx, [recordId])
    await moveClockOwner(tx, by, {
      recordId,
      clockIds: clocks.map((each) => each.clockId),
      to: { personId: by.seat.accountId },
    })
    await saveScreening(tx, by, recordId, {
      takenBy: by.seat.id,
      takenByAccount: by.seat.accountId,
      takenByName: by.seat.personName,
      takenAt: by.now,
    })
  }
  await insertCorrection(tx, by, {
    recordId,
    what: restricted ? 'restricted' : 'restriction-lifted',
    thingId: recordId,
    ...why,
    fromRecordId: null,
    toRecordId: null,
    wall: (await wallFor(tx, recordId))('concern'),
  })
  await setRestricted(tx, by, recordId, restricted)
  noteForAudit(tx, {
    action: restricted ? 'concerns.restricted' : 'concerns.restriction-lifted',
    records: [recordId],
    thing: recordId,
    fields: ['restricted', 'reason'],
  })
  return accept({ recordId })
}
