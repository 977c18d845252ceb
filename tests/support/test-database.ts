import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openDatabase, openPool } from '../../src/platform/database/connect.js'
import { APP } from '../../src/platform/database/roles.js'
import type { Database } from '../../src/platform/database/tables.js'

export type TestDatabase = {
  /** As the application logs in: behind every wall. */
  readonly db: Database
  readonly pool: pg.Pool
  readonly name: string
  /** As the superuser, behind no wall: for a test's own oracle and for vandalism. */
  readonly admin: pg.Client
}

/**
 * A database of its own for a test file: a copy of the migrated template, or of the template that `prepare` names once
 * it has made it. Filled in before the first test runs.
 */
export function useDatabase(prepare: () => Promise<string> = async () => 'kith_template'): TestDatabase {
  const held = {} as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] }
  beforeAll(async () => {
    const { host, port } = inject('postgres')
    const template = await prepare()
    held.name = `test_${randomBytes(6).toString('hex')}`
    const maker = new pg.Client({ host, port, user: 'kith_superuser', database: 'postgres' })
    await maker.connect()
    for (let attempt = 1; ; attempt += 1) {
      try {
        await maker.query(`create database ${held.name} template ${template} owner kith_owner`)
        break
      } catch (error) {
        if (attempt > 50) throw error
        await new Promise((done) => setTimeout(done, 100))
      }
    }
    await maker.end()
    held.admin = new pg.Client({ host, port, user: 'kith_superuser', database: held.name })
    await held.admin.connect()
    held.pool = openPool({ host, port, user: APP, database: held.name }, 10)
    held.db = openDatabase(held.pool)
  })
  afterAll(async () => {
    await held.db?.destroy()
    await held.admin?.end()
  })
  return held
}
