import { join } from 'node:path'
import { runOnce } from 'graphile-worker'
import pg from 'pg'
import { seedNorthmoor } from '../../seeds/northmoor/index.js'
import { taskListOf } from '../../src/app/start-jobs.js'
import { MODULES } from '../../src/app/modules.js'
import { readConfig } from '../../src/platform/config.js'
import { type Connection, openDatabase, openPool } from '../../src/platform/database/connect.js'
import type { Deps } from '../../src/platform/deps.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { provided } from '../../src/platform/module.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import { systemClock } from '../../src/platform/system-clock.js'

const SECRET = 'a secret that only benchmarks have, and long enough'

/** What the application is given, over any connection: the application's own, or the superuser's to compare. */
export function depsOver(connection: Connection, folder: string, connections = 8): { deps: Deps; pool: pg.Pool } {
  const pool = openPool(connection, connections)
  const secrets = secretsFrom(SECRET)
  const deps: Deps = {
    clock: systemClock,
    config: readConfig({ KITH_DATA: folder, KITH_REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'silent' }),
    secrets,
    files: openFileStore(join(folder, 'files'), secrets),
    db: openDatabase(pool),
    provided: (kind) => provided(MODULES, kind),
  }
  return { deps, pool }
}

/** Tells the story of Northmoor, with the jobs that follow from it. */
export async function tellStory(connection: Connection, folder: string): Promise<void> {
  const { deps, pool } = depsOver(connection, folder, 4)
  try {
    await seedNorthmoor(deps, 'packs')
    const jobs = MODULES.flatMap((module) => module.jobs ?? [])
    await runOnce({ pgPool: pool, taskList: taskListOf(jobs, deps), noHandleSignals: true, logger: silent })
  } finally {
    await deps.db.destroy()
  }
}

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  scope: () => silent,
} as unknown as NonNullable<Parameters<typeof runOnce>[0]['logger']>
