import { describe, expect, it } from 'vitest'
import { namePairs, pairOf, pairsAcross } from './name-pairs.js'

describe('words in pairs', () => {
  it.each([
    [['smith', 'john'], 'the order in which they are given does not matter'],
    [['john', 'smith'], 'the smaller stands first'],
  ])('%j are stored as one: %s', ([one = '', other = '']) => {
    expect(pairOf(one, other)).toBe('john smith')
  })

  it.each([
    [['john'], [], 'one word is no pair'],
    [['john', 'john'], [], 'a word is no pair with itself'],
    [['smith', 'jones', 'smithjones'], ['jones smith', 'smith smithjones', 'jones smithjones'], 'each with each'],
  ])('of %j are %j: %s', (words, pairs) => {
    expect(namePairs(words)).toEqual(pairs)
  })

  it('across two groups leave out a word that is in both, with itself', () => {
    expect(pairsAcross(['john', 'jon'], ['jon', 'smith'])).toEqual(['john jon', 'john smith', 'jon smith'])
  })
})
