import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Clock } from '../kernel/clock.js'
import { type Config, ConfigError } from '../platform/config.js'
import { shelfOf } from '../modules/hub/index.js'
import { loadAssetManifest } from '../web/assets.js'
import { buildServer } from './build-server.js'
import { MODULES } from './modules.js'
import { BUILT, type Installation, openInstallation } from './open-installation.js'
import { prepareFirstUse } from './prepare-first-use.js'
import { isDatabaseDown } from '../platform/database/is-down.js'
import { type KeptJobs, keepJobs } from './keep-jobs.js'

type Request = { config: Config; log: Logger; clock: Clock; empty: boolean; say: (line: string) => void }

/**
 * Starts everything, says where it is, and stops in the opposite order when asked to. While the database is down, what is
 * published is served all the same, and every other page says that Kith is closed for a short while.
 */
export async function startApplication({ config, log, clock, empty, say }: Request): Promise<void> {
  const running: { installation?: Installation; app?: FastifyInstance; jobs?: KeptJobs } = {}
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      await running.app?.close().catch(() => {})
      await running.jobs?.stop().catch(() => {})
      await running.installation?.stop()
    })()
    return stopping
  }
  const stopAndExit = (code: number) => void stop().finally(() => process.exit(code))
  process.on('SIGINT', () => stopAndExit(0))
  process.on('SIGTERM', () => stopAndExit(0))
  // The job library leaves a promise alone when its connection is lost in the middle of a job. Anything else is a bug.
  process.on('unhandledRejection', (reason) => {
    if (!isDatabaseDown(reason)) throw reason
    running.jobs?.restart()
  })

  try {
    say('Starting the database')
    const state = { isDown: false }
    const installation = await openInstallation({
      config,
      clock,
      watch: {
        onDown: () => {
          state.isDown = true
          log.error('the database is down: what is published is served, and nothing else')
        },
        onUp: () => {
          state.isDown = false
          log.info('the database is back')
        },
        onTaken: () => {
          log.error('another Kith has the data folder')
          stopAndExit(1)
        },
      },
    })
    running.installation = installation
    const { deps, database } = installation
    const prepared = prepareInstallation(installation, { empty, say })
    await Promise.race([prepared, sleep(PATIENCE, undefined, { ref: false })])
    if (state.isDown) say('The database does not answer. Serving what is published until it does.')
    else await prepared

    loadAssetManifest(join(BUILT, 'assets', 'manifest.json'))
    running.app = await buildServer({
      deps,
      log,
      modules: MODULES,
      assetsFolder: join(BUILT, 'assets'),
      partnerships: () => deps.db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute(),
    })
    await shelfOf(deps).ready()
    await listen(running.app, config)
    say(`Kith is at ${config.url}`)
    await database.migrated
    for (const line of await prepared) say(line)
    running.jobs = keepJobs({ ...installation, modules: MODULES, log })
  } catch (error) {
    await stop()
    throw error
  }
}

/** Milliseconds given to a database server at the start before the public is served without it. */
const PATIENCE = 5_000

/** Migrated, and with a partnership in it or someone to make one. Answers the lines to print once it is up. */
async function prepareInstallation(
  { deps, database }: Installation,
  { empty, say }: Pick<Request, 'empty' | 'say'>,
): Promise<readonly string[]> {
  const migrated = await database.migrated
  if (migrated.length > 0) say(`Prepared the database (${migrated.length} steps)`)
  return prepareFirstUse({ deps, empty, say })
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause
    throw new ConfigError(
      `Port ${config.port} is taken: stop what uses it, or choose another with PORT=${config.port + 1} npm start`,
    )
  }
}
