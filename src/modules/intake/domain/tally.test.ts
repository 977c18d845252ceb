import { describe, expect, it } from 'vitest'
import { openTally } from './tally.js'

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, second))

describe('a tally', () => {
  it('counts what came before within the span, by name', () => {
    const tally = openTally(10_000)
    expect([tally.add('a', at(0)), tally.add('a', at(1)), tally.add('b', at(2)), tally.add('a', at(3))]).toEqual([
      0, 1, 0, 2,
    ])
    expect(tally.count('a', at(9))).toBe(3)
    expect(tally.count('a', at(10))).toBe(2)
    expect(tally.count('a', at(14))).toBe(0)
    expect(tally.count('nobody', at(0))).toBe(0)
  })
  it('lets the quietest name go where there are too many', () => {
    const tally = openTally(60_000, 2)
    for (const name of ['a', 'b', 'a', 'c']) tally.add(name, at(0))
    expect([tally.count('a', at(0)), tally.count('b', at(0)), tally.count('c', at(0))]).toEqual([2, 0, 1])
  })
  it('says “many” and no more of a name that is heard of thousands of times', () => {
    const tally = openTally(60_000)
    for (let each = 0; each < 1_000; each += 1) tally.add('a', at(0))
    expect(tally.count('a', at(0))).toBe(200)
  })
})
