import { join } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../kernel/clock.js'
import type { Config } from '../platform/config.js'
import { openDatabase, openPool } from '../platform/database/connect.js'
import type { Deps } from '../platform/deps.js'
import { openFileStore } from '../platform/files/file-store.js'
import { provided } from '../platform/module.js'
import { makeDataFolder } from '../platform/postgres/index.js'
import { readSecrets } from '../platform/secrets.js'
import { MODULES } from './modules.js'
import { type OpenDatabase, openDatabaseFor, type WatchDatabase } from './open-database.js'

export type Installation = {
  readonly deps: Deps
  readonly pool: pg.Pool
  readonly database: OpenDatabase
  /** Ends every connection, then the embedded database. */
  stop(): Promise<void>
}

/** Where the build is: `src`, `assets` and `packs` stand in it as they do in the sources. */
export const BUILT = join(import.meta.dirname, '..', '..')

type Request = { config: Config; clock: Clock; watch?: WatchDatabase; connections?: number; attach?: boolean }

/**
 * Opens the installation that the configuration names: its database, migrated, its files and its secrets. With `attach`,
 * a Kith that is running on the same data folder is joined, not fought over.
 */
export async function openInstallation({
  config,
  clock,
  watch,
  connections = 16,
  attach = false,
}: Request): Promise<Installation> {
  makeDataFolder(config.dataFolder)
  const secrets = readSecrets(config.dataFolder, config.secret)
  const database = await openDatabaseFor({ config, secrets, sourceFolder: join(BUILT, 'src'), watch, attach })
  const pool = openPool(database.app, connections)
  const db = openDatabase(pool)
  const files = openFileStore(join(config.dataFolder, 'files'), secrets)
  const deps: Deps = { clock, config, secrets, db, files, provided: (kind) => provided(MODULES, kind) }
  return {
    deps,
    pool,
    database,
    async stop() {
      await db.destroy().catch(() => {})
      await database.stop()
    },
  }
}
