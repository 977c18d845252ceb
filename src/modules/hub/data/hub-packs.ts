import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKS_FOLDER } from '../../reference/index.js'

/** The packs that bring services and settings of their own for the hub. */
export function hubPacks(): { readonly code: string; readonly name: string }[] {
  if (!existsSync(PACKS_FOLDER)) return []
  return readdirSync(PACKS_FOLDER)
    .filter((code) => existsSync(join(PACKS_FOLDER, code, 'hub', 'settings.json')))
    .map((code) => ({ code, name: titleIn(join(PACKS_FOLDER, code, 'README.md')) ?? code }))
}

function titleIn(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0]?.replace(/^#\s*/, '') : undefined
}
