import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS_FOLDER } from './read-pack-folder.js'

/** The packs that come with Kith, as a new partnership may begin with them. */
export function packsAtHand(folder = PACKS_FOLDER): { code: string; name: string; says: string; folder: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'reference-lists.json')))
    .map(({ name: code }) => {
      const [title, ...lines] = readFileSync(join(folder, code, 'README.md'), 'utf8').split('\n')
      const says = lines.join('\n').trim().split('\n\n')[0] ?? ''
      return {
        code,
        name: (title ?? code).replace(/^#\s*/, ''),
        says: says.replaceAll('\n', ' '),
        folder: join(folder, code),
      }
    })
}
