import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import { namePairs } from '../domain/search/name-pairs.js'
import type { WallOf } from './entry.store.js'
import './tables.js'

/** Brings the pairs of a record's words into step with its words. What is read here is shown to nobody. */
export async function keepNamePairs(tx: Tx, by: By, recordId: RecordId, given?: WallOf): Promise<void> {
  const { partnershipId } = by.seat
  const wall = (given ?? (await wallFor(tx, recordId)))('summary')
  await asRecords(tx, [recordId], async () => {
    const words = await tx
      .selectFrom('nameToken')
      .select('token')
      .where('partnershipId', '=', partnershipId)
      .where('recordId', '=', recordId)
      .where('endedAt', 'is', null)
      .execute()
    const pairs = namePairs(words.map(({ token }) => token))
    await tx
      .updateTable('namePair')
      .set({ endedAt: by.now })
      .where('partnershipId', '=', partnershipId)
      .where('recordId', '=', recordId)
      .where('endedAt', 'is', null)
      .where('pair', 'not in', pairs)
      .execute()
    if (pairs.length === 0) return
    await tx
      .insertInto('namePair')
      .values(pairs.map((pair) => ({ partnershipId, pair, recordId, part: 'summary', ...wall, endedAt: null })))
      .onConflict((conflict) => conflict.columns(['partnershipId', 'pair', 'recordId']).doUpdateSet({ endedAt: null }))
      .execute()
  })
}
