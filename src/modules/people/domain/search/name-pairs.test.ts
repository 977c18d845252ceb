import { describe, expect, it } from 'vitest'
import { closestPairs, namePairs, pairOf } from './name-pairs.js'
import type { Expansion } from './vocabulary.js'

const standsFor = (...words: [string, number][]): ReadonlyMap<string, Expansion<string>> =>
  new Map(words.map(([token, score]) => [token, { tokenId: token, token, score, by: 'spelling' }]))
const other = (token: string) => standsFor([token, 1])
const john = standsFor(['john', 1], ['jon', 0.8])
const smith = standsFor(['smith', 1], ['smyth', 0.9])

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

  it('of what was typed are the closest first, and no more than asked for', () => {
    expect(closestPairs([john, smith], 10)).toEqual(['john smith', 'john smyth', 'jon smith', 'jon smyth'])
    expect(closestPairs([john, smith], 2)).toEqual(['john smith', 'john smyth'])
  })

  it('leave out a word with itself, and a pair that was there before', () => {
    expect(closestPairs([john, john], 10)).toEqual(['john jon'])
  })

  it('are made of each two of the first four words typed', () => {
    expect(closestPairs([john, smith, other('lee')], 3)).toEqual(['john smith', 'john lee', 'lee smith'])
    expect(closestPairs(['a', 'b', 'c', 'd', 'e'].map(other), 99)).toEqual(['a b', 'a c', 'a d', 'b c', 'b d', 'c d'])
    expect(closestPairs([john], 10)).toEqual([])
  })
})
