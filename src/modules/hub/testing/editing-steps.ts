import type { Seat } from '../../../kernel/actor.js'
import { accept } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { approve, sendForReview } from '../commands/review.js'
import { changeDraft, createItem, startDraft } from '../commands/write-draft.js'
import { insertItem, insertVersion, type KeptVersion, listVersions, stampEdition } from '../data/item.store.js'
import type { ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import { type ContentOf, type ItemKind, keyOf, titleOf } from '../domain/item.js'
import { findEditedItem } from '../queries/item.query.js'
import type { EditingApp } from './an-editing-app.js'

export const DRAWINGS: ReadonlySet<string> = new Set(['phone'])

/** Publishes items as they stand, as a demonstration begins: by a seat of the partnership. */
export async function publishedAsIs(tx: Tx, by: By, items: readonly Item[]): Promise<ItemId[]> {
  const ids: ItemId[] = []
  for (const { kind, content } of items) {
    const itemId = await insertItem(tx, by, { kind, key: keyOf(kind, content), title: titleOf(kind, content) })
    await insertVersion(tx, by, { itemId, number: 1, state: 'published', content, note: '', publishedAt: by.now })
    ids.push(itemId)
  }
  await stampEdition(tx, by)
  return ids
}

/** What an editor and a reviewer do one after the other, by the same commands as their pages. */
export function stepsIn(editing: EditingApp) {
  const open = async (itemId: ItemId): Promise<KeptVersion> => {
    const found = (await versions(itemId)).find(({ state }) => ['draft', 'in-review', 'approved'].includes(state))
    if (!found) throw new Error('Nothing is being worked on')
    return found
  }
  const versions = (itemId: ItemId) => editing.look(editing.ruth, (tx) => listVersions(tx, itemId))
  const states = async (itemId: ItemId) => (await versions(itemId)).map(({ number, state }) => `${number} ${state}`)
  const create = (seat: Seat, item: Item, at?: Date) => editing.did(seat, (tx, by) => createItem(tx, by, item), at)
  const send = async (seat: Seat, itemId: ItemId, at?: Date) => {
    const { revision } = await open(itemId)
    await editing.did(
      seat,
      (tx, by) => sendForReview(tx, by, { itemId, seen: revision, note: 'Changed', isChecked: false }),
      at,
    )
  }
  const approveIt = async (seat: Seat, itemId: ItemId, { at, on }: { at?: Date; on?: Date } = {}) => {
    const { revision } = await open(itemId)
    return editing.change(
      seat,
      (tx, by) => approve(tx, by, { itemId, seen: revision, words: '', drawings: DRAWINGS, ...(on ? { at: on } : {}) }),
      at,
    )
  }
  return {
    open,
    versions,
    states,
    create,
    send,
    approveIt,
    start: (seat: Seat, itemId: ItemId, at?: Date) => editing.did(seat, (tx, by) => startDraft(tx, by, { itemId }), at),
    edit: <Kind extends ItemKind>(
      seat: Seat,
      itemId: ItemId,
      kind: Kind,
      edit: (content: ContentOf[Kind]) => ContentOf[Kind],
      at?: Date,
    ) =>
      editing.change(
        seat,
        (tx, by) => changeDraft(tx, by, { itemId, kind, what: 'words', edit: (content) => accept(edit(content)) }),
        at,
      ),
    find: (itemId: ItemId, kind: ItemKind = 'page', at?: Date) =>
      editing.look(editing.ruth, (tx, by) => findEditedItem(tx, by, { kind, itemId }), at),
  }
}
