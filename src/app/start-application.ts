import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Runner } from 'graphile-worker'
import type { Logger } from 'pino'
import type { Clock } from '../kernel/clock.js'
import { type Config, ConfigError } from '../platform/config.js'
import { loadAssetManifest } from '../web/assets.js'
import { buildServer } from './build-server.js'
import { MODULES } from './modules.js'
import { BUILT, type Installation, openInstallation } from './open-installation.js'
import { prepareFirstUse } from './prepare-first-use.js'
import { startJobs } from './start-jobs.js'

type Request = { config: Config; log: Logger; clock: Clock; empty: boolean; say: (line: string) => void }

/** Starts everything, says where it is, and stops in the opposite order when asked to or when the database is lost. */
export async function startApplication({ config, log, clock, empty, say }: Request): Promise<void> {
  const running: { installation?: Installation; app?: FastifyInstance; jobs?: Runner } = {}
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

  try {
    say('Starting the database')
    const installation = await openInstallation({
      config,
      clock,
      onLost: () => {
        log.error('the database went away')
        stopAndExit(1)
      },
    })
    running.installation = installation
    const { deps, pool, database } = installation
    if (database.migrated.length > 0) say(`Prepared the database (${database.migrated.length} steps)`)
    const farewell = await prepareFirstUse({ deps, empty, say })

    loadAssetManifest(join(BUILT, 'assets', 'manifest.json'))
    running.app = await buildServer({
      deps,
      log,
      modules: MODULES,
      assetsFolder: join(BUILT, 'assets'),
      partnerships: () => deps.db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute(),
    })
    running.jobs = await startJobs({ pool, deps, modules: MODULES, log })
    await listen(running.app, config)
    say(`Kith is at ${config.url}`)
    for (const line of farewell) say(line)
  } catch (error) {
    await stop()
    throw error
  }
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
