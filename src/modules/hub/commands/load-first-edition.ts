import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import type { FirstEdition } from '../data/first-edition-files.js'
import { insertItem, insertVersion, listItemKeys, saveVersion, stampEdition } from '../data/item.store.js'
import { keyOf, titleOf } from '../domain/item.js'

type Loaded = { readonly loaded: number; readonly kept: number }
export type LoadRefusal = Refusal & { readonly code: 'nothing-new' }

/**
 * Loads a first edition. What the hub has already, by its key, stays as it is. `published` is for a partnership that
 * begins with it as it stands (the demonstration); `in-review` leaves every part to be read by a person first.
 */
export async function loadFirstEdition(
  tx: Tx,
  by: By,
  { edition, as, pack }: { edition: FirstEdition; as: 'published' | 'in-review'; pack: string },
): Promise<Outcome<Loaded, LoadRefusal>> {
  const known = await listItemKeys(tx)
  const fresh = edition.filter(({ kind, content }) => !known.has(`${kind} ${keyOf(kind, content)}`))
  if (fresh.length === 0) return refuse({ code: 'nothing-new' })
  for (const { kind, content } of fresh) {
    const itemId = await insertItem(tx, by, { kind, key: keyOf(kind, content), title: titleOf(kind, content) })
    const id = await insertVersion(tx, by, {
      itemId,
      number: 1,
      state: as,
      content,
      note: 'First edition',
      loadedFrom: pack,
      ...(as === 'published' ? { publishedAt: by.now } : {}),
    })
    if (as === 'in-review') await saveVersion(tx, by, id, { sentAt: by.now })
  }
  if (as === 'published') await stampEdition(tx, by)
  noteForAudit(tx, { action: 'hub.first-edition-loaded', records: [], fields: [`${fresh.length} items as ${as}`] })
  return accept({ loaded: fresh.length, kept: edition.length - fresh.length })
}
