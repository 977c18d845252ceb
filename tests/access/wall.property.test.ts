import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../support/test-database.js'
import { type Implementation, agreement, makeProbes, theApplication } from './agreement.js'
import { plan } from './world.js'

const database = useDatabase()
const SEED = 20_260_302
const AT_LEAST = 200

beforeAll(() => makeProbes(database))

describe('the wall and the oracle', () => {
  it('agree on every row, for everyone, at every moment; and every cause of refusal is met at least 200 times', async () => {
    const met = new Map<string, number>()
    for (const each of fc.sample(plan, { seed: SEED, numRuns: 36 })) {
      const { disagreements, causes } = await agreement(database, each, theApplication)
      expect(disagreements.slice(0, 3)).toEqual([])
      for (const [cause, times] of causes) met.set(cause, (met.get(cause) ?? 0) + times)
    }
    const rare = [
      'sees',
      'no-grant',
      'not-this-part',
      'expired',
      'not-begun',
      'revoked',
      'restricted',
      'conflict',
      'not-at-the-desk',
      'role-without-cases',
    ].filter((cause) => (met.get(cause) ?? 0) < AT_LEAST)
    expect({ rare, met: Object.fromEntries(met) }).toMatchObject({ rare: [] })
  }, 240_000)
})

/** Each is the application with one thing forgotten. A property that lets one pass proves nothing. */
const MUTANTS: Record<string, Partial<Implementation>> = {
  'expiry a second late': { momentOf: (moment) => moment - 1000 },
  'expiry a second early': { momentOf: (moment) => moment + 1000 },
  'restriction ignored': { restrict: async () => {} },
  'conflict ignored': { conflict: async () => {} },
  'a withdrawn conflict kept': { withdraw: async () => {} },
  'part ignored': { partsOf: () => ['*'] },
  'a grant taken back stays': { revoke: async () => {} },
  'a merge changes nothing': { merge: async () => {} },
  'an undone merge stays': { unmerge: async () => {} },
  'broken glass never mends': { minutesOf: () => 100_000 },
  'one table’s lists not rewritten': { forget: 'probe_note' },
  'one side of a row between two records not rewritten': { forget: 'probe_between' },
}

describe('the property kills', () => {
  it.each(Object.keys(MUTANTS))(
    '%s',
    async (name) => {
      const mutant = { ...theApplication, ...MUTANTS[name] }
      let killed = false
      for (const each of fc.sample(plan, { seed: SEED, numRuns: 36 })) {
        const { disagreements } = await agreement(database, each, mutant)
        if (disagreements.length > 0) {
          killed = true
          break
        }
      }
      expect(killed).toBe(true)
    },
    240_000,
  )
})
