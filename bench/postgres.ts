import { totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findMigrations, migrate } from '../src/platform/database/migrations.js'
import type { Connection } from '../src/platform/database/connect.js'
import { APP, ensureRoles, OWNER } from '../src/platform/database/roles.js'
import { prepareJobs } from '../src/platform/jobs/prepare.js'
import { startEmbedded } from '../src/platform/postgres/index.js'
import { tellStory } from './load/tell-story.js'

export type Kind = 'embedded' | 'server'
export type Place = {
  readonly connection: Omit<Connection, 'database'>
  readonly version: string
  /** A database of its own in which the story has been told. */
  open(name: string): Promise<Connection>
  drop(name: string): Promise<void>
  stop(): Promise<void>
}

/** What whoever runs a server for this would set; fsync is on, as everywhere here. A quarter of the memory, as PostgreSQL’s manual advises. */
const SERVER_SETTINGS = {
  shared_buffers: `${Math.round(totalmem() / 4 / 2 ** 20)}MB`,
  effective_cache_size: `${Math.round(totalmem() / 2 / 2 ** 20)}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '8GB',
  random_page_cost: '1.1',
}

const BASE = 'kith_base'

/** PostgreSQL as Kith starts it by itself, or with a server's settings; then the story, once, as a template. */
export async function startPlace(kind: Kind, folder: string): Promise<Place> {
  const postgres = await startEmbedded({
    folder: join(folder, 'postgres'),
    ...(kind === 'server' ? { settings: SERVER_SETTINGS } : {}),
  })
  const { host, port, user } = postgres.connection
  const connection = { host, port, user }
  const asked = async <T extends pg.QueryResultRow>(database: string, query: string): Promise<T[]> => {
    const client = new pg.Client({ ...connection, database })
    await client.connect()
    try {
      return (await client.query<T>(query)).rows
    } finally {
      await client.end()
    }
  }
  try {
    const [fsync] = await asked<{ fsync: string }>('postgres', 'show fsync')
    if (fsync?.fsync !== 'on') throw new Error('fsync is off: what is measured here would not be what is run')
    await makeBase(connection)
    await tellStory({ ...connection, user: APP, database: BASE }, folder)
    const [version] = await asked<{ server_version: string }>('postgres', 'show server_version')
    return {
      connection,
      version: version?.server_version ?? '',
      async open(name) {
        await asked('postgres', `create database ${name} template ${BASE} owner ${OWNER}`)
        return { ...connection, database: name }
      },
      drop: async (name) => void (await asked('postgres', `drop database if exists ${name} with (force)`)),
      stop: () => postgres.stop(),
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function makeBase(connection: Omit<Connection, 'database'>): Promise<void> {
  const { host, port, user } = connection
  const admin = new pg.Client({ host, port, user, database: 'postgres' })
  await admin.connect()
  await ensureRoles(admin)
  await admin.query(`create database ${BASE} owner ${OWNER}`)
  await admin.end()
  const owner = new pg.Client({ host, port, user, database: BASE })
  await owner.connect()
  await owner.query(`set role ${OWNER}`)
  await migrate(owner, findMigrations('src'))
  await prepareJobs(owner)
  await owner.end()
}
