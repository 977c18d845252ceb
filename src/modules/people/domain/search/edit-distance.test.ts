import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.js'

describe('the slips between two words', () => {
  it.each([
    { a: 'callum', b: 'callum', slips: 0 },
    { a: 'callum', b: 'calum', slips: 1 },
    { a: 'callum', b: 'calllum', slips: 1 },
    { a: 'callum', b: 'cellum', slips: 1 },
    { a: 'callum', b: 'clalum', slips: 1 },
    { a: 'callum', b: 'kalum', slips: 2 },
    { a: 'callum', b: 'collin', slips: 3 },
    { a: 'callum', b: 'theodore', slips: 4 },
    { a: '', b: 'abc', slips: 3 },
  ])('$a and $b: $slips, counted up to three', ({ a, b, slips }) => {
    expect(editDistance(a, b, 3)).toBe(slips)
    expect(editDistance(b, a, 3)).toBe(slips)
  })

  it('are those of the plain recursive definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slow(a, b), limit + 1))
      }),
      { seed: 11, numRuns: 1000 },
    )
  })

  it('between very long words are more than any limit', () => {
    expect(editDistance('a'.repeat(41), 'a'.repeat(40), 3)).toBe(4)
    expect(editDistance('a'.repeat(300), 'a'.repeat(300), 3)).toBe(0)
  })
})

function slow(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const change = a.at(-1) === b.at(-1) ? 0 : 1
  const shorterA = a.slice(0, -1)
  const shorterB = b.slice(0, -1)
  const ways = [slow(shorterA, b) + 1, slow(a, shorterB) + 1, slow(shorterA, shorterB) + change]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(slow(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...ways)
}
