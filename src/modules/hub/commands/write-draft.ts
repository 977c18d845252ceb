import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { insertItem, insertVersion, listItemKeys, saveTitle, saveVersion } from '../data/item.store.js'
import type { ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import { type ContentOf, type ItemKind, keyOf, readContent, titleOf } from '../domain/item.js'
import { hasWritten } from '../domain/publication.js'
import { lockItem, lockOpen, type OnVersion } from './on-item.js'

export type CreateRefusal = Refusal & { readonly code: 'key-taken'; readonly field: 'key' }

/** Begins an item that was not there before, as a draft. Its key is its own for good. */
export async function createItem(tx: Tx, by: By, { kind, content }: Item): Promise<Outcome<ItemId, CreateRefusal>> {
  const key = keyOf(kind, content)
  const known = await listItemKeys(tx)
  if (known.has(`${kind} ${key}`)) return refuse({ code: 'key-taken', field: 'key' })
  const itemId = await insertItem(tx, by, { kind, key, title: titleOf(kind, content) })
  await insertVersion(tx, by, { itemId, number: 1, state: 'draft', content, note: '' })
  noteForAudit(tx, { action: 'hub.item-created', records: [], thing: itemId, fields: [kind] })
  return accept(itemId)
}

export type StartRefusal = Refusal & {
  readonly code: 'gone' | 'open-already' | 'nothing-to-copy'
  readonly field?: undefined
}

/** A new draft with the content of the version that is published, or of the one with this number. */
export async function startDraft(
  tx: Tx,
  by: By,
  { itemId, from }: { itemId: ItemId; from?: number },
): Promise<Outcome<undefined, StartRefusal>> {
  const item = await lockItem(tx, itemId)
  if (!item) return refuse({ code: 'gone' })
  if (item.open) return refuse({ code: 'open-already' })
  const copied = from === undefined ? item.live : item.versions.find(({ number }) => number === from)
  if (!copied) return refuse({ code: 'nothing-to-copy' })
  const isOld = copied.state !== 'published'
  await insertVersion(tx, by, {
    itemId,
    number: nextNumber(item.versions),
    state: 'draft',
    content: copied.content,
    note: isOld ? `Version ${copied.number} again` : '',
  })
  noteForAudit(tx, {
    action: isOld ? 'hub.version-restored' : 'hub.draft-started',
    records: [],
    thing: itemId,
    fields: [`from version ${copied.number}`],
  })
  return accept()
}

export function nextNumber(versions: readonly { number: number }[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1
}

type Edit<Kind extends ItemKind, R extends Refusal> = {
  readonly itemId: ItemId
  readonly kind: Kind
  /** What is changed, in the words of the audit: names of fields, never what stands in them. */
  readonly what: string
  /** Refuses where what it edits is not as its editor saw it. */
  readonly edit: (content: ContentOf[Kind]) => Outcome<ContentOf[Kind], R>
}

/** Changes a draft. Whoever changes it has written on it, and does not review it. */
export async function changeDraft<Kind extends ItemKind, R extends Refusal = never>(
  tx: Tx,
  by: By,
  { itemId, kind, what, edit }: Edit<Kind, R>,
): Promise<Outcome<undefined, OnVersion | R>> {
  const locked = await lockOpen(tx, by, { itemId, move: 'edit' })
  if (!locked.ok) return locked
  const { open, now } = locked.value
  if (now.kind !== kind) return refuse({ code: 'gone' })
  const edited = edit(now.content as ContentOf[Kind])
  if (!edited.ok) return edited
  const read = readContent(kind, edited.value)
  if (!read.ok) throw new Error(`What was edited does not fit: ${read.issues[0]?.path} ${read.issues[0]?.message}`)
  if (keyOf(kind, read.content) !== locked.value.key) throw new Error('The key of an item does not change')
  await saveVersion(tx, by, open.id, {
    content: read.content,
    revision: open.revision + 1,
    alsoWrittenBy: hasWritten(open, by.seat.accountId)
      ? open.alsoWrittenBy
      : [...open.alsoWrittenBy, by.seat.accountId],
  })
  await saveTitle(tx, by, itemId, titleOf(kind, read.content))
  noteForAudit(tx, {
    action: 'hub.draft-changed',
    records: [],
    thing: itemId,
    fields: [`version ${open.number}`, what],
  })
  return accept()
}

/** Ends a draft that is not wanted. It stays in the history. */
export async function discardDraft(
  tx: Tx,
  by: By,
  { itemId, seen }: { itemId: ItemId; seen: number },
): Promise<Outcome<undefined, OnVersion>> {
  const locked = await lockOpen(tx, by, { itemId, seen, move: 'discard' })
  if (!locked.ok) return locked
  const { open, live, kind } = locked.value
  await saveVersion(tx, by, open.id, { state: 'discarded', endedAt: by.now })
  if (live) await saveTitle(tx, by, itemId, titleOf(kind, live.content as never))
  noteForAudit(tx, {
    action: 'hub.draft-discarded',
    records: [],
    thing: itemId,
    fields: [`version ${open.number}`],
  })
  return accept()
}
