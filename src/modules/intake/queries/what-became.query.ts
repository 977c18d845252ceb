import { type Tx, txState } from '../../../platform/work.js'
import type { ToldOutcome } from '../domain/outcome.js'
import '../data/tables.js'

/** What became of the report with this key; undefined where there is none. Nothing else of it is read. */
export async function findToldOutcome(tx: Tx, keyDigest: string): Promise<ToldOutcome | undefined> {
  const found = await tx
    .selectFrom('intakeReport')
    .select('outcome')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('keyDigest', '=', keyDigest)
    .executeTakeFirst()
  return found?.outcome
}
