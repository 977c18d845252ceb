import { describe, expect, it } from 'vitest'
import { SoundIndex } from './sound-index.js'

const WORDS = ['callum', 'lee', 'leo', 'smith', 'schmidt', 'maisie']

describe('words that sound alike', () => {
  const index = new SoundIndex()
  for (const word of WORDS) index.add(word)
  const likeness = (typed: string, word: string) => index.likeness(index.soundsOf(typed), WORDS.indexOf(word))
  const alike = (typed: string) => [...index.alike(index.soundsOf(typed))].map((at) => WORDS[at])

  it.each([
    { typed: 'kallam', word: 'callum', likeness: 0.06, because: 'their likelier readings agree' },
    { typed: 'lea', word: 'lee', likeness: 0.01, because: 'a single consonant says little' },
    { typed: 'smyth', word: 'schmidt', likeness: 0.02, because: 'one reading of each agrees' },
    { typed: 'callum', word: 'maisie', likeness: 0, because: 'none does' },
    { typed: 'zzz', word: 'lee', likeness: 0, because: 'nothing here sounds so' },
  ])('$typed and $word are alike by $likeness: $because', ({ typed, word, likeness: expected }) => {
    expect(likeness(typed, word)).toBe(expected)
  })

  it('are found by any of their readings', () => {
    expect(alike('kallam')).toEqual(['callum'])
    expect(new Set(alike('smyth'))).toEqual(new Set(['smith', 'schmidt']))
    expect(alike('zzz')).toEqual([])
  })
})
