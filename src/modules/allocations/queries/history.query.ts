import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { txState } from '../../../platform/work.js'
import '../data/tables.js'

/** Every time a child was given to someone, the first first. */
export async function listAllocations(tx: Tx, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('allocation')
    .select([
      'id',
      'recordId',
      'workerName',
      'workerTitle',
      'workerAgencyName',
      'teamName',
      'previousId',
      'reason',
      'note',
      'contributedByAgencyId',
      'authorName',
      'agencyName',
      'allocatedAt',
      'endedAt',
      'endedHow',
      'endedByName',
      'endedByAgencyName',
      'endReason',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('allocatedAt')
    .orderBy('id')
    .execute()
}
export type PastAllocation = Awaited<ReturnType<typeof listAllocations>>[number]

/** Every cover, those that were called off too. */
export async function listAllCovers(tx: Tx, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('allocationCover')
    .select([
      'id',
      'recordId',
      'workerName',
      'workerAgencyName',
      'fromOn',
      'untilOn',
      'note',
      'contributedByAgencyId',
      'authorName',
      'agencyName',
      'arrangedAt',
      'endedAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('arrangedAt')
    .orderBy('id')
    .execute()
}
export type PastCover = Awaited<ReturnType<typeof listAllCovers>>[number]
