import { randomBytes } from 'node:crypto'
import { type Binaries, findBinaries } from './binaries.js'
import { type Claim, SUPERUSER, starterOf, takeClaim } from './claim.js'
import { prepareDataFolder } from './data-folder.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { freeFolder } from './free-folder.js'
import { chooseIdentity } from './identity.js'
import { initialise } from './initialise.js'
import { readPostmasterPid } from './postmaster-pid.js'
import { findProcessMark } from './processes.js'
import { lastLogLine, logFileOf, NOT_DURABLE, type ServerProcess, spawnServer } from './server-process.js'
import { PORT, prepareSocketFolder } from './socket-folder.js'
import { stopProcess } from './stop-process.js'
import { waitUntil } from './waiting.js'
import { watchServer } from './watch-server.js'

export type EmbeddedConnection = { readonly host: string; readonly port: number; readonly user: typeof SUPERUSER }

export type EmbeddedPostgres = {
  readonly connection: EmbeddedConnection
  readonly processId: number
  /** Ends every connection and stops the server; may be called more than once. */
  stop(): Promise<void>
}

export type StartRequest = {
  /** The data folder; what is beside it (folder.lib, folder.log) belongs to it. */
  folder: string
  settings?: Readonly<Record<string, string>>
  /** Called once if the server is gone without having been asked to stop. */
  onLost?: () => void
  /** False trades safety for speed, for tests. */
  durable?: boolean
}

/** Recovery from a crash replays what was written since the last checkpoint, and a slow disk takes its time. */
const READY_LIMIT_MS = 600_000
const ATTEMPTS = 3

/**
 * Starts PostgreSQL over the folder, or takes over the server of a Kith that was killed there. Throws an
 * EmbeddedPostgresError when the folder is someone else's or the machine does not allow it.
 */
export async function startEmbedded({
  folder: named,
  settings = {},
  onLost = () => {},
  durable = true,
}: StartRequest): Promise<EmbeddedPostgres> {
  const folder = prepareDataFolder(named)
  const binaries = findBinaries(`${folder}.lib`)
  const allSettings = durable ? settings : { ...NOT_DURABLE, ...settings }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await freeFolder(folder)
    try {
      const started = await startOnce({ folder, binaries, settings: allSettings, durable })
      if (started) return supervise(folder, started, onLost)
    } catch (error) {
      // A server that is killed between its start and our claim breaks the connection: look again.
      if (error instanceof EmbeddedPostgresError || attempt === ATTEMPTS) throw error
    }
  }
  throw new EmbeddedPostgresError(
    'did-not-start',
    `Other processes keep starting and stopping PostgreSQL in ${folder}: end them and try again.`,
  )
}

type Started = { server: ServerProcess; claim: Claim; host: string; starter: string }
type StartOnce = { folder: string; binaries: Binaries; settings: Readonly<Record<string, string>>; durable: boolean }

/** One start; undefined when another Kith's server had the folder first, so that the caller looks again. */
async function startOnce({ folder, binaries, settings, durable }: StartOnce): Promise<Started | undefined> {
  const identity = chooseIdentity(binaries, folder)
  await initialise({ folder, binaries, identity, durable })
  const host = prepareSocketFolder(folder, identity)
  const starter = `${findProcessMark(process.pid)}.${randomBytes(8).toString('hex')}`
  const server = spawnServer({ folder, binaries, identity, socketFolder: host, starter, settings })
  try {
    await waitUntil(() => server.hasEnded() || isReady(folder, server), { limitMs: READY_LIMIT_MS })
    if (server.hasEnded()) return refuseUnlessOvertaken(folder, server)
    const claim = await claimOwn({ folder, host, starter })
    if (claim) return { server, claim, host, starter }
    await stopServer(server)
    return undefined
  } catch (error) {
    await stopServer(server)
    throw error
  }
}

function isReady(folder: string, server: ServerProcess): boolean {
  const found = readPostmasterPid(folder)
  return found?.processId === server.processId && found.isReady
}

function refuseUnlessOvertaken(folder: string, server: ServerProcess): undefined {
  const other = readPostmasterPid(folder)
  const reason = lastLogLine(folder)
  if ((other && other.processId !== server.processId) || reason.includes('lock file')) return undefined
  throw new EmbeddedPostgresError(
    'did-not-start',
    `PostgreSQL did not start (${reason}); ${logFileOf(folder)} has the whole story.`,
  )
}

/** The claim on the server of this very start; undefined when another server answers in its place. */
async function claimOwn({ folder, host, starter }: { folder: string; host: string; starter: string }) {
  const claim = await takeClaim({ host, port: PORT }, folder)
  if ((await starterOf(claim)) === starter) return claim
  await claim.end()
  return undefined
}

function supervise(folder: string, { server, claim, host, starter }: Started, onLost: () => void): EmbeddedPostgres {
  const watch = watchServer({ server, claim, onLost, claimAgain: () => claimOwn({ folder, host, starter }) })
  const stop = async () => {
    await watch.release()
    await stopServer(server)
  }
  let stopping: Promise<void> | undefined
  return {
    connection: { host, port: PORT, user: SUPERUSER },
    processId: server.processId,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}

async function stopServer(server: ServerProcess): Promise<void> {
  if (!server.hasEnded()) await stopProcess(server.processId, () => !server.hasEnded())
}
