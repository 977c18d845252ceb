import type { Id, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { VersionId } from '../../reference/index.js'
import type { ClockId } from './tables.js'

/** Where a clock stands: found by clock or by the thing it is about, without a look behind the wall. */
export async function findStand(
  tx: Tx,
  by: { readonly recordId?: RecordId | undefined } & ({ readonly clockId: ClockId } | { readonly thingId: Id<string> }),
): Promise<RecordId | undefined> {
  let query = tx.selectFrom('clockIndex').select('recordId').where('partnershipId', '=', txState(tx).partnershipId)
  query = 'clockId' in by ? query.where('clockId', '=', by.clockId) : query.where('thingId', '=', by.thingId)
  if (by.recordId) query = query.where('recordId', '=', by.recordId)
  return (await query.limit(1).executeTakeFirst())?.recordId
}

/** Open clocks that were reckoned by another calendar than this one, at most `limit`. */
export async function listReckonedOtherwise(
  tx: Tx,
  calendarVersionId: VersionId,
  limit: number,
): Promise<{ clockId: ClockId; recordId: RecordId }[]> {
  return tx
    .selectFrom('clockIndex')
    .select(['clockId', 'recordId'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('open', '=', true)
    .where('calendarVersionId', '<>', calendarVersionId)
    .orderBy('clockId')
    .limit(limit)
    .execute()
}
