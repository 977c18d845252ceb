import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readReturnKey, returnKeyFrom, sayReturnKey } from './return-key.js'

const BYTES = Uint8Array.from(Array.from({ length: 16 }, (_, at) => at * 7 + 3))

describe('a key', () => {
  it('is four groups of four, without characters that are taken for one another', () => {
    for (let round = 0; round < 200; round += 1)
      expect(sayReturnKey(returnKeyFrom(randomBytes(16)))).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('has at least sixty bits: as many keys as 16 characters of 30 give, and each character of each place comes up', () => {
    const seen = Array.from({ length: 16 }, () => new Set<string>())
    for (let round = 0; round < 2_000; round += 1)
      for (const [at, character] of [...returnKeyFrom(randomBytes(16))].entries()) seen[at]?.add(character)
    expect(seen.map((each) => each.size)).toEqual(Array.from({ length: 16 }, () => 30))
    expect(16 * Math.log2(30)).toBeGreaterThan(60)
  })

  it('is the same from the same bytes, and another from others', () => {
    const other = BYTES.with(15, 1)
    expect(returnKeyFrom(BYTES)).toBe(returnKeyFrom(BYTES.slice()))
    expect(returnKeyFrom(other)).not.toBe(returnKeyFrom(BYTES))
    expect(() => returnKeyFrom(BYTES.subarray(0, 15))).toThrow('16 bytes')
  })

  it('is read however it is typed', () => {
    const key = returnKeyFrom(BYTES)
    const said = sayReturnKey(key)
    for (const typed of [said, said.toLowerCase(), said.replaceAll('-', ''), said.replaceAll('-', ' – '), ` ${said} `])
      expect(readReturnKey(typed)).toBe(key)
  })

  it.each([
    '',
    'ABCD-EFGH-JKMN',
    'ABCD-EFGH-JKMN-PQRST',
    'ABCD-EFGH-JKMN-PQR0',
    'ABCD-EFGH-JKMN-PQRL',
    'ABCD EFGH JKMN PQRŚ',
  ])('is not “%s”', (typed) => {
    expect(readReturnKey(typed)).toBeUndefined()
  })
})
