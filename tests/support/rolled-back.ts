import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { openDatabase, openPool } from '../../src/platform/database/connect.js'
import { APP } from '../../src/platform/database/roles.js'
import type { Database } from '../../src/platform/database/tables.js'
import type { TestDatabase } from './test-database.js'

type RolledBack = {
  readonly db: Database
  /** Runs something whose every change is undone at its end, committed or not. */
  undoing<T>(run: () => Promise<T>): Promise<T>
  /** Asks behind no request, within what is being undone. Row security does not stand in its way. */
  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** The same database for an application each of whose requests is undone: for those that may change something. */
export function useRolledBack(
  database: TestDatabase,
): { database: TestDatabase } & Pick<RolledBack, 'undoing' | 'query'> {
  const held = { ...database }
  let rolledBack: RolledBack | undefined
  const opened = () => {
    if (!rolledBack) throw new Error('The database is not open yet')
    return rolledBack
  }
  beforeAll(async () => {
    rolledBack = await rolledBackDatabase(database)
    Object.assign(held, database, { db: rolledBack.db })
  })
  afterAll(() => rolledBack?.close())
  return {
    database: held,
    undoing: (run) => opened().undoing(run),
    query: (text, values) => opened().query(text, values),
  }
}

/**
 * A database on one connection whose transactions are savepoints of another, which is rolled back: a request does all
 * that it does, and the next finds the world as it was.
 */
async function rolledBackDatabase({ admin, name }: TestDatabase): Promise<RolledBack> {
  const pool = openPool({ host: admin.host, port: admin.port, user: admin.user ?? '', database: name }, 1)
  const client = await pool.connect()
  await client.query(`set role ${APP}`)
  let isUndoing = false
  let free: Promise<void> = Promise.resolve()
  const lease = async () => {
    const before = free
    let release = () => {}
    free = new Promise((done) => {
      release = done
    })
    await within(10_000, before)
    const query = (asked: string | pg.QueryConfig) =>
      client.query(typeof asked === 'string' && isUndoing ? asSavepoint(asked) : asked)
    return { query, release }
  }
  const switchTo = async (undoing: boolean) => {
    const { release } = await lease()
    await client.query(undoing ? 'begin' : 'rollback')
    isUndoing = undoing
    release()
  }
  return {
    db: openDatabase({ connect: lease, end: async () => {} } as unknown as pg.Pool),
    async undoing(run) {
      await switchTo(true)
      try {
        return await run()
      } finally {
        await switchTo(false)
      }
    },
    async query<R extends pg.QueryResultRow>(text: string, values?: unknown[]) {
      const { release } = await lease()
      try {
        await client.query('reset role')
        return (await client.query<R>(text, values)).rows
      } finally {
        await client.query(`set role ${APP}`)
        release()
      }
    },
    async close() {
      client.release()
      await pool.end()
    },
  }
}

/** A request that asks for a second connection while it holds one would wait for ever. */
async function within(milliseconds: number, before: Promise<void>): Promise<void> {
  let patience: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    const fault = new Error('A request asked for a second connection while it held one')
    patience = setTimeout(() => reject(fault), milliseconds)
  })
  try {
    await Promise.race([before, over])
  } finally {
    clearTimeout(patience)
  }
}

function asSavepoint(statement: string): string {
  if (/^(begin|start transaction)/i.test(statement)) return 'savepoint a_request'
  if (/^commit/i.test(statement)) return 'release savepoint a_request'
  if (/^rollback$/i.test(statement)) return 'rollback to savepoint a_request'
  return statement
}
