import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { ensureRoles, OWNER } from '../../src/platform/database/roles.js'
import { findMigrations, migrate } from '../../src/platform/database/migrations.js'
import { startEmbedded } from '../../src/platform/postgres/index.js'
import { prepareJobs } from '../../src/platform/jobs/prepare.js'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { host: string; port: number }
  }
}

export const TEMPLATE = 'kith_template'

/** One PostgreSQL for the whole run, with a migrated template that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-'))
  const postgres = await startEmbedded({
    folder: join(folder, 'postgres'),
    durable: false,
    settings: { max_connections: '200' },
  })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(postgres.connection)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgres', { host: postgres.connection.host, port: postgres.connection.port })
  return stop
}

async function makeTemplate({ host, port, user }: { host: string; port: number; user: string }): Promise<void> {
  const admin = new pg.Client({ host, port, user, database: 'postgres' })
  await admin.connect()
  await ensureRoles(admin)
  await admin.query(`create database ${TEMPLATE} owner ${OWNER}`)
  await admin.end()
  const owner = new pg.Client({ host, port, user, database: TEMPLATE })
  await owner.connect()
  await owner.query(`set role ${OWNER}`)
  await migrate(owner, findMigrations('src'))
  await prepareJobs(owner)
  await owner.end()
}
