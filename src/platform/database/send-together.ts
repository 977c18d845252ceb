import type { DatabaseConnection, QueryExecutor } from 'kysely'
import type { Tx } from './tables.js'

/**
 * While `applies`, the statements of a transaction leave as they are asked, one right behind the other, and are answered
 * in that order. Otherwise Kysely sends each only when the one before it is answered. Parts of a page that do not need
 * each other's answers so take one way to the database and back together.
 */
export async function sendTogether(tx: Tx, applies: () => boolean): Promise<void> {
  const executor = tx.getExecutor() as { executeQuery: QueryExecutor['executeQuery'] } & QueryExecutor
  const connection = await executor.provideConnection(async (held: DatabaseConnection) => held)
  const together = executor.withConnectionProvider({ provideConnection: (use) => use(connection) })
  const inTurn = executor.executeQuery.bind(executor)
  executor.executeQuery = (query, options) =>
    applies() ? together.executeQuery(query, options) : inTurn(query, options)
}
