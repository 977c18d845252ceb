// Builds what the browser loads: one stylesheet, small scripts, fonts and the mark, under names with a content hash,
// and manifest.json from logical to hashed names.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STYLES = join(ROOT, 'src/web/styles')
const CLIENT = join(ROOT, 'src/web/client')
const TARGET = ['chrome109', 'firefox102', 'safari16', 'edge109']

/**
 * Writes every asset and manifest.json into the folder, with the static maintenance page for a front server.
 * Returns the manifest.
 */
export async function buildAssets(folder) {
  mkdirSync(folder, { recursive: true })
  const manifest = Object.assign(
    {},
    ...(await Promise.all([buildStyles(folder), buildScripts(folder), copyMark(folder)])),
  )
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(sorted(manifest), null, 2)}\n`)
  writeFileSync(join(folder, 'maintenance.html'), await maintenancePage(manifest))
  return manifest
}

async function buildStyles(folder) {
  const read = (name) => readFileSync(join(STYLES, name), 'utf8')
  const result = await build({
    stdin: {
      contents: [await govukStyles(), read('tokens.css'), read('kith.css')].join('\n'),
      loader: 'css',
      resolveDir: ROOT,
      sourcefile: 'kith.css',
    },
    bundle: true,
    minify: true,
    target: TARGET,
    loader: { '.woff2': 'file' },
    outdir: resolve(folder),
    entryNames: 'kith-[hash]',
    assetNames: '[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const [output, { inputs, entryPoint }] of Object.entries(result.metafile.outputs))
    manifest[entryPoint ? 'kith.css' : basename(Object.keys(inputs)[0])] = basename(output)
  return manifest
}

/** Each file directly in src/web/client is a script of its own; what two of them share becomes a chunk. */
async function buildScripts(folder) {
  const result = await build({
    entryPoints: globSync(`${CLIENT}/*.ts`).filter((file) => !/\.(test|d)\.ts$/.test(file)),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: TARGET,
    outdir: resolve(folder),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    metafile: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const [output, { entryPoint }] of Object.entries(result.metafile.outputs))
    if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(output)
  return manifest
}

function copyMark(folder) {
  const mark = readFileSync(join(STYLES, 'kith-mark.svg'))
  const name = `kith-mark-${hashOf(mark)}.svg`
  writeFileSync(join(folder, name), mark)
  return { 'kith-mark.svg': name }
}

/** Sass takes most of a second, and its inputs change only with a version: its result is kept. */
async function govukStyles() {
  const entry = join(STYLES, 'govuk.scss')
  const inputs = [entry, ...['govuk-frontend', 'sass'].map((name) => join(ROOT, 'node_modules', name, 'package.json'))]
  const cache = join(ROOT, 'node_modules/.cache/kith')
  const kept = join(cache, `govuk-${hashOf(inputs.map((file) => readFileSync(file, 'utf8')).join('\n'))}.css`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const { compile, Logger, NodePackageImporter } = await import('sass')
  const { css } = compile(entry, {
    importers: [new NodePackageImporter(ROOT)],
    quietDeps: true,
    logger: Logger.silent,
    style: 'compressed',
  })
  mkdirSync(cache, { recursive: true })
  writeFileSync(kept, css)
  return css
}

async function maintenancePage(manifest) {
  const result = await build({
    entryPoints: [join(ROOT, 'src/web/maintenance.tsx')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  const source = Buffer.from(result.outputFiles[0].contents).toString('base64')
  const { maintenanceHtml } = await import(`data:text/javascript;base64,${source}`)
  return maintenanceHtml(manifest)
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}

function sorted(manifest) {
  return Object.fromEntries(Object.entries(manifest).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
