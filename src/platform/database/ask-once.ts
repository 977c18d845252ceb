import type { CompiledQuery, QueryExecutor, QueryResult } from 'kysely'
import type { Tx } from './tables.js'

/**
 * While `applies`, a query that was asked before in this transaction, word for word, is answered from the first asking.
 * The parts of a page come from modules that do not know of one another, and many of them begin with the same
 * questions. Only plain selects are kept; any other statement, which may change what they would answer, drops them all.
 * Each asking gets a list of rows of its own; the rows themselves are shared.
 */
export function askOnce(tx: Tx, applies: () => boolean): void {
  const asked = new Map<string, Promise<QueryResult<unknown>>>()
  const executor = tx.getExecutor() as { executeQuery: QueryExecutor['executeQuery'] }
  const ask = executor.executeQuery.bind(executor)
  executor.executeQuery = async <R>(query: CompiledQuery<R>, ...rest: unknown[]): Promise<QueryResult<R>> => {
    const run = () => (ask as (...all: unknown[]) => Promise<QueryResult<R>>)(query, ...rest)
    if (query.query.kind !== 'SelectQueryNode') {
      asked.clear()
      return run()
    }
    if (!applies()) return run()
    const key = `${query.sql}\n${JSON.stringify(query.parameters)}`
    const answer = (asked.get(key) ?? run()) as Promise<QueryResult<R>>
    asked.set(key, answer)
    const { rows, ...others } = await answer
    return { ...others, rows: [...rows] }
  }
}
