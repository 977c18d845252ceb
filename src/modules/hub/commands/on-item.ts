import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findItemForUpdate, type KeptItem, type KeptVersion, listVersions, saveVersion } from '../data/item.store.js'
import type { HubVersionId, ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import { OPEN_STATES, type VersionState } from '../domain/item.js'
import { type Move, moveFault, type MoveFault, stateAfter } from '../domain/publication.js'
import { readItem } from '../queries/contents.query.js'

export type LockedItem = KeptItem & {
  readonly versions: readonly KeptVersion[]
  readonly open: KeptVersion | undefined
  readonly live: KeptVersion | undefined
}

export type Gone = Refusal & { readonly code: 'gone'; readonly field?: undefined }
export type OnVersion = Refusal & {
  readonly code: MoveFault | 'gone' | 'changed-meanwhile'
  readonly field?: undefined
}

/** The item with every version of it, locked until the command ends. */
export async function lockItem(tx: Tx, itemId: ItemId): Promise<LockedItem | undefined> {
  const item = await findItemForUpdate(tx, itemId)
  if (!item) return undefined
  const versions = await listVersions(tx, itemId)
  return {
    ...item,
    versions,
    open: versions.find(({ state }) => (OPEN_STATES as readonly VersionState[]).includes(state)),
    live: versions.find(({ state }) => state === 'published'),
  }
}

export type OpenItem = LockedItem & { readonly open: KeptVersion; readonly now: Item }

/**
 * The version that is worked on, if this may be done with it by whoever does it, and if it still has the revision that they
 * saw.
 */
export async function lockOpen(
  tx: Tx,
  by: By,
  { itemId, seen, move }: { itemId: ItemId; seen?: number; move: Move },
): Promise<Outcome<OpenItem, OnVersion>> {
  const item = await lockItem(tx, itemId)
  if (!item) return refuse({ code: 'gone' })
  const { open } = item
  if (!open) return refuse({ code: 'moved-on' })
  const fault = moveFault(open, move, by.seat.accountId)
  if (fault) return refuse({ code: fault })
  if (seen !== undefined && open.revision !== seen) return refuse({ code: 'changed-meanwhile' })
  return accept({ ...item, open, now: readItem(item.kind, open.content) })
}

/** Takes a version on to the state that the move leads to, and tells the audit which. */
export async function moveVersion(
  tx: Tx,
  by: By,
  {
    item,
    version,
    move,
    change,
  }: {
    item: Pick<KeptItem, 'id'>
    version: Pick<KeptVersion, 'id' | 'number' | 'state'>
    move: Move
    change?: Omit<Parameters<typeof saveVersion>[3], 'state'>
  },
): Promise<HubVersionId> {
  const state = stateAfter(version.state, move)
  if (!state) throw new Error(`A version that is ${version.state} cannot ${move}`)
  await saveVersion(tx, by, version.id, { ...change, state })
  noteForAudit(tx, {
    action: `hub.${PAST[move]}`,
    records: [],
    thing: item.id,
    fields: [`version ${version.number}`],
  })
  return version.id
}

const PAST: Readonly<Record<Move, string>> = {
  edit: 'draft-changed',
  send: 'sent-for-review',
  discard: 'draft-discarded',
  approve: 'version-approved',
  'send-back': 'version-sent-back',
  withdraw: 'version-withdrawn',
  publish: 'version-published',
  supersede: 'version-superseded',
  'take-down': 'taken-down',
  'start-draft': 'draft-started',
  restore: 'version-restored',
}
