import type { By, Tx } from '../../../platform/work.js'
import type { ImportId } from '../data/tables.js'
import type { RefusedChild } from '../domain/census-item.js'
import '../data/tables.js'

/** Children of a file of which nothing was taken, in the order of the file. */
export async function listRefused(
  tx: Tx,
  by: By,
  { importId, limit }: { importId: ImportId; limit: number },
): Promise<readonly RefusedChild[]> {
  const rows = await tx
    .selectFrom('refusedChild')
    .select(['position', 'line', 'laChildId', 'refusals'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('importId', '=', importId)
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ kind: 'refusedChild', ...row, laChildId: row.laChildId ?? undefined }))
}
