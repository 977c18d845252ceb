import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { Tables } from '../../../platform/database/tables.js'
import { ENTRIES, ENTRY_KINDS, type EntryKind, type EntryRoot, type EntryValues } from '../domain/entry.js'
import { COLUMNS } from './standing-entries.query.js'
import '../data/tables.js'

export type PastEntry = { readonly kind: EntryKind } & EntryRoot & {
    readonly recordId: RecordId
    readonly supersededAt: Date
    readonly values: EntryValues[EntryKind]
  }

/** What stood on these records and was corrected since, of the parts the seat sees: the latest correction first. */
export async function listPast(tx: Tx, recordIds: readonly RecordId[]): Promise<readonly PastEntry[]> {
  const lists = await Promise.all(ENTRY_KINDS.map((kind) => listPastOf(tx, recordIds, kind)))
  return lists.flat().toSorted((a, b) => b.supersededAt.getTime() - a.supersededAt.getTime())
}

async function listPastOf(tx: Tx, recordIds: readonly RecordId[], kind: EntryKind): Promise<PastEntry[]> {
  const table = ENTRIES[kind].table as keyof Tables & 'personName'
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'recordId', 'source', 'authorName', 'agencyName', 'recordedAt', 'supersededAt'])
    .select(COLUMNS[kind] as never)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('supersededAt', 'is not', null)
    .where('struckOutAt', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, kind, values: row as unknown as EntryValues[EntryKind] }) as PastEntry)
}

/** That something stood on the wrong record, and why; never what it said. */
export async function listMisfiled(tx: Tx, recordIds: readonly RecordId[]) {
  return tx
    .selectFrom('misfiledEntry')
    .select(['id', 'recordId', 'entryKind', 'what', 'reason', 'note', 'authorName', 'agencyName', 'recordedAt'])
    .select(['contributedByAgencyId', 'part'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('recordedAt', 'desc')
    .execute()
}
