// Builds what the browser loads: one stylesheet, small scripts, fonts and the mark, under names with a content hash,
// and manifest.json from logical to hashed names.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
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
    ...(await Promise.all([
      buildStyles(folder, 'kith', 'govuk.scss', 'fonts.css'),
      buildStyles(folder, 'hub', 'hub.scss', 'hub-fonts.css'),
      buildScripts(folder, CLIENT),
      buildScripts(folder, join(CLIENT, 'public')),
      copyMark(folder),
    ])),
  )
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(sorted(manifest), null, 2)}\n`)
  writeFileSync(join(folder, 'maintenance.html'), await maintenancePage(manifest))
  for (const name of Object.values(manifest)) compress(join(folder, name))
  return manifest
}

/** Beside each file that gets smaller, the same in brotli and gzip: made once, with more effort than a request could spend. */
function compress(file) {
  if (!/\.(css|js|svg)$/.test(file)) return
  const content = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}

/** One sheet: GOV.UK's components as its Sass names them, the tokens, then ours. */
async function buildStyles(folder, name, govuk, fonts) {
  const read = (name) => readFileSync(join(STYLES, name), 'utf8')
  const faces = read(fonts)
  const result = await build({
    stdin: {
      contents: [
        await govukStyles(govuk),
        faces.includes('./basic-') ? faces.replaceAll('./basic-', `${await basicFonts()}/basic-`) : faces,
        read('more-fonts.css'),
        read('tokens.css'),
        read('kith.css'),
      ].join('\n'),
      loader: 'css',
      resolveDir: ROOT,
      sourcefile: `${name}.css`,
    },
    bundle: true,
    minify: true,
    target: TARGET,
    loader: { '.woff2': 'file' },
    outdir: resolve(folder),
    entryNames: `${name}-[hash]`,
    assetNames: '[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const [output, { inputs, entryPoint }] of Object.entries(result.metafile.outputs))
    manifest[entryPoint ? `${name}.css` : basename(Object.keys(inputs)[0])] = basename(output)
  return manifest
}

/**
 * Each file directly in a folder of client scripts is a script of its own; what two of them share becomes a chunk. The
 * public ones share nothing with the others, so that a first visit stays small.
 */
async function buildScripts(folder, from) {
  const result = await build({
    entryPoints: globSync(`${from}/*.ts`).filter((file) => !/\.(test|d)\.ts$/.test(file)),
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

/** What an English page is written with; other letters have files of their own. */
const BASIC = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0£·×–—‘’“”•…`

/** The folder with the typeface cut down to those, made once for a version of it. */
async function basicFonts() {
  const fonts = 'node_modules/@fontsource/atkinson-hyperlegible-next'
  const version = hashOf(readFileSync(join(ROOT, fonts, 'package.json')) + BASIC)
  const cache = join(ROOT, 'node_modules/.cache/kith', `fonts-${version}`)
  if (existsSync(join(cache, 'basic-700.woff2'))) return cache
  const { default: subsetFont } = await import('subset-font')
  mkdirSync(cache, { recursive: true })
  for (const weight of [400, 700]) {
    const whole = readFileSync(join(ROOT, fonts, `files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`))
    writeFileSync(join(cache, `basic-${weight}.woff2`), await subsetFont(whole, BASIC, { targetFormat: 'woff2' }))
  }
  return cache
}

/** Sass takes most of a second, and its inputs change only with a version: its result is kept. */
async function govukStyles(name) {
  const entry = join(STYLES, name)
  const inputs = [entry, join(STYLES, '_govuk-base.scss')].concat(
    ['govuk-frontend', 'sass'].map((name) => join(ROOT, 'node_modules', name, 'package.json')),
  )
  const cache = join(ROOT, 'node_modules/.cache/kith')
  const kept = join(
    cache,
    `${basename(name, '.scss')}-${hashOf(inputs.map((file) => readFileSync(file, 'utf8')).join('\n'))}.css`,
  )
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
