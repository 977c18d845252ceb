import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { openDatabase } from '../../src/platform/database/connect.js'
import type { Database } from '../../src/platform/database/tables.js'
import type { TestDatabase } from './test-database.js'

type RolledBack = {
  readonly db: Database
  /** Runs something whose every change is undone at its end, committed or not. */
  undoing<T>(run: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The same database for an application each of whose requests is undone: for those that may change something. */
export function useRolledBack(database: TestDatabase): { database: TestDatabase; undoing: RolledBack['undoing'] } {
  const held = { ...database }
  let rolledBack: RolledBack | undefined
  beforeAll(async () => {
    rolledBack = await rolledBackDatabase(database.pool)
    Object.assign(held, database, { db: rolledBack.db })
  })
  afterAll(() => rolledBack?.close())
  return {
    database: held,
    undoing: (run) => {
      if (!rolledBack) throw new Error('The database is not open yet')
      return rolledBack.undoing(run)
    },
  }
}

/**
 * A database on one connection whose transactions are savepoints of another, which is rolled back: a request does all
 * that it does, and the next finds the world as it was.
 */
async function rolledBackDatabase(pool: pg.Pool): Promise<RolledBack> {
  const client = await pool.connect()
  let isUndoing = false
  let free: Promise<void> = Promise.resolve()
  const lease = async () => {
    const before = free
    let release = () => {}
    free = new Promise((done) => {
      release = done
    })
    await within(10_000, before)
    const query = (text: string, values?: unknown[]) => client.query(isUndoing ? asSavepoint(text) : text, values)
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
    async close() {
      client.release()
    },
  }
}

/** A request that asks for a second connection while it holds one would wait for ever. */
function within(milliseconds: number, before: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(
      () => reject(new Error('A request asked for a second connection while it held one')),
      milliseconds,
    )
    void before.then(() => {
      clearTimeout(patience)
      resolve()
    })
  })
}

function asSavepoint(statement: string): string {
  if (/^(begin|start transaction)/i.test(statement)) return 'savepoint a_request'
  if (/^commit/i.test(statement)) return 'release savepoint a_request'
  if (/^rollback$/i.test(statement)) return 'rollback to savepoint a_request'
  return statement
}
