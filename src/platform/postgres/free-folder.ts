import { answers, type Claim, inUse, isNotYet, isStarterAlive, starterIn, takeClaim } from './claim.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import {
  findServerCommandLine,
  isSharedMemoryHeld,
  type PostmasterPid,
  readPostmasterPid,
  removeStale,
} from './postmaster-pid.js'
import { stopProcess } from './stop-process.js'
import { waitUntil } from './waiting.js'

const LEFT_OVER_LIMIT_MS = 30_000

/**
 * Leaves the data folder without a server: claims and stops one whose Kith was killed, and removes what a killed
 * server left. Throws `folder-in-use` when someone living has the folder.
 */
export async function freeFolder(folder: string): Promise<void> {
  const found = readPostmasterPid(folder)
  if (!found) return
  const commandLine = findServerCommandLine(folder, found)
  if (!commandLine) return clearStale(folder, found)

  const starter = starterIn(commandLine)
  if (!starter) throw inUse(folder, `a PostgreSQL that Kith did not start, process ${found.processId}`, found.startedAt)
  if (isStarterAlive(starter)) throw inUse(folder, `process ${Number.parseInt(starter, 10)}`, found.startedAt)
  await stopOrphan(folder, found)
}

async function stopOrphan(folder: string, orphan: PostmasterPid): Promise<void> {
  const isRunning = () => findServerCommandLine(folder, orphan) !== undefined
  const claim = await claimOrphan(folder, orphan, isRunning)
  await stopProcess(orphan.processId, isRunning)
  await claim?.end().catch(() => {})
}

// An orphan that recovers from a crash answers when it is done. One whose socket is gone never does, and is only stopped.
async function claimOrphan(
  folder: string,
  orphan: PostmasterPid,
  isRunning: () => boolean,
): Promise<Claim | undefined> {
  let claim: Claim | undefined
  const attempt = async () => {
    try {
      claim = await takeClaim(addressOf(orphan), folder)
    } catch (error) {
      if (error instanceof EmbeddedPostgresError) throw error
      return !isNotYet(error) || !isRunning()
    }
    return true
  }
  await waitUntil(attempt, { limitMs: 60_000, everyMs: 50 })
  return claim
}

// The process is not to be seen. It may still run in another container that shares the folder, and then its socket answers.
async function clearStale(folder: string, stale: PostmasterPid): Promise<void> {
  if (stale.socketFolder && (await answers(addressOf(stale))))
    throw inUse(folder, 'on this machine, outside this container', stale.startedAt)
  if (!(await waitUntil(() => !isSharedMemoryHeld(stale), { limitMs: LEFT_OVER_LIMIT_MS, everyMs: 50 })))
    throw new EmbeddedPostgresError(
      'folder-in-use',
      `Processes of a PostgreSQL that was killed still work on ${folder}: wait until they are done, or end the processes named "postgres" that belong to it.`,
    )
  removeStale(folder, stale)
}

function addressOf({ socketFolder, port }: PostmasterPid) {
  return { host: socketFolder, port }
}
