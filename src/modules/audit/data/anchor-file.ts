import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartnershipId } from '../../../kernel/ids.js'
import { newAnchorKeys } from '../domain/anchor.js'

const PRIVATE = 'anchor.private.pem'
const PUBLIC = 'anchor.public.pem'

/** The signing keys in the anchor folder, made with mode 0600 when they are missing. */
export async function anchorKeys(folder: string): Promise<{ privateKey: string; publicKey: string }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(join(folder, PRIVATE))) {
    const made = newAnchorKeys()
    await writeFile(join(folder, PUBLIC), made.publicKey, { mode: 0o644 })
    await writeFile(join(folder, PRIVATE), made.privateKey, { mode: 0o600, flag: 'wx' })
  }
  return {
    privateKey: readFileSync(join(folder, PRIVATE), 'utf8'),
    publicKey: readFileSync(join(folder, PUBLIC), 'utf8'),
  }
}

/** The public key alone, from the folder or from a copy of it; undefined when there is none. */
export function findPublicKey(folder: string): string | undefined {
  const file = join(folder, PUBLIC)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The lines of a partnership's anchors; empty when none was written. */
export function readAnchorLines(folder: string, partnershipId: PartnershipId): string[] {
  const file = anchorFile(folder, partnershipId)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}

/** Adds a line, flushed to disk before it answers. */
export async function appendAnchorLine(folder: string, partnershipId: PartnershipId, line: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const handle = await open(anchorFile(folder, partnershipId), 'a', 0o644)
  try {
    await handle.writeFile(`${line}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function anchorFile(folder: string, partnershipId: PartnershipId): string {
  return join(folder, `${partnershipId}.jsonl`)
}
