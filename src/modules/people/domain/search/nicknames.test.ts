import { describe, expect, it } from 'vitest'
import { nameTokens } from './name-tokens.js'
import { NICKNAME_LINES } from './nickname-lines.js'
import { nicknamesOf } from './nicknames.js'

describe('nicknames', () => {
  it.each([
    { name: 'elizabeth', other: 'beth', closeness: 'direct', because: 'a short form' },
    { name: 'beth', other: 'elizabeth', closeness: 'direct', because: 'and back' },
    { name: 'beth', other: 'bethany', closeness: 'direct', because: 'of more than one name' },
    { name: 'liz', other: 'betty', closeness: 'cousin', because: 'both are short for one name' },
    { name: 'mohammed', other: 'muhammad', closeness: 'direct', because: 'spellings of one name' },
    { name: 'kuba', other: 'jakub', closeness: 'direct', because: 'names in Britain come from many places' },
    { name: 'bill', other: 'william', closeness: 'direct', because: 'no spelling would find it' },
  ])('$name may be $other, $closeness: $because', ({ name, other, closeness }) => {
    expect(nicknamesOf(name).get(other)).toBe(closeness)
  })

  it.each([
    { name: 'beth', other: 'beth', because: 'a name is not its own nickname' },
    { name: 'maisie', other: 'callum', because: 'these are two names' },
  ])('$name is not one of $other: $because', ({ name, other }) => {
    expect(nicknamesOf(name).has(other)).toBe(false)
  })

  it('are many, and every word is as names are stored', () => {
    const words = NICKNAME_LINES.match(/[^\s:=]+/g) ?? []
    expect(words.filter((word) => nameTokens(word).join() !== word)).toEqual([])
    const direct = new Set(
      words.flatMap((word) =>
        [...nicknamesOf(word)].filter(([, how]) => how === 'direct').map(([other]) => [word, other].toSorted().join()),
      ),
    )
    expect(direct.size).toBeGreaterThan(1500)
  })

  it('go both ways', () => {
    const words = [...new Set(NICKNAME_LINES.match(/[a-z]+/g) ?? [])]
    for (const word of words)
      for (const [other, closeness] of nicknamesOf(word)) expect(nicknamesOf(other).get(word)).toBe(closeness)
  })
})
