#!/usr/bin/env node
// node scripts/kill-rounds.mjs 50: kills Kith and its database in the middle of writes, so many times, and looks each
// time whether everything that was acknowledged is there, the audit verifies and nothing is half made.
import { join } from 'node:path'
import { PROJECT } from './lib/project.mjs'
import { runNode } from './lib/run-node.mjs'

const rounds = Number(process.argv[2] ?? 50)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('Say how many rounds: node scripts/kill-rounds.mjs 50')
  process.exit(2)
}
process.exitCode = await runNode(
  [join(PROJECT, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/durability/kill.test.ts'],
  { env: { ...process.env, KITH_KILL_ROUNDS: String(rounds) } },
)
