import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { oneAtATime } from './story-template.js'

const PROJECT = new URL('../..', import.meta.url).pathname

export type RealKith = {
  readonly url: string
  /** Kills the application and the database, every process of both, at once. */
  kill(): Promise<void>
  /** Kills the embedded database alone, every process of it, at once. */
  killDatabase(): void
  /** Stops in good order. */
  stop(): Promise<void>
}

type Built = { ensureBuilt: (wanted: { say: (line: string) => void }) => Promise<void> }

/** Builds what `npm start` runs, unless it was built from these sources. */
export async function build(): Promise<void> {
  const script = new URL('../../scripts/lib/build-if-stale.mjs', import.meta.url).href
  const { ensureBuilt } = (await import(script)) as Built
  await oneAtATime(() => ensureBuilt({ say: () => {} }))
}

/**
 * Starts the application that was built, on a data folder, as an operator does, with further settings if any. Answers
 * once it can be reached.
 */
export async function startKith(data: string, settings: Readonly<Record<string, string>> = {}): Promise<RealKith> {
  const port = await freePort()
  const child = spawn(process.execPath, ['build/src/main.js'], {
    cwd: PROJECT,
    env: { ...environment(data, port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const faults: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => faults.push(line))
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('Kith is at') && resolve())
    child.once('exit', () => reject(new Error(`Kith ended before it could be reached: ${faults.join('\n')}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      for (const each of [-(child.pid ?? 0), ...databaseOf(data)]) killHard(each)
      await ended
    },
    killDatabase() {
      for (const each of databaseOf(data)) killHard(each)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Runs `kith …` on a data folder: its exit code and what it said. */
export async function runKith(data: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child: ChildProcess = spawn(process.execPath, ['build/src/app/cli.js', ...words], {
    cwd: PROJECT,
    env: environment(data, 3000),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout?.on('data', (bytes) => (said.out += bytes))
  child.stderr?.on('data', (bytes) => (said.err += bytes))
  const code = await new Promise<number>((resolve) => child.once('close', (given) => resolve(given ?? 1)))
  return { code, ...said }
}

/** The running database of a data folder, behind no wall. */
export async function openAdmin(data: string): Promise<pg.Client> {
  const [, , , port, host] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({ host: host ?? '', port: Number(port), user: 'kith_superuser', database: 'kith' })
  await client.connect()
  return client
}

function environment(data: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    KITH_DATA: data,
    PORT: String(port),
    KITH_REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
  }
}

/** Every process of the embedded database on a data folder. */
function databaseOf(data: string): number[] {
  const server = postmasterOf(data)
  return server ? [server, ...childrenOf(server)] : []
}

function postmasterOf(data: string): number | undefined {
  const file = join(data, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Read from /proc, before the parent is killed and they are handed to another. */
function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      try {
        return readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent)
      } catch {
        return false
      }
    })
}

function killHard(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
