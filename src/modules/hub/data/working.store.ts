import { type ExpressionBuilder, type Selectable, sql, type SqlBool } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type Tx, txState } from '../../../platform/work.js'
import { type ItemContent, type ItemKind, OPEN_STATES, type VersionState } from '../domain/item.js'
import type { HubVersionId, HubVersionTable, ItemId } from './tables.js'

/** One publication or approval after the other, so that what each decides upon stands until it commits. */
export async function lockHub(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hub ${txState(tx).partnershipId}`}, 0))`.execute(tx)
}

export type OpenRow = {
  readonly id: HubVersionId
  readonly itemId: ItemId
  readonly kind: ItemKind
  readonly key: string
  readonly state: VersionState
  readonly publishAt: Date | null
  readonly reviewedAt: Date | null
  readonly content: ItemContent
}

/** What is being reviewed or waits for its time. */
export async function listComing(tx: Tx): Promise<OpenRow[]> {
  return tx
    .selectFrom('hubVersion')
    .innerJoin('hubItem', (join) =>
      join
        .onRef('hubItem.partnershipId', '=', 'hubVersion.partnershipId')
        .onRef('hubItem.id', '=', 'hubVersion.itemId'),
    )
    .select([
      'hubVersion.id',
      'hubVersion.itemId',
      'hubItem.kind',
      'hubItem.key',
      'hubVersion.state',
      'hubVersion.publishAt',
      'hubVersion.reviewedAt',
      'hubVersion.content',
    ])
    .where('hubVersion.partnershipId', '=', txState(tx).partnershipId)
    .where('hubVersion.state', 'in', ['in-review', 'approved'])
    .orderBy('hubVersion.publishAt')
    .orderBy('hubVersion.id')
    .execute()
}

/** What every item is called. */
export async function listTitles(tx: Tx): Promise<{ kind: ItemKind; key: string; title: string }[]> {
  return tx
    .selectFrom('hubItem')
    .select(['kind', 'key', 'title'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy('title')
    .execute()
}

/** What there is to do, as a way to choose among items. */
export type Todo = 'waiting' | 'held' | 'numbers' | 'due' | 'drafts' | 'planned'
export type ItemsWanted = {
  readonly now: Date
  readonly today: CalendarDate
  readonly todo?: Todo | undefined
  readonly kind?: ItemKind | undefined
  /** The first step of a page’s address; `null` for pages behind no door. */
  readonly door?: string | null | undefined
  readonly doors?: readonly string[] | undefined
}

export type ItemRow = {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly key: string
  readonly title: string
  readonly liveNumber: number | null
  readonly livePublishedAt: Date | null
  readonly openNumber: number | null
  readonly openState: VersionState | null
  readonly openWrittenByName: string | null
  readonly openWrittenByAccount: string | null
  readonly openReviewWords: string | null
  readonly openPublishAt: Date | null
  readonly openChangedAt: Date | null
}

/** Items in the order of their kinds and keys, after the one named. */
export async function listItemRows(
  tx: Tx,
  wanted: ItemsWanted,
  { after, limit }: { after?: { kind: string; key: string } | undefined; limit: number },
): Promise<ItemRow[]> {
  let query = chosen(tx, wanted)
    .select([
      'hubItem.id',
      'hubItem.kind',
      'hubItem.key',
      'hubItem.title',
      'live.number as liveNumber',
      'live.publishedAt as livePublishedAt',
      'open.number as openNumber',
      'open.state as openState',
      'open.writtenByName as openWrittenByName',
      'open.writtenByAccount as openWrittenByAccount',
      'open.reviewWords as openReviewWords',
      'open.publishAt as openPublishAt',
      'open.changedAt as openChangedAt',
    ])
    .orderBy('hubItem.kind')
    .orderBy('hubItem.key')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(hub_item.kind, hub_item.key) > (${after.kind}, ${after.key})`)
  return query.execute()
}

export async function countItems(tx: Tx, wanted: ItemsWanted): Promise<number> {
  const row = await chosen(tx, wanted).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  return row.count
}

/** Every item with its published version and the one that is worked on, where there are such. */
function chosen(tx: Tx, { now, today, todo, kind, door, doors = [] }: ItemsWanted) {
  let query = tx
    .selectFrom('hubItem')
    .leftJoin('hubVersion as live', (join) =>
      join
        .onRef('live.partnershipId', '=', 'hubItem.partnershipId')
        .onRef('live.itemId', '=', 'hubItem.id')
        .on('live.state', '=', 'published'),
    )
    .leftJoin('hubVersion as open', (join) =>
      join
        .onRef('open.partnershipId', '=', 'hubItem.partnershipId')
        .onRef('open.itemId', '=', 'hubItem.id')
        .on('open.state', 'in', [...OPEN_STATES]),
    )
    .where('hubItem.partnershipId', '=', txState(tx).partnershipId)
  if (kind) query = query.where('hubItem.kind', '=', kind)
  if (typeof door === 'string') query = query.where(sql<boolean>`split_part(hub_item.key, '/', 3) = ${door}`)
  if (door === null) query = query.where(sql<boolean>`split_part(hub_item.key, '/', 3) <> all (${[...doors]}::text[])`)
  if (todo) query = query.where((eb) => TODO[todo](eb as unknown as Choosing, { now, today }))
  return query
}

type Choosing = ExpressionBuilder<
  { open: Selectable<HubVersionTable>; live: Selectable<HubVersionTable>; hubItem: { kind: ItemKind } },
  'open' | 'live' | 'hubItem'
>
type Moment = { now: Date; today: CalendarDate }

const TODO: Readonly<Record<Todo, (eb: Choosing, moment: Moment) => ReturnType<Choosing['and']>>> = {
  waiting: (eb) => eb.and([eb('open.state', '=', 'in-review')]),
  held: (eb, { now }) => eb.and([eb('open.state', '=', 'approved'), eb('open.publishAt', '<=', now)]),
  planned: (eb, { now }) => eb.and([eb('open.state', '=', 'approved'), eb('open.publishAt', '>', now)]),
  drafts: (eb) => eb.and([eb('open.state', '=', 'draft')]),
  due: (eb, { today }) =>
    eb.and([
      eb('hubItem.kind', 'in', ['page', 'download']),
      sql<SqlBool>`${dueOn(sql`live.content ->> 'lastChecked'`, sql`live.content`)} <= ${today}::date`,
    ]),
  numbers: (eb, { today }) =>
    eb.and([eb('hubItem.kind', '=', 'service'), eb.or([unverified('live', today), unverified('open', today)])]),
}

function unverified(version: 'live' | 'open', today: CalendarDate) {
  const content = sql.ref(`${version}.content`)
  const on = sql`${content} -> 'verified' ->> 'on'`
  return sql<SqlBool>`(${content} ->> 'status' not in ('inactive', 'defunct') and (${on} is null or ${dueOn(on, content)} <= ${today}::date))`
}

function dueOn(checked: ReturnType<typeof sql>, content: ReturnType<typeof sql> | ReturnType<typeof sql.ref>) {
  return sql`((${checked})::date + make_interval(months => (${content} ->> 'checkEveryMonths')::int))::date`
}
