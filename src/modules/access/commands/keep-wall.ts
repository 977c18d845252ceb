import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { listMergedInto, readStanding, rewriteRows } from '../data/standing.store.js'
import { type RowWall, rowWall } from '../domain/wall.js'

/**
 * Rewrites the lists on every row of the record and of all that are merged with it. Called by every command that
 * changes a grant, a restriction, a conflict or a merge, and by nothing else.
 */
export async function rewriteWall(tx: Tx, recordId: RecordId): Promise<void> {
  const standing = await getStanding(tx, recordId, 'update')
  const root = standing.lineage[standing.lineage.length - 1] as RecordId
  const others = (await listMergedInto(tx, root)).map((row) => row.id)
  await rewriteRows(tx, standing)
  for (const id of new Set([root, ...others])) {
    if (id !== recordId) await rewriteRows(tx, await getStanding(tx, id, 'update'))
  }
}

/**
 * The lists for a new row of a part of the record. The record is locked against a change of grants until the
 * transaction ends, so that the row cannot be older than the grants it shows.
 */
export async function wallFor(tx: Tx, recordId: RecordId): Promise<(part: string) => RowWall> {
  const standing = await getStanding(tx, recordId, 'share')
  return (part) => rowWall(standing, part)
}

async function getStanding(tx: Tx, recordId: RecordId, lock: 'share' | 'update') {
  const standing = await readStanding(tx, recordId, lock)
  if (!standing) throw new Error('There is no such record')
  return standing
}
