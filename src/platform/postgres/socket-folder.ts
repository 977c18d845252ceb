import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { giveTo, type Identity } from './identity.js'

/** Only names the socket file: nothing listens on the network. */
export const PORT = 5432

/** The kernel allows 107 bytes for the path of a socket (103 on macOS); the file's own name takes 14 of them. */
const LONGEST_FOLDER = 85

/** The folder of the server's socket: the data folder, or a private folder in /tmp where that path would be too long. */
export function prepareSocketFolder(folder: string, identity: Identity): string {
  // PostgreSQL reads the setting as a list with commas and quotation marks.
  if (Buffer.byteLength(folder) < LONGEST_FOLDER && !/[,"]/.test(folder)) return folder
  const short = join('/tmp', `kith-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  requirePrivate(short, identity)
  giveTo(identity, short)
  return short
}

// Anyone may make a folder of any name in /tmp; one that others can enter would let them put a server of theirs there.
function requirePrivate(short: string, identity: Identity): void {
  const found = lstatSync(short)
  const owners = [process.getuid?.(), identity.how === 'other-user' ? identity.userId : undefined]
  if (found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0) return
  throw new EmbeddedPostgresError(
    'folder-unwritable',
    `The folder ${short}, needed for the database's socket, belongs to someone else or is open to others: remove it, or choose a shorter KITH_DATA.`,
  )
}
