import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { EntryId, EntryValues } from '../domain/entry.js'
import { nameTokens } from '../domain/search/name-tokens.js'
import { insertEntry, type WallOf } from './entry.store.js'
import { keepNamePairs } from './name-pair.store.js'
import './tables.js'

/** Inserts a name with the words under which it is found. A description stands for a name and finds nobody. */
export async function insertName(
  tx: Tx,
  by: By,
  {
    recordId,
    values,
    source,
    wall: given,
  }: { recordId: RecordId; values: EntryValues['name']; source: string; wall?: WallOf },
): Promise<EntryId> {
  const wall = given ?? (await wallFor(tx, recordId))
  const id = await insertEntry(tx, by, { recordId, kind: 'name', values, source, wall })
  if (values.kind === 'description') return id
  const { partnershipId } = by.seat
  const tokens = nameTokens(`${values.givenNames} ${values.familyName}`)
  if (tokens.length === 0) return id
  await tx
    .insertInto('nameToken')
    .values(
      tokens.map((token) => ({
        partnershipId,
        token,
        recordId,
        nameId: id,
        part: 'summary',
        ...wall('summary'),
        endedAt: null,
      })),
    )
    .execute()
  await keepNamePairs(tx, by, recordId, wall)
  // Sorted, so that two names written at once take the words' locks in the same order.
  await tx
    .insertInto('nameWord')
    .values(tokens.toSorted().map((token) => ({ partnershipId, id: newId<Id<'name-word'>>(), token })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

type OneName = { readonly nameId: EntryId; readonly recordId: RecordId }

/** Since a name was struck out its words find nobody. */
export async function endNameTokens(tx: Tx, by: By, { nameId, recordId }: OneName): Promise<void> {
  await tx
    .updateTable('nameToken')
    .set({ endedAt: by.now })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('nameId', '=', nameId)
    .execute()
  await keepNamePairs(tx, by, recordId)
}

export async function moveNameTokens(tx: Tx, by: By, { nameId, recordId }: OneName, to: RecordId): Promise<void> {
  const wall = await wallFor(tx, to)
  await tx
    .updateTable('nameToken')
    .set({ recordId: to, ...wall('summary') })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('nameId', '=', nameId)
    .execute()
  for (const each of [recordId, to]) await keepNamePairs(tx, by, each)
}
