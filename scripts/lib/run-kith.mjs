import { join, resolve } from 'node:path'
import { ensureBuilt } from './build-if-stale.mjs'
import { ensureInstalled } from './install.mjs'
import { PROJECT } from './project.mjs'
import { runNode } from './run-node.mjs'

/**
 * Installs and builds what is missing, then runs one of Kith's programs in `cwd`. KITH_DATA is the same folder from
 * wherever it is started: `data` in the project unless it is set.
 */
export async function runKith(program, words, { say, cwd }) {
  await ensureInstalled({ say })
  await ensureBuilt({ say })
  const data = resolve(process.env.KITH_DATA || join(PROJECT, 'data'))
  return runNode(['--enable-source-maps', join(PROJECT, program), ...words], {
    cwd,
    env: { ...process.env, KITH_DATA: data },
  })
}
