import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { planName } from './plan-name.js'

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
const IN_FAILED_TRANSACTION = '25P02'

/** One connection of the pool while it is ours. Statements leave as they are asked and are answered in that order. */
export class PoolConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #isSpoilt = false
  #cause: unknown

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { sql: text, parameters } = query
    const name = planName(query)
    const asked = { text, values: [...parameters], ...(name ? { name } : {}) }
    const { command, rowCount, rows } = await this.#client.query(asked).catch((error: unknown) => this.#blame(error))
    return CHANGES.has(command) ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows ?? [] }
  }

  /** @throws what made the transaction fail, also for the statements that were on their way behind it. */
  #blame(error: unknown): never {
    const isConsequence = (error as { code?: unknown }).code === IN_FAILED_TRANSACTION
    this.#cause ??= isConsequence ? undefined : error
    throw this.#cause ?? error
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing is read in a stream: a page asks for what it shows')
  }

  /** `begin`, `commit` or `rollback`, and what PostgreSQL did about it. */
  async control(word: 'begin' | 'commit' | 'rollback'): Promise<string> {
    return (await this.#client.query(word)).command
  }

  /** It may still be inside a transaction, so that nobody else may have it. */
  spoil(): void {
    this.#isSpoilt = true
  }

  release(): void {
    this.#client.release(this.#isSpoilt)
  }
}

/** Kysely over a pool, without a wait for `begin`. */
export class PoolDriver implements Driver {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PoolConnection> {
    return new PoolConnection(await this.#pool.connect())
  }

  /** What is asked next leaves right behind it. A connection on which `begin` fails is dead, and says so to that. */
  async beginTransaction(connection: PoolConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode || settings.isolationLevel) throw new Error('Every transaction begins in the same way')
    connection.control('begin').catch(() => {})
  }

  /** @throws where PostgreSQL undid the transaction instead, because a statement of it had failed. */
  async commitTransaction(connection: PoolConnection): Promise<void> {
    if ((await connection.control('commit')) === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction(connection: PoolConnection): Promise<void> {
    try {
      await connection.control('rollback')
    } catch (error) {
      connection.spoil()
      throw error
    }
  }

  async releaseConnection(connection: PoolConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}
