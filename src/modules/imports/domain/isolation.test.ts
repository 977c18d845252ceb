import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCensus } from '../testing/a-census.js'
import { FLAWS, inventedChild, writerBy } from '../testing/invented-children.js'
import { readAllOf } from '../testing/read-all.js'
import { CENSUS_LIMITS } from './limits.js'

/** A value with every list in one order, so that order says nothing. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, settled(each)]))
}

const numbers = fc.array(fc.nat({ max: 1_000 }), { minLength: 50, maxLength: 300 })
const census = fc.record({
  children: fc.array(inventedChild, { minLength: 1, maxLength: 6 }),
  first: numbers,
  second: numbers,
  size: fc.integer({ min: 1, max: 4_000 }),
})

/**
 * The oracle is what was invented, as it was invented: it never sees the text and calls nothing of the reader. A few
 * values are shared by many children on purpose, and every decoy holds fields that would be read were it known.
 */
describe('what one child’s block says', () => {
  it('never lands on another, in whatever order elements and children come, decoys among them', async () => {
    const met = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(census, async ({ children, first, second, size }) => {
        const told = children.map(({ flaw, as }, index) => ({ flaw, ...as(`ID-${index}`) }))
        for (const { flaw = 'none' } of told) met.set(flaw, (met.get(flaw) ?? 0) + 1)

        const fingerprints: unknown[] = []
        for (const order of [first, second]) {
          const { write, shuffled, outside } = writerBy(order)
          const placed = shuffled(told)
          const body = placed.map(({ tree }) => `${outside()}${write(tree)}${outside()}`).join('\n')
          const read = await readAllOf(aCensus(body), CENSUS_LIMITS, size)

          expect(read.outcome).toMatchObject({ ok: true, value: { header: { localAuthority: '201' } } })
          const places = placed.map(({ flaw, says }, index) => ({ flaw, says, position: index + 1 }))
          expect(read.children.map(({ position, child }) => [position, settled(child)])).toEqual(
            places.filter(({ flaw }) => !flaw).map(({ position, says }) => [position, settled(says)]),
          )
          expect(read.refused.map(({ position }) => position)).toEqual(
            places.filter(({ flaw }) => flaw).map(({ position }) => position),
          )
          fingerprints.push(read.children.map(({ child, fingerprint }) => [child.laChildId, fingerprint]).sort())
        }
        expect(fingerprints[1]).toEqual(fingerprints[0])
      }),
      { seed: 42, numRuns: 300 },
    )
    expect(['none', ...FLAWS].filter((flaw) => (met.get(flaw) ?? 0) < 30)).toEqual([])
  })

  it('is the same whatever the order, and another fingerprint for anything changed', async () => {
    await fc.assert(
      fc.asyncProperty(inventedChild, inventedChild, numbers, async (one, other, order) => {
        fc.pre(!one.flaw && !other.flaw)
        const [a, b] = [one.as('SAME'), other.as('SAME')]
        const read = async ({ tree }: typeof a) => (await readAllOf(aCensus(writerBy(order).write(tree)))).children[0]
        const same = JSON.stringify(settled(a.says)) === JSON.stringify(settled(b.says))
        expect((await read(a))?.fingerprint === (await read(b))?.fingerprint).toBe(same)
      }),
      { seed: 7, numRuns: 150 },
    )
  })
})
