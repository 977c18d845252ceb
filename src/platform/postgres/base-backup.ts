import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js'
import { putInPlace } from './fresh-folder.js'
import { giveTo } from './identity.js'
import type { EmbeddedConnection } from './supervisor.js'

/**
 * Copies the running database, whole and consistent, while others go on writing: into/base.tar and
 * into/backup_manifest. `into` must be absent or empty, and appears only when the backup is complete. The server
 * writes the copy itself; where its user may not, it is written beside `folder` and then moved.
 */
export async function baseBackup(request: {
  connection: EmbeddedConnection
  folder: string
  into: string
}): Promise<void> {
  const into = resolve(request.into)
  requireEmpty(into)
  const folder = realpathSync(request.folder)
  try {
    mkdirSync(dirname(into), { recursive: true })
    for (const beside of [into, folder]) {
      if (await backUpBeside(beside, { connection: request.connection, folder, into })) return
    }
  } catch (cause) {
    throw failed(into, cause)
  }
  throw failed(into)
}

type Backup = { connection: EmbeddedConnection; folder: string; into: string }

/** False when PostgreSQL may not write there. */
async function backUpBeside(beside: string, { connection, folder, into }: Backup): Promise<boolean> {
  const unfinished = mkdtempSync(join(dirname(beside), `.${basename(beside)}.unfinished-`))
  try {
    giveToOwnerOf(folder, unfinished)
    const made = join(unfinished, 'backup')
    if (!(await writeBackup(connection, made))) return false
    takeFrom(made)
    move(made, into)
    return true
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function writeBackup(connection: EmbeddedConnection, target: string): Promise<boolean> {
  const settings = { ...connection, database: 'postgres', replication: 'database' }
  const client = new pg.Client(settings)
  client.on('error', () => {}) // the query tells it
  await client.connect()
  try {
    await client.query(
      `BASE_BACKUP (LABEL 'kith', TARGET 'server', TARGET_DETAIL '${target.replaceAll("'", "''")}', CHECKPOINT 'fast',
        WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`,
    )
    return true
  } catch (error) {
    if (systemCode(error) === '42501') return false // insufficient_privilege: also the system's "permission denied"
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

function giveToOwnerOf(folder: string, path: string): void {
  const owner = statSync(folder).uid
  if (process.getuid?.() === 0 && owner !== 0) giveTo({ how: 'other-user', userId: owner }, path)
}

function takeFrom(made: string): void {
  if (process.getuid?.() !== 0) return
  for (const path of [made, ...readdirSync(made).map((name) => join(made, name))])
    giveTo({ how: 'other-user', userId: 0 }, path)
}

function move(made: string, into: string): void {
  try {
    putInPlace(made, into)
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error
    const copy = mkdtempSync(`${into}.unfinished-`)
    cpSync(made, copy, { recursive: true })
    putInPlace(copy, into)
  }
}

function requireEmpty(into: string): void {
  if (!existsSync(into) || readdirSync(into).length === 0) return
  throw new EmbeddedPostgresError(
    'folder-not-empty',
    `The folder ${into} is not empty: a backup goes into a new folder.`,
  )
}

function failed(into: string, cause?: unknown): EmbeddedPostgresError {
  const reason = cause instanceof Error ? cause.message : 'PostgreSQL may not write there'
  return new EmbeddedPostgresError(
    'backup-failed',
    `The database could not be backed up into ${into} (${reason}).`,
    cause,
  )
}
