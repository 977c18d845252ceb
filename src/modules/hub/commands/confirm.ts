import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { insertVersion, type KeptVersion, saveVersion } from '../data/item.store.js'
import type { ItemId } from '../data/tables.js'
import { lockHub } from '../data/working.store.js'
import type { Item } from '../domain/contents.js'
import type { ItemContent } from '../domain/item.js'
import { hasSameContacts } from '../domain/verification.js'
import { readItem } from '../queries/contents.query.js'
import { type Gone, type LockedItem, lockItem } from './on-item.js'
import { supersede, tellOfEdition } from './publish.js'
import { nextNumber } from './write-draft.js'

export type ConfirmRefusal = (Gone | (Refusal & { readonly code: 'nothing-to-check' | 'changed-meanwhile' })) & {
  readonly field?: undefined
}

/** The number of the version, or of the draft, that was on the page: what was found right. */
type On = { readonly itemId: ItemId; readonly seenNumber: number; readonly seenRevision: number }

/**
 * “I rang it, and it is right”; of a page or a download, “I read all of it, and it is right”. A version of its own, which
 * one person publishes: only the day of the check changes. A draft of a service with the same numbers is right with it. Where
 * nothing is published yet, it is the version that is worked on that was found right.
 */
export async function confirmChecked(
  tx: Tx,
  by: By,
  { itemId, seenNumber, seenRevision }: On,
): Promise<Outcome<undefined, ConfirmRefusal>> {
  await lockHub(tx)
  const item = await lockItem(tx, itemId)
  if (!item) return refuse({ code: 'gone' })
  const { open, live, kind } = item
  const seen = live ?? open
  if (!seen || kind === 'settings') return refuse({ code: 'nothing-to-check' })
  if (seen.number !== seenNumber || seen.revision !== seenRevision) return refuse({ code: 'changed-meanwhile' })
  const found = readItem(kind, seen.content)
  if (open && (open === seen || isRightToo(readItem(kind, open.content), found)))
    await saveVersion(tx, by, open.id, {
      content: checked(readItem(kind, open.content), by),
      revision: open.revision + 1,
    })
  if (live) await publishChecked(tx, by, { item, live, content: checked(found, by) })
  noteForAudit(tx, {
    action: kind === 'service' ? 'hub.service-verified' : 'hub.page-checked',
    records: [],
    thing: itemId,
    fields: [`version ${seen.number}`],
  })
  return accept()
}

async function publishChecked(
  tx: Tx,
  by: By,
  { item, live, content }: { item: LockedItem; live: KeptVersion; content: ItemContent },
): Promise<void> {
  await supersede(tx, by, { item, version: live })
  await insertVersion(tx, by, {
    itemId: item.id,
    number: nextNumber(item.versions),
    state: 'published',
    content,
    note: 'Checked: nothing else changed',
    publishedAt: by.now,
  })
  await tellOfEdition(tx, by)
}

/** A number that was found right is right on a draft too; words that were read again are not the draft’s. */
function isRightToo(open: Item, found: Item): boolean {
  return open.kind === 'service' && found.kind === 'service' && hasSameContacts(open.content, found.content)
}

function checked({ kind, content }: Item, { now, seat }: By): ItemContent {
  const on = dayOf(now)
  if (kind === 'service') return { ...content, verified: { on, by: verifierOf(seat) } }
  return { ...content, lastChecked: on } as ItemContent
}

/** How the register says who found a service right. */
export function verifierOf({ personName, title }: By['seat']): string {
  return [...`${personName}, ${title}`].slice(0, 200).join('')
}
