import { CamelCasePlugin, Kysely } from 'kysely'
import pg from 'pg'
import { PoolDialect } from './dialect.js'
import type { Database, Tables } from './tables.js'

/** How to reach a PostgreSQL: a socket folder or a host name, and who logs in. */
export type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password?: string
  readonly database: string
  readonly ssl?: boolean
}

const DATE = 1082
const BIGINT = 20

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text // calendar dates stay text: a Date would have a time and a zone
    if (oid === BIGINT) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** A pool of plain connections, each of which takes statements one behind the other without waiting for answers. */
export function openPool(connection: Connection, max = 10): pg.Pool {
  const { ssl, ...rest } = connection
  const pool = new pg.Pool({
    ...rest,
    ...(ssl ? { ssl: { rejectUnauthorized: true } } : {}),
    max,
    types,
    application_name: 'kith',
    pipeline: true,
    statement_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // an idle connection that dies is replaced; the query that needs one reports its own fault
  return pool
}

/** Kysely over a pool, with `snake_case` in the database and `camelCase` here; values inside jsonb are left alone. */
export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({
    dialect: new PoolDialect(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
