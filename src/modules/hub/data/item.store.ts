import { sql } from 'kysely'
import { type Id, newId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { ItemContent, ItemKind, VersionState } from '../domain/item.js'
import type { HubVersionId, HubVersionTable, ItemId } from './tables.js'

export type KeptItem = { readonly id: ItemId; readonly kind: ItemKind; readonly key: string; readonly title: string }
export type KeptVersion = Readonly<Omit<HubVersionTable, 'partnershipId'>>

export async function findItem(tx: Tx, itemId: ItemId): Promise<KeptItem | undefined> {
  return itemWith(tx, itemId).executeTakeFirst()
}

export async function findItemForUpdate(tx: Tx, itemId: ItemId): Promise<KeptItem | undefined> {
  return itemWith(tx, itemId).forUpdate().executeTakeFirst()
}

function itemWith(tx: Tx, itemId: ItemId) {
  return tx
    .selectFrom('hubItem')
    .select(['id', 'kind', 'key', 'title'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', itemId)
}

export async function insertItem(tx: Tx, by: By, item: Omit<KeptItem, 'id'>): Promise<ItemId> {
  const id = newId<ItemId>()
  await tx
    .insertInto('hubItem')
    .values({ partnershipId: by.seat.partnershipId, id, ...item, madeBy: by.seat.id, madeAt: by.now })
    .execute()
  return id
}

export async function saveTitle(tx: Tx, by: By, itemId: ItemId, title: string): Promise<void> {
  await tx
    .updateTable('hubItem')
    .set({ title })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', itemId)
    .execute()
}

const COLUMNS = [
  'id',
  'itemId',
  'number',
  'state',
  'content',
  'note',
  'writtenBy',
  'writtenByAccount',
  'writtenByName',
  'alsoWrittenBy',
  'revision',
  'writtenAt',
  'changedAt',
  'sentAt',
  'reviewedBy',
  'reviewedByAccount',
  'reviewedByName',
  'reviewedAt',
  'reviewWords',
  'publishAt',
  'publishedAt',
  'endedAt',
  'endWords',
  'loadedFrom',
] as const

/** The versions of an item, the newest first. */
export async function listVersions(tx: Tx, itemId: ItemId): Promise<KeptVersion[]> {
  return tx
    .selectFrom('hubVersion')
    .select(COLUMNS)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('itemId', '=', itemId)
    .orderBy('number', 'desc')
    .execute()
}

type NewVersion = {
  readonly itemId: ItemId
  readonly number: number
  readonly state: VersionState
  readonly content: ItemContent
  readonly note: string
  readonly publishedAt?: Date
  readonly loadedFrom?: string
}

export async function insertVersion(tx: Tx, by: By, version: NewVersion): Promise<HubVersionId> {
  const id = newId<HubVersionId>()
  const { partnershipId, id: writtenBy, accountId: writtenByAccount, personName: writtenByName } = by.seat
  await tx
    .insertInto('hubVersion')
    .values({
      partnershipId,
      id,
      ...version,
      content: JSON.stringify(version.content) as unknown as ItemContent, // jsonb is written as text
      writtenBy,
      writtenByAccount,
      writtenByName,
      alsoWrittenBy: [],
      revision: 1,
      writtenAt: by.now,
      changedAt: by.now,
      sentAt: null,
      reviewedBy: null,
      reviewedByAccount: null,
      reviewedByName: null,
      reviewedAt: null,
      reviewWords: '',
      publishAt: null,
      publishedAt: version.publishedAt ?? null,
      endedAt: null,
      endWords: '',
      loadedFrom: version.loadedFrom ?? null,
    })
    .execute()
  return id
}

export type VersionChange = Partial<
  Pick<
    HubVersionTable,
    | 'state'
    | 'note'
    | 'alsoWrittenBy'
    | 'revision'
    | 'sentAt'
    | 'reviewedBy'
    | 'reviewedByAccount'
    | 'reviewedByName'
    | 'reviewedAt'
    | 'reviewWords'
    | 'publishAt'
    | 'publishedAt'
    | 'endedAt'
    | 'endWords'
  >
> & { readonly content?: ItemContent }

export async function saveVersion(
  tx: Tx,
  by: By,
  id: HubVersionId,
  { content, ...change }: VersionChange,
): Promise<void> {
  await tx
    .updateTable('hubVersion')
    .set({
      ...change,
      ...(content ? { content: JSON.stringify(content) as unknown as ItemContent } : {}),
      changedAt: by.now,
    })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Tells every running Kith that what is published has changed. */
export async function stampEdition(tx: Tx, by: By): Promise<void> {
  const stamp = newId<Id<'hub-stamp'>>()
  await tx
    .insertInto('hubEdition')
    .values({ partnershipId: by.seat.partnershipId, stamp, changedAt: by.now })
    .onConflict((conflict) => conflict.column('partnershipId').doUpdateSet({ stamp, changedAt: by.now }))
    .execute()
}

export async function findStamp(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('hubEdition')
    .select('stamp')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .executeTakeFirst()
  return row?.stamp
}

/** What is published, of every kind. */
export async function listPublished(tx: Tx): Promise<{ kind: ItemKind; key: string; content: ItemContent }[]> {
  return tx
    .selectFrom('hubVersion')
    .innerJoin('hubItem', (join) =>
      join
        .onRef('hubItem.partnershipId', '=', 'hubVersion.partnershipId')
        .onRef('hubItem.id', '=', 'hubVersion.itemId'),
    )
    .select(['hubItem.kind', 'hubItem.key', 'hubVersion.content'])
    .where('hubVersion.partnershipId', '=', txState(tx).partnershipId)
    .where('hubVersion.state', '=', 'published')
    .orderBy('hubItem.kind')
    .orderBy('hubItem.key')
    .execute()
}

/** Locks the versions that are due to be published now. */
export async function listDueForUpdate(tx: Tx, now: Date): Promise<{ id: HubVersionId; itemId: ItemId }[]> {
  return tx
    .selectFrom('hubVersion')
    .select(['id', 'itemId'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('state', '=', 'approved')
    .where('publishAt', '<=', now)
    .orderBy(sql`publish_at`)
    .forUpdate()
    .execute()
}

/** Every item’s kind and key, as `page en/standard/privacy`. */
export async function listItemKeys(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('hubItem')
    .select(['kind', 'key'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .execute()
  return new Set(rows.map(({ kind, key }) => `${kind} ${key}`))
}
