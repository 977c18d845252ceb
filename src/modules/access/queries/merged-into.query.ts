import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'

/** The records that this one stands for, at any depth, of those the seat may see. */
export async function mergedInto(tx: Tx, recordId: RecordId): Promise<RecordId[]> {
  const { partnershipId } = txState(tx)
  const found: RecordId[] = []
  for (let level = [recordId]; level.length > 0; ) {
    const rows = await tx
      .selectFrom('record')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .where('supersededBy', 'in', level)
      .execute()
    level = rows.map((row) => row.id).filter((id) => !found.includes(id))
    found.push(...level)
  }
  return found
}
