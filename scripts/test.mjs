// npm test: installs what is missing, builds, runs every check and every test. No server, container or question needed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build-if-stale.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { PROJECT, sayingWhy } from './lib/project.mjs'
import { findNode } from './lib/run-node.mjs'

await sayingWhy(async () => {
  await ensureInstalled({ dev: true, say: console.log })
  await ensureBuilt({ say: console.log })
  const env = { ...process.env, PATH: `${join(PROJECT, 'node_modules', '.bin')}:${process.env.PATH}` }
  const run = (args) => spawnSync(findNode(), args, { cwd: PROJECT, stdio: 'inherit', env }).status ?? 1
  process.exitCode = run(['scripts/check.mjs'])
  if (process.exitCode !== 0) return
  const folder = mkdtempSync(join(tmpdir(), 'kith-results-'))
  try {
    const results = join(folder, 'results.json')
    process.exitCode = run([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ])
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(readFileSync(results, 'utf8'))
    if (numTotalTests === 0) process.exitCode = 1
    console.log(`Tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
