import { type Tx } from '../../../platform/work.js'
import { listPublished } from '../data/item.store.js'
import { listComing, type OpenRow } from '../data/working.store.js'
import { type Contents, contentsOf, type Item } from '../domain/contents.js'
import { type ItemContent, type ItemKind, readContent } from '../domain/item.js'
import type { Candidate } from '../domain/publish-together.js'

/** What a check is made against, but for the drawings and the day. */
export type Around = {
  readonly published: Contents
  /** Keys of pages that are being reviewed or wait for their time. */
  readonly coming: ReadonlySet<string>
  /** What was approved, in the order of its time. */
  readonly approved: readonly (Candidate & Pick<OpenRow, 'itemId' | 'publishAt' | 'reviewedAt'>)[]
}

export async function whatIsAround(tx: Tx): Promise<Around> {
  const published = (await listPublished(tx)).map((row) => readItem(row.kind, row.content))
  const open = await listComing(tx)
  return {
    published: contentsOf(published),
    coming: new Set(open.flatMap(({ kind, key }) => (kind === 'page' ? [key] : []))),
    approved: open.flatMap(({ id, itemId, kind, state, publishAt, reviewedAt, content }) =>
      state === 'approved' ? [{ ...readItem(kind, content), id, itemId, publishAt, reviewedAt }] : [],
    ),
  }
}

/** An item as it was kept. @throws where it does not fit: it was checked when it was written. */
export function readItem(kind: ItemKind, content: ItemContent): Item {
  const read = readContent(kind, content)
  if (!read.ok) {
    const [issue] = read.issues
    throw new Error(`A ${kind} of the hub does not fit: ${issue?.path} ${issue?.message}`)
  }
  return { kind, content: read.content } as Item
}
