import { pino } from 'pino'
import { startApplication } from './app/start-application.js'
import { ConfigError, readConfig } from './platform/config.js'
import { EmbeddedPostgresError } from './platform/postgres/index.js'
import { systemClock } from './platform/system-clock.js'

try {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ fd: 2, sync: false }))
  await startApplication({
    config,
    log,
    clock: systemClock,
    empty: process.argv.includes('--empty'),
    say: (line) => process.stdout.write(`${line}\n`),
  })
} catch (error) {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) process.stderr.write(`${error.message}\n`)
  else
    process.stderr.write(
      `Kith could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  process.exit(1)
}
