import type { Database, Tx } from '../../../platform/database/tables.js'
import '../data/tables.js'

/** True while there is no partnership: then every page leads to setting up the first. */
export async function needsSetUp(db: Database | Tx): Promise<boolean> {
  const row = await db.selectFrom('partnershipDirectory').select('partnershipId').limit(1).executeTakeFirst()
  return row === undefined
}
