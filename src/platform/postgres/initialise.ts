import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.js'
import { SUPERUSER } from './claim.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { makeFreshFolder, putInPlace, removeUnfinished } from './fresh-folder.js'
import { commandAs, giveTo, type Identity } from './identity.js'

const run = promisify(execFile)

type Request = { folder: string; binaries: Binaries; identity: Identity; durable: boolean }

/**
 * Makes the data folder if there is none. initdb works in a folder beside it that is renamed when whole, so that one
 * that is killed leaves no half database. Throws `not-a-database` and `other-version` for a folder that is not ours.
 */
export async function initialise({ folder, binaries, identity, durable }: Request): Promise<void> {
  removeUnfinished(folder)
  if (isInitialised(folder, binaries)) return

  const fresh = makeFreshFolder(folder)
  try {
    giveTo(identity, fresh)
    await runInitdb({ fresh, binaries, identity, durable })
    putInPlace(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!isInitialised(folder, binaries)) throw error // otherwise another Kith was first, and that is as good
  }
}

function isInitialised(folder: string, { version }: Binaries): boolean {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) {
    if (!existsSync(folder) || readdirSync(folder).length === 0) return false
    throw new EmbeddedPostgresError(
      'not-a-database',
      `The folder ${folder} holds files, but no database: choose another with KITH_DATA.`,
    )
  }
  const written = Number(readFileSync(file, 'utf8'))
  if (written === version) return true
  throw new EmbeddedPostgresError(
    'other-version',
    `The database in ${folder} was written by PostgreSQL ${written} and this is PostgreSQL ${version}: name the older one's bin folder in KITH_PG_BIN.`,
  )
}

async function runInitdb({ fresh, binaries, identity, durable }: Omit<Request, 'folder'> & { fresh: string }) {
  const { file, args, options } = commandAs(identity, binaries.env, [
    join(binaries.bin, 'initdb'),
    '-D',
    fresh,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--no-instructions',
    ...localeOptions(binaries),
    ...(durable ? [] : ['--no-sync']),
  ])
  try {
    await run(file, args, { ...options, cwd: '/' })
  } catch (cause) {
    const lastLine = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n').at(-1) : ''
    throw new EmbeddedPostgresError(
      'did-not-start',
      `PostgreSQL could not make its files beside ${fresh} (${lastLine}).`,
      cause,
    )
  }
}

// From version 17 PostgreSQL sorts by its own rules, so that an update of the system's never disturbs an index.
function localeOptions({ version }: Binaries): readonly string[] {
  const system = process.platform === 'darwin' ? 'en_GB.UTF-8' : 'C.UTF-8'
  return [`--locale=${system}`, ...(version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [])]
}
