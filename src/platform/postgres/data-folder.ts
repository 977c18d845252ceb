import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js'

/**
 * The data folder's real path, once its parent exists and can be written to. Throws `folder-unwritable`.
 * The folder itself is left alone: PostgreSQL makes it.
 */
export function prepareDataFolder(named: string): string {
  const parent = dirname(resolve(named))
  try {
    makeFolder(parent)
    accessSync(parent, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw unwritable(parent, cause)
  }
  const folder = existsSync(named) ? realpathSync(named) : join(realpathSync(parent), basename(resolve(named)))
  requireOwned(folder)
  return folder
}

/** Makes the folder that holds everything of an installation. Throws `folder-unwritable`. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

// Node's own recursive mkdir never returns where the system refuses with ENOENT, as it does in /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error // another Kith made it at the same moment
  }
}

export function unwritable(folder: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'folder-unwritable',
    `Kith cannot write to the data folder ${folder} (${systemCode(cause) ?? 'no reason given'}): choose another with KITH_DATA, or give this user the right to write there.`,
    cause,
  )
}

// PostgreSQL serves only a folder of its own user; root starts it as the user who owns the folder.
function requireOwned(folder: string): void {
  const user = process.getuid?.()
  if (user === undefined || user === 0 || !existsSync(folder)) return
  const owner = statSync(folder).uid
  if (owner === user) return
  throw new EmbeddedPostgresError(
    'folder-unwritable',
    `The data folder ${folder} belongs to user ${owner} and this is user ${user}: start Kith as the user who made it, or choose another folder with KITH_DATA.`,
  )
}
