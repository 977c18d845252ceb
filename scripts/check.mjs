// npm run check: format, lint, types, architecture and dead code, one after the other; stops at the first that fails.
import { spawnSync } from 'node:child_process'

const STEPS = [
  ['format', 'biome', ['format', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'architecture', 'tests', 'seeds', 'bench', 'scripts']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['dead code', 'knip', ['--no-progress']],
  ['architecture', 'vitest', ['run', 'architecture', '--config', 'architecture/vitest.config.ts']],
]

for (const [what, command, args] of STEPS) {
  const began = performance.now()
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
  if (error || status !== 0) {
    console.error(`${what}: failed${error ? ` (${error.message})` : ''}`)
    process.exit(status || 1)
  }
  console.log(`${what}: passed in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
