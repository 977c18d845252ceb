import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

type Entry = { readonly path: string; readonly size: number; readonly checksum: string }

/**
 * Compares a restored data folder with the manifest PostgreSQL wrote at the time of the backup, and names the first file
 * that is missing or differs, or the manifest itself; undefined when all is as it was. (The write-ahead log is not in
 * the manifest: it checks itself when the server replays it.)
 */
export async function findDamage(folder: string, manifestFile: string): Promise<string | undefined> {
  const entries = readManifest(await readFile(manifestFile))
  if (!entries) return 'backup_manifest'
  for (const { path, size, checksum } of entries) {
    const file = join(folder, path)
    const found = await stat(file).catch(() => undefined)
    if (found?.size !== size || (await digestOf(file)) !== checksum) return path
  }
  return undefined
}

// The manifest's last line holds the digest of every line before it.
function readManifest(bytes: Buffer): readonly Entry[] | undefined {
  const end = bytes.lastIndexOf('\n', bytes.length - 2) + 1
  const digest = createHash('sha256').update(bytes.subarray(0, end)).digest('hex')
  if (!bytes.subarray(end).includes(digest)) return undefined
  const manifest = JSON.parse(bytes.toString('utf8')) as { Files: readonly Record<string, string | number>[] }
  return manifest.Files.map((file) => ({
    path: pathOf(file),
    size: Number(file['Size']),
    checksum: String(file['Checksum']),
  }))
}

function pathOf(file: Record<string, string | number>): string {
  return file['Path'] === undefined ? Buffer.from(String(file['Encoded-Path']), 'hex').toString() : String(file['Path'])
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
