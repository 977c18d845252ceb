import { notFound, type PageRequest, type Reply } from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import type { ItemId } from '../../data/tables.js'
import { kindAt } from '../../domain/edit-place.js'
import type { ItemKind } from '../../domain/item.js'
import { type EditedItem, findEditedItem } from '../../queries/item.query.js'

export const PERMISSION = 'hub:edit'

export function itemIdIn({ params }: PageRequest): ItemId {
  return params.itemId as ItemId
}

type Wanted<More> = {
  readonly audit: string
  /** Where the address does not say it. */
  readonly kind?: ItemKind | undefined
  /** Reads more in the same look. */
  readonly more?: (tx: Tx, by: By, item: EditedItem) => Promise<More>
}

/** Reads the item of the address, and more with it, for `showIt`; not found where there is none of that kind. */
export async function withItem<More = undefined>(
  request: PageRequest,
  { audit, kind = kindAt(request.params.kind), more }: Wanted<More>,
  showIt: (item: EditedItem, more: More) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (!kind) return notFound()
  const found = await request.work.look(audit, async (tx, by) => {
    const item = await findEditedItem(tx, by, { kind, itemId: itemIdIn(request) })
    return item && { item, more: more && (await more(tx, by, item)) }
  })
  return found ? showIt(found.item, found.more as More) : notFound()
}

/** The number in a part of the address; undefined for what is none. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
