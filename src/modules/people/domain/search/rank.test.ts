import { describe, expect, it } from 'vitest'
import { aRegister } from './a-register.js'
import { expandQuery } from './expand-query.js'
import { parseQuery } from './parse-query.js'
import { rank } from './rank.js'
import { Vocabulary } from './vocabulary.js'

const register = aRegister([
  { name: 'Callum Thorsby', bornOn: '2011-03-04' },
  { name: 'Calum Thornby', bornOn: '2010-07-19' },
  { name: 'Maisie Dunmore', bornOn: '2013-04-03' },
  { name: 'Margaret Dunmore', bornOn: '1982-01-30' },
  { name: 'Elizabeth Ann Smith-Jones', bornOn: '2012-02-29' },
  { name: 'Jon Smith', bornOn: '2009-12-11' },
  { name: 'John Smith', bornOn: '2009-11-12' },
  { name: 'John Smith', bornOn: '2014-05-06' },
  { name: 'Siobhan O’Brien', bornOn: '2010-10-01' },
  { name: 'Maryann Okonkwo', bornOn: '2011-06-15' },
  { name: 'Mohammed El Hassan', bornOn: '2008-08-08' },
  { name: 'Elena Kowal', bornOn: '2010-01-01' },
  { name: 'Unknown Girl' },
])
const first = (text: string) => register.search(text)[0]
const names = (text: string) => register.search(text).map(({ candidate }) => candidate.name)

describe('a search over a register', () => {
  it.each([
    { text: 'Callum Thorsby', finds: 'Callum Thorsby', because: 'as written' },
    { text: 'thorsby callum', finds: 'Callum Thorsby', because: 'surname first' },
    { text: 'Kallum Thorsbie', finds: 'Callum Thorsby', because: 'two misspellings' },
    { text: 'Cal Thorsby', finds: 'Callum Thorsby', because: 'a short form' },
    { text: 'Beth Jones', finds: 'Elizabeth Ann Smith-Jones', because: 'a short form and half a double name' },
    { text: 'Lizzie Smithjones', finds: 'Elizabeth Ann Smith-Jones', because: 'a double name written as one' },
    { text: 'Elizabeth Jones-Smith', finds: 'Elizabeth Ann Smith-Jones', because: 'a double name the other way round' },
    { text: 'Shivaun OBrien', finds: 'Siobhan O’Brien', because: 'a name spelt as it sounds, no apostrophe' },
    { text: 'siobhan o brien', finds: 'Siobhan O’Brien', because: 'with a space' },
    { text: 'Mary Ann Okonkwo', finds: 'Maryann Okonkwo', because: 'one name written as two' },
    { text: 'Muhammad Elhassan', finds: 'Mohammed El Hassan', because: 'another spelling and a joined particle' },
    { text: 'Meg Dunmore', finds: 'Margaret Dunmore', because: 'a short form beside one of the same family' },
    { text: 'John Smith 2014', finds: 'John Smith', because: 'the year decides between two' },
  ])('finds $finds for $text: $because', ({ text, finds }) => {
    expect(first(text)?.candidate.name).toBe(finds)
  })

  it.each([
    { text: 'John Smith 06/05/2014', born: '2014-05-06', date: 'exact', because: 'the birth date decides' },
    { text: 'John Smith 05/06/2014', born: '2014-05-06', date: 'swapped', because: 'day and month are swapped' },
    {
      text: 'John Smith 12 November 2009',
      born: '2009-11-12',
      date: 'exact',
      because: 'though Jon’s would be it swapped',
    },
    {
      text: 'Jon Smith 12 November 2009',
      born: '2009-11-12',
      date: 'exact',
      because: 'a date weighs more than one letter',
    },
    { text: 'John Smith 06/05/2015', born: '2014-05-06', date: 'near', because: 'one digit is wrong' },
    { text: 'Smith 2014', born: '2014-05-06', date: 'part', because: 'the year alone' },
    { text: '04/03/2011', born: '2011-03-04', date: 'exact', because: 'a date without a name' },
    { text: 'Nobody Atall 03/04/2011', born: '2011-03-04', date: 'swapped', because: 'a date with a wrong name' },
  ])('finds the one born on $born for $text: $because', ({ text, born, date }) => {
    expect(first(text)?.candidate.bornOn).toBe(born)
    expect(first(text)?.date).toBe(date)
  })

  it('says what a match rests on', () => {
    expect(first('Cal Thorsby 03/04/2011')).toMatchObject({
      names: ['exact', 'nickname'],
      date: 'swapped',
      identifier: null,
    })
  })

  it('finds no one for nothing, nor for what is like nothing', () => {
    expect(names('')).toEqual([])
    expect(names('Zzyzx')).toEqual([])
    expect(names('01/01/1950')).toEqual([])
  })

  it('lets a word of the candidate answer for one typed word only', () => {
    const two = aRegister([{ name: 'Jon Hughes' }, { name: 'Jon Johnson' }])
    expect(two.search('Jon John')[0]?.candidate.name).toBe('Jon Johnson')
  })

  it('takes day and month for swapped sooner than a digit for wrong', () => {
    const two = aRegister([
      { name: 'Anna Kowal', bornOn: '2013-04-03' },
      { name: 'Anna Kowal', bornOn: '2011-03-04' },
      { name: 'Anna Kowal', bornOn: '2005-09-30' },
    ])
    expect(two.search('Anna Kowal 03/04/2011').map(({ date }) => date)).toEqual(['swapped', 'near', 'different'])
  })

  it('puts the whole name before one that has more to it', () => {
    const two = aRegister([{ name: 'Anna Maria Kowal' }, { name: 'Anna Kowal' }])
    expect(two.search('Anna Kowal').map(({ candidate }) => candidate.name)).toEqual(['Anna Kowal', 'Anna Maria Kowal'])
  })

  it('gives a rare word more weight than one that many have', () => {
    const many = aRegister([
      ...Array.from({ length: 20 }, (_, at) => ({ name: `Liam Person${'abcdefghijklmnopqrst'[at]}` })),
      { name: 'Aimee Trzcinski' },
    ])
    expect(many.search('Liam Trzcinski')[0]?.candidate.name).toBe('Aimee Trzcinski')
  })
})

describe('ranking', () => {
  const vocabulary = new Vocabulary<number>()
  vocabulary.add('callum', 1)
  const rankFor = (text: string, ...candidates: Parameters<typeof rank<number, Candidate>>[1]) =>
    rank(expandQuery(parseQuery(text), vocabulary), candidates).map(({ candidate }) => candidate.who)
  type Candidate = {
    who: string
    tokenIds: readonly number[]
    bornOn: null
    identifiers?: readonly { kind: 'nhs-number'; value: ReturnType<typeof nhs> }[]
  }

  it('puts an identifier before any name', () => {
    const byNumber = {
      who: 'number',
      tokenIds: [],
      bornOn: null,
      identifiers: [{ kind: 'nhs-number', value: nhs() }],
    } as const
    expect(rankFor('Callum 943 476 5919', { who: 'name', tokenIds: [1], bornOn: null }, byNumber)).toEqual([
      'number',
      'name',
    ])
  })

  it('leaves out who has nothing in common with the query', () => {
    expect(rankFor('Callum', { who: 'no one', tokenIds: [99], bornOn: null })).toEqual([])
  })

  it('does not hold an estimated birth date against a name', () => {
    const query = expandQuery(parseQuery('Callum 24/11/2011'), vocabulary)
    const born = parseQuery('1/6/2005').dates[0]
    const bornOn = born?.kind === 'day' ? born.on : null
    const [estimated, known] = rank(query, [
      { tokenIds: [1], bornOn },
      { tokenIds: [1], bornOn, bornOnIsEstimated: true },
    ])
    expect(estimated?.candidate.bornOnIsEstimated).toBe(true)
    expect(estimated?.score).toBeGreaterThan(known?.score ?? 0)
  })
})

function nhs() {
  const [identifier] = parseQuery('943 476 5919').identifiers
  if (identifier?.kind !== 'nhs-number') throw new Error('not read')
  return identifier.value
}
