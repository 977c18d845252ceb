import { dayOf } from '../../../kernel/calendar-date.js'
import type { By, Tx } from '../../../platform/work.js'
import { listColleagues } from '../../access/index.js'
import { drawingsAtHand } from '../data/drawings-at-hand.js'
import { findItem, type KeptItem, type KeptVersion, listVersions } from '../data/item.store.js'
import type { ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import { type ItemKind, OPEN_STATES, type VersionState } from '../domain/item.js'
import { stopsAmong } from '../domain/publish-together.js'
import type { Stop } from '../domain/stop.js'
import { type Around, readItem, whatIsAround } from './contents.query.js'

/** An item for those who edit it: what is published, what is worked on, and every version there was. */
export type EditedItem = KeptItem & {
  readonly versions: readonly KeptVersion[]
  readonly open: KeptVersion | undefined
  readonly live: KeptVersion | undefined
  /** What it says: as it is worked on, else as it is published, else as it last was. */
  readonly now: Item
  readonly newest: KeptVersion
  /** What stops what is worked on from being published now; of what is published, what has become wrong since. */
  readonly stops: readonly Stop[]
  readonly around: Around
  /** Those who wrote on what is worked on, beside whoever began it. */
  readonly alsoWrittenBy: readonly string[]
}

export async function findEditedItem(
  tx: Tx,
  by: By,
  { kind, itemId }: { kind: ItemKind; itemId: ItemId },
): Promise<EditedItem | undefined> {
  const item = await findItem(tx, itemId)
  if (item?.kind !== kind) return undefined
  const versions = await listVersions(tx, itemId)
  const open = versions.find(({ state }) => (OPEN_STATES as readonly VersionState[]).includes(state))
  const live = versions.find(({ state }) => state === 'published')
  const newest = open ?? live ?? versions[0]
  if (!newest) return undefined
  const now = readItem(kind, newest.content)
  const around = await whatIsAround(tx)
  const due = around.approved.filter(
    ({ id, publishAt }) => id !== open?.id && publishAt !== null && publishAt <= by.now,
  )
  const writers = open?.alsoWrittenBy ?? []
  return {
    ...item,
    versions,
    open,
    live,
    now,
    newest,
    stops: open || live ? stopsAmong(now, due, { ...around, drawings: drawingsAtHand(), today: dayOf(by.now) }) : [],
    around,
    alsoWrittenBy:
      writers.length > 0
        ? (await listColleagues(tx, { accountIds: writers, andLeft: true })).map(({ name }) => name)
        : [],
  }
}
