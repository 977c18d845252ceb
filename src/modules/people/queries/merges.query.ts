import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'

/** The decisions that made these records one, or two again; the latest first. */
export async function listMerges(tx: Tx, recordIds: readonly RecordId[]) {
  return tx
    .selectFrom('personMerge')
    .select([
      'id',
      'recordId',
      'otherRecordId',
      'reason',
      'evidence',
      'authorName',
      'agencyName',
      'contributedByAgencyId',
      'decidedAt',
      'undoneAt',
      'undoneByName',
      'undoReason',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where((where) => where.or([where('recordId', 'in', [...recordIds]), where('otherRecordId', 'in', [...recordIds])]))
    .orderBy('decidedAt', 'desc')
    .execute()
}
