import { existsSync, realpathSync } from 'node:fs'
import { SUPERUSER } from './claim.js'
import { findServerCommandLine, readPostmasterPid } from './postmaster-pid.js'
import type { EmbeddedPostgres } from './supervisor.js'

/**
 * The server that another Kith is running over this folder, to be joined by a command of the operator's; undefined when
 * none answers. Its `stop` leaves it running: it belongs to the other.
 */
export function findRunning(folder: string): EmbeddedPostgres | undefined {
  if (!existsSync(folder)) return undefined
  const found = readPostmasterPid(realpathSync(folder))
  if (!found?.isReady || !findServerCommandLine(realpathSync(folder), found)) return undefined
  return {
    connection: { host: found.socketFolder, port: found.port, user: SUPERUSER },
    processId: found.processId,
    stop: async () => {},
  }
}
