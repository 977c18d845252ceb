// Transpiles src to build, copies what is not code, and builds the browser's scripts and styles. Runs in about a second.
import { cpSync, globSync, renameSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.mjs'

// Made beside and put in place at the end, so that a running Kith keeps its files until the new ones are whole.
const MAKING = 'build.new'
rmSync(MAKING, { recursive: true, force: true })
const isCode = (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
const files = [...globSync('src/**/*'), ...globSync('seeds/**/*')]
await build({
  entryPoints: files.filter((file) => isCode(file) && !file.startsWith('src/web/client/')),
  outdir: MAKING,
  outbase: '.',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  logLevel: 'warning',
})
for (const file of files.filter((each) => /\.(sql|json|txt|svg)$/.test(each))) cpSync(file, `${MAKING}/${file}`)
await buildAssets(`${MAKING}/assets`)
rmSync('build', { recursive: true, force: true })
renameSync(MAKING, 'build')
