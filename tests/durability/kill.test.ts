import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, openAdmin, type RealKith, runKith, startKith } from '../support/real-kith.js'
import { halfMade } from './invariants.js'
import { type Acknowledged, beginWriting } from './writers.js'

const ROUNDS = Number(process.env.KITH_KILL_ROUNDS ?? 5)
/** Acknowledged changes before the kill, and milliseconds after the last of them, so that it comes in mid-write. */
const [FEWEST, MOST] = [15, 60]
const LONGEST_AFTER = 150
const KINDS = 6

const data = mkdtempSync(join(tmpdir(), 'kith-killed-'))
let kith: RealKith | undefined

beforeAll(build)
afterAll(async () => {
  await kith?.kill()
  rmSync(data, { recursive: true, force: true })
})

async function missing(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const admin = await openAdmin(data)
  try {
    const faults = await halfMade(admin)
    for (const { what, sql, values } of acknowledged) {
      const { rowCount } = await admin.query(sql, [...values])
      if (!rowCount) faults.push(`${what} was acknowledged and is not there (${values[0]})`)
    }
    return faults
  } finally {
    await admin.end()
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5)
}

describe('kill -9 of application and database in the middle of writes', { timeout: 60_000 + ROUNDS * 60_000 }, () => {
  it(`loses nothing that was acknowledged and leaves nothing half made, ${ROUNDS} times`, async () => {
    const all: Acknowledged[] = []
    const kinds = (changes: readonly Acknowledged[]) => new Set(changes.map((each) => each.what)).size
    kith = await startKith(data)
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { writing, ended } = await beginWriting(kith.url)
      const { acknowledged } = writing
      const enough = randomInt(FEWEST, MOST)
      // The first round goes on until each kind of change was acknowledged once.
      await until(
        () => writing.isOver || (acknowledged.length >= enough && (round > 1 || kinds(acknowledged) === KINDS)),
      )
      await sleep(randomInt(0, LONGEST_AFTER))
      await kith.kill()
      writing.isOver = true
      await ended

      kith = await startKith(data)
      all.push(...acknowledged)
      expect(await missing(all)).toEqual([])
      const verified = await runKith(data, 'audit', 'verify', '--json')
      expect(JSON.parse(verified.out)).toMatchObject({ sound: true, faults: [] })
      process.stdout.write(
        `Round ${round}: killed after ${acknowledged.length} acknowledged changes; all ${all.length} are there\n`,
      )
    }
    expect(kinds(all)).toBe(KINDS)
  })
})
