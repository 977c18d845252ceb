import { describe, expect, it } from 'vitest'
import { isWorkDone } from './work.js'

/** Found by trying: 8 leading zero bits, and 7 for the one after it that misses. */
function findFor(challenge: string, bits: number): string {
  for (let at = 0; ; at += 1) if (isWorkDone(challenge, String(at), bits)) return String(at)
}

describe('the work of a browser', () => {
  it('is done where the digest begins with so many zero bits, and with more it is not', () => {
    const found = findFor('c', 8)
    expect(isWorkDone('c', found, 8)).toBe(true)
    expect(isWorkDone('c', found, 7)).toBe(true)
    expect(isWorkDone('c', found, 40)).toBe(false)
  })
  it('is of one journey alone', () => {
    expect(isWorkDone('d', findFor('c', 12), 12)).toBe(false)
  })
  it.each(['', 'abc', '1e3', '-1', '1'.repeat(13)])('is not “%s”, whatever it gives', (found) => {
    expect(isWorkDone('c', found, 0)).toBe(false)
  })
})
