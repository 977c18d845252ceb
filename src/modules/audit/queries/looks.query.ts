import type { RecordId, SeatId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/database/tables.js'
import type { By } from '../../../platform/work.js'
import type { EntryBody } from '../domain/entry.js'
import '../data/tables.js'

export type RecordEntry = {
  readonly recordId: RecordId
  readonly at: Date
  readonly lane: number
  readonly seq: number
  readonly seatId: SeatId
  readonly body: EntryBody
}

/** Entries that name a record, newest first, before a moment. Ids only: the caller has the names of seats. */
export async function listEntriesOf(
  tx: Tx,
  by: By,
  recordIds: readonly RecordId[],
  { before, limit }: { before?: Date | undefined; limit: number },
): Promise<RecordEntry[]> {
  let query = tx
    .selectFrom('auditEntryRecord')
    .innerJoin('auditEntry', (join) =>
      join
        .onRef('auditEntry.partnershipId', '=', 'auditEntryRecord.partnershipId')
        .onRef('auditEntry.lane', '=', 'auditEntryRecord.lane')
        .onRef('auditEntry.seq', '=', 'auditEntryRecord.seq'),
    )
    .select([
      'auditEntryRecord.recordId',
      'auditEntry.at',
      'auditEntry.lane',
      'auditEntry.seq',
      'auditEntry.seatId',
      'auditEntry.body',
    ])
    .where('auditEntryRecord.partnershipId', '=', by.seat.partnershipId)
    .where('auditEntryRecord.recordId', 'in', [...recordIds])
  if (before) query = query.where('auditEntryRecord.at', '<', before)
  return query
    .orderBy('auditEntryRecord.at', 'desc')
    .orderBy('auditEntry.lane')
    .orderBy('auditEntry.seq', 'desc')
    .limit(limit)
    .execute()
}
