import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { Tables } from '../../../platform/database/tables.js'
import { ENTRIES, type EntryKind, type EntryRoot } from '../domain/entry.js'
import { COLUMNS } from './standing-entries.query.js'
import '../data/tables.js'

export type DatedEntry = EntryRoot & {
  readonly recordId: RecordId
  readonly contributedByAgencyId: AgencyId
  readonly fromOn: CalendarDate | null
  readonly untilOn: CalendarDate | null
}

/** Entries of a kind that stand and have a day on which they began or ended, with whose information they are. */
export async function listDated(
  tx: Tx,
  recordIds: readonly RecordId[],
  kind: Extract<EntryKind, 'status' | 'placement' | 'school'>,
): Promise<readonly DatedEntry[]> {
  const table = ENTRIES[kind].table as keyof Tables & 'personSchool'
  return tx
    .selectFrom(table)
    .select(['id', 'recordId', 'source', 'authorName', 'agencyName', 'recordedAt', 'contributedByAgencyId'])
    .select(COLUMNS[kind] as never)
    .select(['fromOn', 'untilOn'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('supersededAt', 'is', null)
    .where('struckOutAt', 'is', null)
    .where((where) => where.or([where('fromOn', 'is not', null), where('untilOn', 'is not', null)]))
    .execute()
}
