// npm run dev: runs Kith, and builds and restarts it when a source changes.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { PROJECT, sayingWhy } from './lib/project.mjs'
import { findNode } from './lib/run-node.mjs'

const WATCHED = ['src', 'seeds', 'packs', 'scripts']
const SETTLE_MS = 150

await sayingWhy(async () => {
  await ensureInstalled({ dev: true, say: console.log })
  let running
  let timer
  const build = () => spawnSync(findNode(), ['scripts/build.mjs'], { cwd: PROJECT, stdio: 'inherit' }).status === 0
  const start = () => {
    running = spawn(findNode(), ['build/src/main.js', ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' })
  }
  const again = () => {
    if (!build()) return
    running?.once('exit', start)
    if (!running || running.exitCode !== null) start()
    else running.kill('SIGTERM')
  }
  if (build()) start()
  for (const folder of WATCHED) {
    watch(join(PROJECT, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(again, SETTLE_MS)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      running?.kill(signal)
      running?.once('exit', () => process.exit(0))
    })
  }
})
