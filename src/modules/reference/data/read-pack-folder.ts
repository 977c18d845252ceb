import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A pack as files: versions as JSON text, and the drawings beside them by the name that localities give them. */
export type PackFiles = {
  readonly versions: readonly { readonly name: string; readonly text: string }[]
  readonly boundaries: readonly { readonly name: string; readonly text: string }[]
}

/** The packs that come with Kith, by name. */
export const PACKS_FOLDER = 'packs'

/**
 * Reads a pack from its folder: every `*.json` is a version, every GeoJSON or TopoJSON file in `boundaries/` a drawing.
 * @throws when the folder is not there.
 */
export function readPackFolder(folder: string): PackFiles {
  const drawings = join(folder, 'boundaries')
  return {
    versions: filesIn(folder, /\.json$/),
    boundaries: existsSync(drawings)
      ? filesIn(drawings, /\.(geojson|topojson)$/).map(({ name, text }) => ({ name: `boundaries/${name}`, text }))
      : [],
  }
}

function filesIn(folder: string, wanted: RegExp): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
