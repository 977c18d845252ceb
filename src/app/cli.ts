import { ConfigError, readConfig } from '../platform/config.js'
import { EmbeddedPostgresError } from '../platform/postgres/index.js'
import { systemClock } from '../platform/system-clock.js'
import { COMMANDS } from './cli/commands.js'
import { opener, UsageError } from './cli/command.js'

const words = process.argv.slice(2)
const out = (line: string) => void process.stdout.write(`${line}\n`)
const say = (line: string) => void process.stderr.write(`${line}\n`)

process.exitCode = await run()

async function run(): Promise<number> {
  const command = COMMANDS.find((each) => words.join(' ') === each.name || words.join(' ').startsWith(`${each.name} `))
  if (!command) {
    say(
      words.length === 0 || words[0] === '--help' || words[0] === 'help'
        ? 'kith: what an operator does to an installation'
        : `There is no command ${words[0]}`,
    )
    for (const each of COMMANDS) say(`  ${each.usage}\n      ${each.summary}`)
    return words.length === 0 || words[0]?.endsWith('help') ? 0 : 2
  }
  try {
    const config = readConfig(process.env)
    const { open, close } = opener(config, systemClock)
    try {
      return await command.run({
        words: words.slice(command.name.split(' ').length),
        config,
        clock: systemClock,
        out,
        say,
        open,
      })
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedPostgresError) {
      say(error.message)
      return 2
    }
    say(`That did not work: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return 1
  }
}
