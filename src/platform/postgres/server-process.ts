import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.js'
import { STARTER } from './claim.js'
import { unwritable } from './data-folder.js'
import { commandAs, giveTo, type Identity } from './identity.js'
import { PORT } from './socket-folder.js'

export type ServerProcess = { readonly processId: number; hasEnded(): boolean; whenEnded(then: () => void): void }

type Request = {
  folder: string
  binaries: Binaries
  identity: Identity
  socketFolder: string
  starter: string
  settings: Readonly<Record<string, string>>
}

const LARGEST_LOG_BYTES = 10_000_000

/** An ordinary error and the statement it came from can hold what a person typed, so neither is logged. */
const QUIET_LOG = { log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse' }

/** What makes a server fast and careless, for tests only. */
export const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export function logFileOf(folder: string): string {
  return `${folder}.log`
}

/** The last line PostgreSQL wrote before it gave up. */
export function lastLogLine(folder: string): string {
  return (
    readFileSync(logFileOf(folder), 'utf8')
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^.*?(?=FATAL|PANIC|LOG)/, '') ?? ''
  )
}

/**
 * Starts a server and returns at once. It logs to a file, because an orphan would choke on a pipe nobody reads, and
 * has a process group of its own, because Ctrl-C has to reach Kith first, which then stops it.
 */
export function spawnServer({ folder, binaries, identity, socketFolder, starter, settings }: Request): ServerProcess {
  const all = {
    ...QUIET_LOG,
    ...settings,
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    log_destination: 'stderr',
    logging_collector: 'off',
    [STARTER]: starter,
  }
  const { file, args, options } = commandAs(identity, binaries.env, [
    join(binaries.bin, 'postgres'),
    '-D',
    folder,
    '-p',
    String(PORT),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openLog(folder, identity)
  const child = spawn(file, args, { ...options, cwd: '/', stdio: ['ignore', log, log], detached: true })
  closeSync(log)

  let ended = child.pid === undefined
  const listeners: (() => void)[] = []
  const end = () => {
    if (ended) return
    ended = true
    for (const each of listeners) each()
  }
  child.once('error', end).once('exit', end)
  return { processId: child.pid ?? 0, hasEnded: () => ended, whenEnded: (then) => listeners.push(then) }
}

function openLog(folder: string, identity: Identity): number {
  const file = logFileOf(folder)
  try {
    if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`)
    const log = openSync(file, 'a', 0o600)
    giveTo(identity, file)
    return log
  } catch (cause) {
    throw unwritable(file, cause)
  }
}
