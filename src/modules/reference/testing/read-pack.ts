import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack, PackKind, PackVersionOf } from '../domain/pack.js'
import { sayPackRefusal } from '../domain/pack-refusal.js'
import { readVersion } from '../domain/read-version.js'

const PACKS = fileURLToPath(new URL('../../../../packs/', import.meta.url))

export const SHIPPED_PACKS = ['north-yorkshire', 'northmoor'] as const
export type ShippedPack = (typeof SHIPPED_PACKS)[number]

/** A pack as it is shipped, read from its files. Throws with the sentences where a file does not fit. */
export function readShippedPack(name: ShippedPack): Pack {
  const folder = join(PACKS, name)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return {
    versions: files.map((file) => {
      const read = readVersion(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)
      if (!read.ok) throw new Error(read.refusals.map(sayPackRefusal).join('\n'))
      return read.value
    }),
    boundaryFiles: new Set(readdirSync(join(folder, 'boundaries')).map((file) => `boundaries/${file}`)),
  }
}

/** A file beside the versions, such as a map, parsed. */
export function readShippedFile(name: ShippedPack, file: string): unknown {
  return JSON.parse(readFileSync(join(PACKS, name, file), 'utf8'))
}

/** The version of a kind in a shipped pack by its name; for kinds with one version, that one. */
export function aVersion<Kind extends PackKind>(kind: Kind, pack: Pack, version?: string): PackVersionOf<Kind> {
  const found = pack.versions.find(
    (each): each is PackVersionOf<Kind> => each.kind === kind && (version === undefined || each.version === version),
  )
  if (!found) throw new Error(`The pack has no ${kind} ${version ?? ''}`)
  return found
}
