import type { Tx } from '../../../platform/database/tables.js'
import type { By } from '../../../platform/work.js'
import { anchorKeys, appendAnchorLine, readAnchorLines } from '../data/anchor-file.js'
import { type LaneHead, signAnchor } from '../domain/anchor.js'
import '../data/tables.js'

/** Signs the heads as they stand, outside the database; nothing when they have not moved. True when it wrote. */
export async function writeAnchor(tx: Tx, by: By, folder: string): Promise<boolean> {
  const { partnershipId } = by.seat
  const heads = await readHeads(tx, by)
  if (heads.length === 0) return false
  const last = readAnchorLines(folder, partnershipId).at(-1)
  if (last && sameHeads((JSON.parse(last) as { heads: LaneHead[] }).heads, heads)) return false
  const { privateKey } = await anchorKeys(folder)
  await appendAnchorLine(folder, partnershipId, signAnchor(privateKey, partnershipId, heads, by.now, last))
  return true
}

async function readHeads(tx: Tx, by: By): Promise<LaneHead[]> {
  const rows = await tx
    .selectFrom('auditHead')
    .select(['lane', 'seq', 'hash'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('seq', '>', 0)
    .orderBy('lane')
    .execute()
  return rows.map(({ lane, seq, hash }) => ({ lane, seq, hash: hash.toString('hex') }))
}

function sameHeads(before: readonly LaneHead[], now: readonly LaneHead[]): boolean {
  return (
    before.length === now.length &&
    before.every((head, at) => head.lane === now[at]?.lane && head.hash === now[at]?.hash)
  )
}
