import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * Reads a generated return in a process of its own. Prints the most memory the process ever had, and what was still in
 * use, after a collection, when the last child was handed on.
 */
const PROGRAM = `
import { generateReturnBytes } from './generate-return.js'
import { readCinCensus } from '../domain/read-cin-census.js'
const children = Number(process.argv[2])
let inUse = 0
const outcome = await readCinCensus(generateReturnBytes({ children, seed: 1, year: 2022 }), (item) => {
  if (item.kind !== 'child' || item.position !== children) return
  globalThis.gc()
  inUse = process.memoryUsage().heapUsed / 1e6
})
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ children: outcome.value.counts.children, peak, inUse }))
`

type Measured = { readonly children: number; readonly peak: number; readonly inUse: number }

let folder = ''
const run = async (children: number): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    join(folder, 'read.mjs'),
    String(children),
  ])
  return JSON.parse(stdout)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-census-'))
  const resolveDir = fileURLToPath(new URL('../testing/', import.meta.url))
  await build({
    stdin: { contents: PROGRAM, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'read.mjs'),
  })
})
afterAll(() => rm(folder, { recursive: true }))

describe('the memory of reading', () => {
  it('stays under 150 MB for 20,000 children, and what is kept of each is an identifier and a fingerprint', async () => {
    const half = await run(10_000)
    const whole = await run(20_000)
    expect(whole.children).toBe(20_000)
    expect(whole.peak).toBeLessThan(150)
    expect(whole.inUse).toBeGreaterThan(1)
    expect(((whole.inUse - half.inUse) * 1e6) / 10_000, 'bytes kept of each child').toBeLessThan(500)
  }, 120_000)
})
