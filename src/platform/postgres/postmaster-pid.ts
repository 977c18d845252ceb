import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findCommandLine } from './processes.js'

/** What a running server writes into its data folder, and a killed one leaves there. */
export type PostmasterPid = {
  readonly processId: number
  readonly startedAt: Date
  readonly socketFolder: string
  readonly port: number
  /** "key id" of its shared memory; empty while it starts. */
  readonly sharedMemory: string
  readonly isReady: boolean
  readonly text: string
}

/** Reads postmaster.pid of a data folder; undefined when there is none. */
export function readPostmasterPid(folder: string): PostmasterPid | undefined {
  const text = readIfThere(join(folder, 'postmaster.pid'))
  if (text === undefined) return undefined
  const lines = text.split('\n').map((line) => line.trim())
  const [processId, , startedAt, port, socketFolder = '', , sharedMemory = '', status] = lines
  return {
    processId: Number(processId),
    startedAt: new Date(Number(startedAt) * 1000),
    socketFolder,
    port: Number(port),
    sharedMemory,
    isReady: status === 'ready',
    text,
  }
}

/**
 * The command line of the server that postmaster.pid names, if that process lives and is a PostgreSQL over this very
 * folder. Its number may long belong to another program, or to the PostgreSQL of another installation.
 */
export function findServerCommandLine(folder: string, { processId }: PostmasterPid): readonly string[] | undefined {
  const words = findCommandLine(processId)
  if (!words || !/(^|\/)postgres$/.test(words[0] ?? '')) return undefined
  const served = words[words.indexOf('-D') + 1]
  return served && isSameFolder(served, folder) ? words : undefined
}

/**
 * Whether processes of a killed server still hold its shared memory (PostgreSQL's own test before it starts).
 * Linux only: elsewhere the answer is left to PostgreSQL.
 */
export function isSharedMemoryHeld({ sharedMemory }: PostmasterPid): boolean {
  const id = sharedMemory.split(/\s+/)[1]
  const rows = readIfThere('/proc/sysvipc/shm')?.split('\n') ?? []
  return rows.map((row) => row.trim().split(/\s+/)).some((fields) => fields[1] === id && fields[6] !== '0')
}

/**
 * Removes what a killed server left: postmaster.pid and the lock file of its socket. A file that another server has
 * written since `stale` was read is put back untouched.
 */
export function removeStale(folder: string, stale: PostmasterPid): void {
  const file = join(folder, 'postmaster.pid')
  const aside = `${file}.stale-${process.pid}`
  if (!succeeds(() => renameSync(file, aside))) return
  const isOther = readIfThere(aside) !== stale.text
  if (isOther) succeeds(() => linkSync(aside, file))
  rmSync(aside)
  if (!isOther && stale.socketFolder) rmSync(join(stale.socketFolder, `.s.PGSQL.${stale.port}.lock`), { force: true })
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function succeeds(step: () => void): boolean {
  try {
    step()
    return true
  } catch {
    return false
  }
}

function isSameFolder(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one), statSync(other)]
    return first.ino === second.ino && first.dev === second.dev
  } catch {
    return false
  }
}
