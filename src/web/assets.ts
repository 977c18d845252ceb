import { readFileSync } from 'node:fs'

/** Logical names of built files to their names with a content hash: `kith.css` to `kith-4f1c9a2b.css`. */
export type AssetManifest = Readonly<Record<string, string>>

const BASE = '/assets/'
let manifest: AssetManifest | undefined

/** Reads the manifest of built files once, when the application starts. Throws when it was not built. */
export function loadAssetManifest(path: string): void {
  manifest = JSON.parse(readFileSync(path, 'utf8')) as AssetManifest
}

/** For rendering outside the application, such as the static maintenance page. */
export function useAssetManifest(given: AssetManifest): void {
  manifest = given
}

/**
 * The address of a built file. Until a manifest is loaded (tests of one page) it is the logical name;
 * after that, a name the build does not know is a bug and throws.
 */
export function asset(name: string): string {
  if (!manifest) return BASE + name
  const built = manifest[name]
  if (!built) throw new Error(`No built file is called ${name}`)
  return BASE + built
}
