import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Clock } from '../kernel/clock.js'
import { type Config, ConfigError } from '../platform/config.js'
import { openDatabase, openPool } from '../platform/database/connect.js'
import type { Deps } from '../platform/deps.js'
import { openFileStore } from '../platform/files/file-store.js'
import { provided } from '../platform/module.js'
import { readSecrets } from '../platform/secrets.js'
import { loadAssetManifest } from '../web/assets.js'
import { buildServer } from './build-server.js'
import { MODULES } from './modules.js'
import { openDatabaseFor } from './open-database.js'
import { startJobs } from './start-jobs.js'

type Request = { config: Config; log: Logger; clock: Clock; empty: boolean; say: (line: string) => void }

const BUILT = join(import.meta.dirname, '..', '..')

/** Starts everything, says where it is, and stops in the opposite order when asked to. */
export async function startApplication({ config, log, clock, say }: Request): Promise<void> {
  const secrets = readSecrets(config.dataFolder, config.secret)
  const stops: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined
  const stop = (code: number) => {
    stopping ??= (async () => {
      for (const each of stops.toReversed()) await each().catch(() => {})
      process.exit(code)
    })()
    return stopping
  }
  process.once('SIGINT', () => void stop(0))
  process.once('SIGTERM', () => void stop(0))

  say('Starting the database')
  const database = await openDatabaseFor({
    config,
    secrets,
    sourceFolder: join(BUILT, 'src'),
    onLost: () => {
      log.error('the database went away')
      void stop(1)
    },
  })
  stops.push(() => database.stop())
  if (database.migrated.length > 0) say(`Prepared the database (${database.migrated.length} steps)`)
  const pool = openPool(database.app, 16)
  const db = openDatabase(pool)
  stops.push(() => db.destroy())
  const files = openFileStore(join(config.dataFolder, 'files'), secrets)
  const deps: Deps = { clock, config, secrets, db, files, provided: (kind) => provided(MODULES, kind) }

  loadAssetManifest(join(BUILT, 'assets', 'manifest.json'))
  const app = await buildServer({
    deps,
    log,
    modules: MODULES,
    assetsFolder: join(BUILT, 'assets'),
    partnerships: () => db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute(),
  })
  const jobs = await startJobs({ pool, deps, modules: MODULES, log })
  stops.push(() => jobs.stop())
  stops.push(() => app.close())
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await Promise.all(stops.toReversed().map((each) => each().catch(() => {})))
    if ((error as { code?: string }).code === 'EADDRINUSE')
      throw new ConfigError(
        `Port ${config.port} is taken: stop what uses it, or choose another with PORT=3001 npm start`,
      )
    throw error
  }
  say(`Kith is at ${config.url}`)
}
