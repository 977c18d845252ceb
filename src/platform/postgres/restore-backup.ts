import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findDamage } from './backup-manifest.js'
import { findBinaries } from './binaries.js'
import { prepareDataFolder } from './data-folder.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { makeFreshFolder, putInPlace } from './fresh-folder.js'
import { chooseIdentity, giveTo } from './identity.js'

/**
 * Makes the data folder `into` from a backup. The folder must be absent or empty, every file is compared with the
 * backup's manifest, and nothing appears in `into` unless all of it is whole. Start it with startEmbedded.
 */
export async function restoreBackup({ from, into }: { from: string; into: string }): Promise<void> {
  const folder = prepareDataFolder(into)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new EmbeddedPostgresError(
      'folder-not-empty',
      `The data folder ${folder} is not empty: a backup is restored into an empty one only.`,
    )
  const source = resolve(from)
  for (const name of ['base.tar', 'backup_manifest'])
    if (!existsSync(join(source, name))) throw damaged(source, `${name} is missing`)

  const identity = chooseIdentity(findBinaries(`${folder}.lib`), folder)
  const fresh = makeFreshFolder(folder)
  try {
    unpack(join(source, 'base.tar'), fresh, source)
    const damage = await findDamage(fresh, join(source, 'backup_manifest'))
    if (damage) throw damaged(source, `${damage} is not as it was backed up`)
    removeSocketLocks(fresh)
    giveTo(identity, fresh)
    for (const name of readdirSync(fresh, { recursive: true, encoding: 'utf8' })) giveTo(identity, join(fresh, name))
    putInPlace(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

// The lock of the socket beside the data names the server that was backed up: while that one runs on the same machine,
// PostgreSQL would refuse to start from the copy.
function removeSocketLocks(fresh: string): void {
  for (const name of readdirSync(fresh)) if (name.startsWith('.s.PGSQL.')) rmSync(join(fresh, name))
}

// As root, tar would otherwise hand the files to whatever user has the number they had where they were made.
function unpack(archive: string, fresh: string, source: string): void {
  const { status, error, stderr } = spawnSync('tar', ['--no-same-owner', '-xf', archive, '-C', fresh], {
    encoding: 'utf8',
  })
  if (status === 0) return
  const reason = error?.message ?? stderr.trim().split('\n')[0]
  throw damaged(source, `base.tar cannot be unpacked: ${reason}`)
}

function damaged(source: string, reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError('backup-damaged', `The backup in ${source} cannot be restored: ${reason}.`)
}
