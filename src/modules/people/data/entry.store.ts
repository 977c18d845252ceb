import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type RowWall, wallFor } from '../../access/index.js'
import { ENTRIES, type EntryId, type EntryKind, type EntryValues } from '../domain/entry.js'
import type { EntryColumns } from './tables.js'

/** Columns of who wrote a row and when, for a row of any part of a record. */
export function authorOf(by: By) {
  return {
    partnershipId: by.seat.partnershipId,
    contributedByAgencyId: by.seat.agencyId,
    recordedBy: by.seat.id,
    authorName: by.seat.personName,
    agencyName: by.seat.agencyName,
    recordedAt: by.now,
  }
}

/** The entry tables have the same columns beside what they say; kysely needs one name to type a query by. */
function tableOf(kind: EntryKind): 'personName' {
  return ENTRIES[kind].table as 'personName'
}

export type WallOf = (part: string) => RowWall

type NewEntry<Kind extends EntryKind> = {
  readonly recordId: RecordId
  readonly kind: Kind
  readonly values: EntryValues[Kind]
  readonly source: string
  /** Where the caller writes several rows: found once, while no grant changes between. */
  readonly wall?: WallOf
}

export async function insertEntry<Kind extends EntryKind>(
  tx: Tx,
  by: By,
  { recordId, kind, values, source, wall: given }: NewEntry<Kind>,
): Promise<EntryId> {
  const { part } = ENTRIES[kind]
  const wall = given ?? (await wallFor(tx, recordId))
  const row: EntryColumns = {
    ...authorOf(by),
    id: newId<EntryId>(),
    recordId,
    part,
    ...wall(part),
    ...values,
    source,
    supersededAt: null,
    supersededBy: null,
    struckOutAt: null,
    struckOutBy: null,
  }
  await tx
    .insertInto(tableOf(kind))
    .values(row as never)
    .execute()
  return row.id
}

export type StandingEntry = {
  readonly id: EntryId
  readonly recordId: RecordId
  readonly supersededAt: Date | null
  readonly struckOutAt: Date | null
}

/** Locks an entry of the record that the seat may see; undefined when there is none of that kind. */
export async function findEntryForUpdate(
  tx: Tx,
  by: By,
  { recordId, kind, id }: { recordId: RecordId; kind: EntryKind; id: EntryId },
): Promise<StandingEntry | undefined> {
  return tx
    .selectFrom(tableOf(kind))
    .select(['id', 'recordId', 'supersededAt', 'struckOutAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** `next` is the entry that stands in its place; null when it simply no longer holds. */
export async function supersedeEntry(
  tx: Tx,
  by: By,
  { kind, id, next }: { kind: EntryKind; id: EntryId; next: EntryId | null },
): Promise<void> {
  await tx
    .updateTable(tableOf(kind))
    .set({ supersededAt: by.now, supersededBy: next })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

export async function strikeOutEntryRow(tx: Tx, by: By, kind: EntryKind, id: EntryId): Promise<void> {
  await tx
    .updateTable(tableOf(kind))
    .set({ struckOutAt: by.now, struckOutBy: by.seat.id })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Puts the entry on another record, behind that record's wall; its id, author and words stay. */
export async function moveEntryRow(tx: Tx, by: By, kind: EntryKind, id: EntryId, to: RecordId): Promise<void> {
  const wall = await wallFor(tx, to)
  await tx
    .updateTable(tableOf(kind))
    .set({ recordId: to, ...wall(ENTRIES[kind].part) })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}
