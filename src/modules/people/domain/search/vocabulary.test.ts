import { describe, expect, it } from 'vitest'
import { NICKNAME_LINES } from './nickname-lines.js'
import { Vocabulary } from './vocabulary.js'

const NAMES =
  'callum maisie idris theo elena kowal thorsby dunmore bello lindqvist catherine katherine stephen steven siobhan ' +
  'sean shaun phillip philip smith smyth jon john amy aimee elizabeth beth betty william bill jones johnson mohammed ' +
  'muhammad macdonald mcdonald kai obrien hughes maryann maximilian xu li lee quigley wrigley okonkwo szczepanski'

function aVocabulary(words: readonly string[]): Vocabulary<string> {
  const vocabulary = new Vocabulary<string>()
  for (const word of words) vocabulary.add(word, `id-${word}`)
  return vocabulary
}

const vocabulary = aVocabulary(NAMES.split(' '))
const found = (typed: string, limit?: number) => vocabulary.expand(typed, limit)

describe('what a typed word may stand for', () => {
  it.each([
    { typed: 'callum', finds: 'callum', by: 'exact', because: 'it is there' },
    { typed: 'calum', finds: 'callum', by: 'nickname', because: 'a known spelling' },
    { typed: 'kallum', finds: 'callum', by: 'sound', because: 'it sounds the same' },
    { typed: 'clalum', finds: 'callum', by: 'spelling', because: 'two letters are swapped' },
    { typed: 'xallum', finds: 'callum', by: 'spelling', because: 'the first letter is wrong' },
    { typed: 'maise', finds: 'maisie', by: 'sound', because: 'a letter is missing' },
    { typed: 'kathrin', finds: 'catherine', by: 'nickname', because: 'a known spelling' },
    { typed: 'cathryne', finds: 'catherine', by: 'sound', because: 'an unknown one sounds alike' },
    { typed: 'shivaun', finds: 'siobhan', by: 'nickname', because: 'neither letters nor sound would find it' },
    { typed: 'shawn', finds: 'sean', by: 'nickname', because: 'nor here' },
    { typed: 'smythe', finds: 'smith', by: 'sound', because: 'it sounds the same' },
    { typed: 'tai', finds: 'kai', by: 'spelling', because: 'one slip in a word of three letters' },
    { typed: 'jhon', finds: 'john', by: 'sound', because: 'a short word with two letters swapped' },
    { typed: 'ami', finds: 'aimee', by: 'nickname', because: 'a known spelling' },
    { typed: 'lizzie', finds: 'elizabeth', by: 'nickname', because: 'a short form' },
    { typed: 'lizzie', finds: 'betty', by: 'nickname', because: 'its cousin' },
    { typed: 'will', finds: 'bill', by: 'nickname', because: 'both short for William, and nearer by spelling' },
    { typed: 'mohammad', finds: 'muhammad', by: 'nickname', because: 'one name, many spellings' },
    { typed: 'mcdonald', finds: 'macdonald', by: 'sound', because: 'Mc is Mac' },
    { typed: 'huges', finds: 'hughes', by: 'spelling', because: 'silent letters are left out' },
    { typed: 'max', finds: 'maximilian', by: 'nickname', because: 'a short form' },
    { typed: 'lind', finds: 'lindqvist', by: 'beginning', because: 'typed so far' },
    { typed: 'wrigly', finds: 'wrigley', by: 'sound', because: 'a letter is missing' },
    { typed: 'szczepansky', finds: 'szczepanski', by: 'sound', because: 'a long name, one letter off' },
    { typed: 'sczepanskie', finds: 'szczepanski', by: 'spelling', because: 'and two' },
    { typed: 'okonkwoo', finds: 'okonkwo', by: 'sound', because: 'a letter typed twice' },
  ])('$typed finds $finds by $by: $because', ({ typed, finds, by }) => {
    const match = found(typed).find(({ token }) => token === finds)
    expect(match).toMatchObject({ tokenId: `id-${finds}`, by })
    expect(match?.score).toBeGreaterThanOrEqual(0.5)
    expect(match?.score).toBeLessThanOrEqual(1)
  })

  it.each([
    { typed: 'callum', not: 'maisie', because: 'they are unlike' },
    { typed: 'elena', not: 'theo', because: 'so are these' },
    { typed: 'wrigley', not: 'lindqvist', because: 'and these' },
    { typed: 'xu', not: 'li', because: 'a short word needs more than its length' },
    { typed: 'qqqq', not: 'quigley', because: 'a first letter is not enough' },
  ])('$typed does not find $not: $because', ({ typed, not }) => {
    expect(found(typed).map(({ token }) => token)).not.toContain(not)
  })

  it('puts the same word first, then the nearest', () => {
    const scores = found('katherine').map(({ score }) => score)
    expect(found('katherine')[0]).toEqual({ tokenId: 'id-katherine', token: 'katherine', score: 1, by: 'exact' })
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(found('katherine')[1]?.token).toBe('catherine')
  })

  it('is bounded', () => {
    expect(found('jon', 2)).toHaveLength(2)
    const alike = aVocabulary(Array.from({ length: 5000 }, (_, at) => `callum${at.toString(26).replace(/\d/g, 'z')}`))
    expect(alike.expand('callumabc')).toHaveLength(24)
  })

  it('is nothing for nothing', () => {
    expect(found('')).toEqual([])
    expect(new Vocabulary<string>().expand('callum')).toEqual([])
  })

  it('is the same however often it is asked', () => {
    expect(found('kallum')).toEqual(found('kallum'))
  })

  it('works in other scripts', () => {
    const other = aVocabulary(['محمد', 'احمد', 'олена'])
    expect(other.expand('محمد')[0]).toMatchObject({ token: 'محمد', by: 'exact' })
    expect(other.expand('олёна'.normalize('NFC'))[0]).toMatchObject({ token: 'олена' })
  })
})

describe('a vocabulary', () => {
  it('keeps one id for a word', () => {
    const small = aVocabulary(['callum'])
    small.add('callum', 'id-callum')
    expect(small.size).toBe(1)
    expect(small.idOf('callum')).toBe('id-callum')
    expect(small.idOf('calum')).toBeUndefined()
    expect(() => small.add('callum', 'another')).toThrow('second id')
  })

  it('takes an id of nought', () => {
    const small = new Vocabulary<number>()
    small.add('callum', 0)
    expect(small.expand('callum')).toHaveLength(1)
  })

  it('finds what was added after it was first asked', () => {
    const small = aVocabulary(['maisie'])
    expect(small.expand('calum')).toEqual([])
    for (let at = 0; at < 3000; at += 1) small.add(`filler${at.toString(36)}`, `id-${at}`)
    small.add('callum', 'id-callum')
    expect(small.expand('calum')[0]).toMatchObject({ token: 'callum' })
  })

  it('of 65,000 words expands one in well under a millisecond', () => {
    const parts = [...new Set(NICKNAME_LINES.match(/[a-z]{3,}/g) ?? [])]
    const words = new Set(parts)
    for (let at = 0; words.size < 65_000; at += 1) {
      const one = parts[(at * 7919) % parts.length] ?? ''
      const other = parts[(at * 104_729 + Math.floor(at / 97)) % parts.length] ?? ''
      words.add((one.slice(0, 2 + (at % 5)) + other.slice(-2 - (at % 4))).slice(0, 14))
    }
    const large = aVocabulary([...words])
    const typed = [...words].filter((_, at) => at % 65 === 0).map((word) => word.replace(/(.)(.)$/, '$2$1'))
    for (const word of typed) large.expand(word)
    const times = typed.map((word) => {
      const start = performance.now()
      large.expand(word)
      return performance.now() - start
    })
    expect(times.toSorted((a, b) => a - b)[times.length >> 1]).toBeLessThan(0.8)
  })
})
