import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type ChildLine, childLines } from './child-lines.query.js'
import { survivorsOf } from './merged-records.query.js'
import '../data/tables.js'

export type ChildrenPage = { readonly children: readonly ChildLine[]; readonly next: RecordId | undefined }

/** Children whose records are open to the seat, the one opened last first, cut into pages by key. */
export async function listChildren(
  tx: Tx,
  by: By,
  { after, limit }: { after?: RecordId | undefined; limit: number },
): Promise<ChildrenPage> {
  let query = tx
    .selectFrom('person')
    .select('recordId as found')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('kind', '=', 'child')
    .orderBy('recordId', 'desc')
    .limit(limit + 1)
  if (after) query = query.where('recordId', '<', after)
  const rows = await query.execute()
  const ids = rows.slice(0, limit).map((row) => row.found)
  const survivors = await survivorsOf(tx, ids)
  return {
    children: await childLines(
      tx,
      by,
      ids.filter((id) => survivors.get(id) === id),
    ),
    next: rows.length > limit ? ids.at(-1) : undefined,
  }
}
