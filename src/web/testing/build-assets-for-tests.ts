import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAssetManifest } from '../assets.js'

type Build = { buildAssets: (folder: string) => Promise<Record<string, string>> }

/** Builds the real assets into a folder of their own and makes pages link to them. Returns the folder. */
export async function buildAssetsForTests(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-assets-'))
  const script = new URL('../../../scripts/build-assets.mjs', import.meta.url).href
  const { buildAssets } = (await import(script)) as Build
  await buildAssets(folder)
  loadAssetManifest(join(folder, 'manifest.json'))
  return folder
}
