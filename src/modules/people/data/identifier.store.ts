import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { EntryId } from '../domain/entry.js'
import type { Identifier } from '../domain/identifiers/identifier.js'
import { insertEntry, type WallOf } from './entry.store.js'
import './tables.js'

/** Inserts an identifier and the pointer by which a desk may learn whom to ask about it. */
export async function insertIdentifier(
  tx: Tx,
  by: By,
  { recordId, identifier, source, wall }: { recordId: RecordId; identifier: Identifier; source: string; wall?: WallOf },
): Promise<EntryId> {
  const { kind, value } = identifier
  const entry = { recordId, kind: 'identifier', values: { kind, value }, source } as const
  const id = await insertEntry(tx, by, wall ? { ...entry, wall } : entry)
  await tx
    .insertInto('identifierPointer')
    .values({
      partnershipId: by.seat.partnershipId,
      kind: identifier.kind,
      digest: identifier.digest,
      identifierId: id,
      recordId,
      addedAt: by.now,
      endedAt: null,
    })
    .execute()
  return id
}

/** The identifier no longer holds: nobody is sent to ask about it. */
export async function endPointer(tx: Tx, by: By, identifierId: EntryId): Promise<void> {
  await tx
    .updateTable('identifierPointer')
    .set({ endedAt: by.now })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('identifierId', '=', identifierId)
    .execute()
}

export async function movePointer(tx: Tx, by: By, identifierId: EntryId, to: RecordId): Promise<void> {
  await tx
    .updateTable('identifierPointer')
    .set({ recordId: to })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('identifierId', '=', identifierId)
    .execute()
}
