import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '../platform/config.js'
import type { Connection } from '../platform/database/connect.js'
import { findMigrations, migrate } from '../platform/database/migrations.js'
import { APP, ensureRoles, OWNER, READER } from '../platform/database/roles.js'
import { prepareJobs } from '../platform/jobs/prepare.js'
import { isDatabaseDown } from '../platform/database/is-down.js'
import { baseBackup, findRunning, startEmbedded } from '../platform/postgres/index.js'
import type { Secrets } from '../platform/secrets.js'
import { keepEmbedded } from './keep-embedded.js'

export type OpenDatabase = {
  /** How the application logs in: as a role that owns nothing. */
  readonly app: Connection
  /** How migrations and the operator's checks log in. */
  readonly admin: Connection
  readonly kind: 'embedded' | 'server'
  /**
   * Names of the migrations applied now. Settles once the database is prepared: with `watch`, a server that does not
   * answer is waited for.
   */
  readonly migrated: Promise<readonly string[]>
  backup(into: string): Promise<void>
  stop(): Promise<void>
}

const DATABASE = 'kith'

/** Told what becomes of a database that is kept: by the application, not by a command that ends soon. */
export type WatchDatabase = { readonly onDown: () => void; readonly onUp: () => void; readonly onTaken: () => void }

type Request = {
  config: Config
  secrets: Secrets
  sourceFolder: string
  watch: WatchDatabase | undefined
  attach: boolean
}

/** Starts the embedded PostgreSQL, or reaches the server that DATABASE_URL names; makes roles and migrates. */
export async function openDatabaseFor({
  config,
  secrets,
  sourceFolder,
  watch,
  attach,
}: Request): Promise<OpenDatabase> {
  const migrations = findMigrations(sourceFolder)
  if (config.databaseUrl) return openServer(config.databaseUrl, secrets, migrations, watch)
  const folder = join(config.dataFolder, 'postgres')
  const running = attach ? findRunning(folder) : undefined
  const embedded = running ?? (await (watch ? keepEmbedded({ folder, ...watch }) : startEmbedded({ folder })))
  try {
    const { host, port, user } = embedded.connection
    await ensureDatabase({ host, port, user, database: 'postgres' })
    const admin: Connection = { host, port, user, database: DATABASE }
    const migrated = await prepare(admin, migrations)
    return {
      app: { host, port, user: APP, database: DATABASE },
      admin,
      kind: 'embedded',
      migrated: Promise.resolve(migrated),
      backup: async (into) => {
        await baseBackup({ connection: embedded.connection, folder, into })
      },
      stop: () => embedded.stop(),
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function openServer(
  url: string,
  secrets: Secrets,
  migrations: ReturnType<typeof findMigrations>,
  watch: WatchDatabase | undefined,
): Promise<OpenDatabase> {
  const admin = connectionFromUrl(url)
  const passwords = {
    app: secrets.digest('database-password', APP),
    reader: secrets.digest('database-password', READER),
  }
  const migrated = prepareWhenThere(() => prepare(admin, migrations, passwords), watch)
  if (!watch) await migrated
  return {
    app: { ...admin, user: APP, password: passwords.app },
    admin,
    kind: 'server',
    migrated,
    backup: async () => {
      throw new Error('A server is backed up with its own tools (pg_basebackup, pg_dump)')
    },
    stop: async () => {},
  }
}

/** Milliseconds between tries at a server that does not answer. */
const TRY_AGAIN = 2_000

async function prepareWhenThere(attempt: () => Promise<string[]>, watch: WatchDatabase | undefined): Promise<string[]> {
  for (let isDown = false; ; ) {
    try {
      const migrated = await attempt()
      if (isDown) watch?.onUp()
      return migrated
    } catch (error) {
      if (!watch || !isDatabaseDown(error)) throw error
      if (!isDown) watch.onDown()
      isDown = true
      await sleep(TRY_AGAIN)
    }
  }
}

function connectionFromUrl(url: string): Connection {
  const read = new URL(url)
  const socket = read.searchParams.get('host')
  return {
    host: socket ?? decodeURIComponent(read.hostname),
    port: Number(read.port || 5432),
    user: decodeURIComponent(read.username || 'postgres'),
    ...(read.password ? { password: decodeURIComponent(read.password) } : {}),
    database: decodeURIComponent(read.pathname.slice(1) || DATABASE),
    ...(['require', 'verify-full', 'verify-ca'].includes(read.searchParams.get('sslmode') ?? '') ? { ssl: true } : {}),
  }
}

async function ensureDatabase(maintenance: Connection): Promise<void> {
  const client = new pg.Client(maintenance)
  await client.connect()
  try {
    await ensureRoles(client)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}

async function prepare(
  admin: Connection,
  migrations: ReturnType<typeof findMigrations>,
  passwords?: { app: string; reader: string },
): Promise<string[]> {
  const { ssl, ...rest } = admin
  const client = new pg.Client({ ...rest, ...(ssl ? { ssl: true } : {}) })
  await client.connect()
  try {
    await ensureRoles(client, passwords)
    await client.query(
      `do $$ begin if not has_schema_privilege('${OWNER}', 'public', 'create') then grant create, usage on schema public to ${OWNER}; end if; execute format('grant create on database %I to ${OWNER}', current_database()); end $$`,
    )
    await client.query(`set role ${OWNER}`)
    const migrated = await migrate(client, migrations)
    if (migrated.length > 0) await prepareJobs(client)
    return migrated
  } finally {
    await client.end()
  }
}
