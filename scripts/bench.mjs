// npm run bench: transpiles the sources and the benchmarks to a folder of their own, then runs them. bench/README.md
// says what is measured and has the results. `npm run bench -- hub` runs bench/hub.ts instead.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { PROJECT, sayingWhy } from './lib/project.mjs'
import { findNode } from './lib/run-node.mjs'

// Below node_modules, so that packages are found from there, and apart from build/, which a running Kith is served from.
const MADE = join('node_modules', '.cache', `kith-bench-${process.pid}`)

await sayingWhy(async () => {
  await ensureInstalled({ dev: true, say: console.log })
  process.chdir(PROJECT)
  const { build } = await import('esbuild')
  const { buildAssets } = await import('./build-assets.mjs')
  rmSync(MADE, { recursive: true, force: true })
  const files = ['src', 'seeds', 'bench'].flatMap((folder) => globSync(`${folder}/**/*`))
  await build({
    entryPoints: files.filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('src/web/client/'),
    ),
    outdir: MADE,
    outbase: '.',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  for (const file of files.filter((each) => /\.(sql|json|txt|svg)$/.test(each))) cpSync(file, join(MADE, file))
  await buildAssets(join(MADE, 'assets'))
  const [first = '', ...others] = process.argv.slice(2)
  const isNamed = /^[a-z-]+$/.test(first) && existsSync(join('bench', `${first}.ts`))
  const words = isNamed ? [`${first}.js`, ...others] : ['bench.js', ...process.argv.slice(2)]
  const { status } = spawnSync(findNode(), [join(MADE, 'bench', words[0]), ...words.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  rmSync(MADE, { recursive: true, force: true })
  process.exitCode = status ?? 1
})
