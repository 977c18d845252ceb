import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.js'
import { dateMatch, datesToLookUp, typedDay } from './typed-date.js'

const day = (on: string, swapped: string | null) => ({ kind: 'day', on, swapped })

describe('a birth date in a search', () => {
  it.each([
    { text: '03/04/2012', date: day('2012-04-03', '2012-03-04'), because: 'day first, and it swapped' },
    { text: '3/4/2012', date: day('2012-04-03', '2012-03-04'), because: 'noughts may be left out' },
    { text: '03.04.2012', date: day('2012-04-03', '2012-03-04'), because: 'with full stops' },
    { text: '03-04-2012', date: day('2012-04-03', '2012-03-04'), because: 'with hyphens' },
    { text: '3 / 4 / 2012', date: day('2012-04-03', '2012-03-04'), because: 'with spaces' },
    { text: '24/11/2011', date: day('2011-11-24', null), because: 'there is no month 24' },
    { text: '11/24/2011', date: day('2011-11-24', null), because: 'month first can only be read so' },
    { text: '03/03/2012', date: day('2012-03-03', null), because: 'swapped it is the same' },
    { text: '2012-03-03', date: day('2012-03-03', null), because: 'as computers write it' },
    { text: '2012-03-04', date: day('2012-03-04', '2012-04-03'), because: 'which people mix up too' },
    { text: '3 March 2012', date: day('2012-03-03', null), because: 'in words' },
    { text: '4 mar 2012', date: day('2012-03-04', '2012-04-03'), because: 'shortened' },
    { text: '3rd of March, 2012', date: day('2012-03-03', null), because: 'as it is spoken' },
    { text: 'March 3rd 2012', date: day('2012-03-03', null), because: 'month first in words' },
    { text: '1 Sept. 2012', date: day('2012-09-01', '2012-01-09'), because: 'with a full stop' },
    { text: '29/02/2012', date: day('2012-02-29', null), because: 'a leap year' },
    { text: '03/04/12', date: day('2012-04-03', '2012-03-04'), because: 'a short year of this century' },
    { text: '03/04/85', date: day('1985-04-03', '1985-03-04'), because: 'and of the last' },
    { text: 'March 2012', date: { kind: 'month', year: 2012, month: 3 }, because: 'a month' },
    { text: '2012', date: { kind: 'year', year: 2012 }, because: 'a year' },
    { text: 'DOB: 3/4/2012', date: day('2012-04-03', '2012-03-04'), because: 'a label is not a name' },
    { text: 'd.o.b. 2012', date: { kind: 'year', year: 2012 }, because: 'nor with full stops' },
  ])('$text is read: $because', ({ text, date }) => {
    expect(parseQuery(text)).toEqual({ nameWords: [], dates: [date], identifiers: [] })
    expect(parseQuery(`Callum ${text} Thorsby`)).toMatchObject({ nameWords: ['callum', 'thorsby'], dates: [date] })
  })

  it.each(['31/02/2012', '30 February 2012', '00/00/0000', '2012-13-45'])('%s names no day', (text) => {
    expect(parseQuery(text).dates.filter(({ kind }) => kind === 'day')).toEqual([])
  })

  it('keeps April, May and June as names where no year follows', () => {
    expect(parseQuery('April May June')).toMatchObject({ nameWords: ['april', 'may', 'june'], dates: [] })
  })

  it('is looked up as typed and swapped, months and years not at all', () => {
    const { dates } = parseQuery('03/04/2012 2011 May 2010')
    expect(dates).toHaveLength(3)
    expect(datesToLookUp(dates)).toEqual(['2012-04-03', '2012-03-04'])
  })
})

describe('an identifier in a search', () => {
  const nhs = { kind: 'nhs-number', value: '9434765919' }
  it.each([
    { text: '943 476 5919', identifiers: [nhs], because: 'with spaces it can only be an NHS number' },
    { text: 'NHS number: 943 476 5919', identifiers: [nhs], because: 'the label says nothing more' },
    {
      text: '9434765919',
      identifiers: [{ kind: 'la-child-id', value: '9434765919' }, nhs],
      because: 'a council may number so too',
    },
    {
      text: '9434765918',
      identifiers: [{ kind: 'la-child-id', value: '9434765918' }],
      because: 'the check digit is wrong',
    },
    { text: 'h801200001001', identifiers: [{ kind: 'upn', value: 'H801200001001' }], because: 'a valid UPN' },
    { text: 'W81500000000C', identifiers: [{ kind: 'upn', value: 'W81500000000C' }], because: 'a temporary one' },
    {
      text: 'J801200001001',
      identifiers: [{ kind: 'la-child-id', value: 'J801200001001' }],
      because: 'its check letter is wrong',
    },
    {
      text: 'RND000215205141',
      identifiers: [{ kind: 'la-child-id', value: 'RND000215205141' }],
      because: 'a council’s own',
    },
    { text: '566910', identifiers: [{ kind: 'la-child-id', value: '566910' }], because: 'of digits alone' },
    { text: '12345678901234567890123', identifiers: [], because: 'too long for any' },
  ])('$text is read: $because', ({ text, identifiers }) => {
    expect(parseQuery(text)).toEqual({ nameWords: [], dates: [], identifiers })
    expect(parseQuery(`Callum ${text}`).nameWords).toEqual(['callum'])
  })
})

describe('a search', () => {
  it('takes names, a date and an identifier in any order', () => {
    expect(parseQuery('24/11/2011 O’Brien, 943 476 5919 Niamh')).toEqual({
      nameWords: ['obrien', 'niamh'],
      dates: [day('2011-11-24', null)],
      identifiers: [{ kind: 'nhs-number', value: '9434765919' }],
    })
  })

  it('is bounded whatever is pasted', () => {
    const pasted = parseQuery('ab '.repeat(100_000))
    expect(pasted.nameWords.length).toBeLessThanOrEqual(8)
    expect(parseQuery('a b c d e f g h i j k').nameWords).toHaveLength(8)
  })

  it.each(['', '   ', '%_\\', "'; drop table person; --", '\u0000', '\ud800'])('survives %j', (text) => {
    expect(parseQuery(text).identifiers).toEqual([])
  })
})

describe('a typed date beside a birth date', () => {
  const typed = typedDay(2012, 4, 3)
  const born = (year: number, month: number, date: number) => {
    const known = typedDay(year, month, date)
    return known?.kind === 'day' ? known.on : null
  }
  it.each([
    { born: born(2012, 4, 3), match: 'exact', because: 'they are the same' },
    { born: born(2012, 3, 4), match: 'swapped', because: 'day and month are' },
    { born: born(2012, 5, 4), match: 'near', because: '31 days lie between' },
    { born: born(2012, 5, 5), match: 'different', because: 'and now 32' },
    { born: born(2013, 4, 3), match: 'near', because: 'one digit of the year' },
    { born: born(2021, 4, 3), match: 'near', because: 'two digits swapped' },
    { born: born(2012, 9, 3), match: 'near', because: 'one digit of the month' },
    { born: born(2013, 4, 9), match: 'different', because: 'two digits wrong' },
    { born: null, match: 'unknown', because: 'none is known' },
  ])('$born is $match: $because', ({ born: bornOn, match }) => {
    expect(typed && dateMatch(typed, bornOn)).toBe(match)
  })

  it.each([
    { day: [2011, 1, 31], born: born(2011, 3, 3), match: 'near', because: '31 days lie between, with February whole' },
    { day: [2011, 1, 30], born: born(2011, 3, 3), match: 'different', because: 'and now 32' },
    { day: [2011, 12, 25], born: born(2012, 1, 9), match: 'near', because: 'a year ends between' },
  ] as const)('$born is $match to $day: $because', ({ day: [year, month, date], born: bornOn, match }) => {
    const other = typedDay(year, month, date)
    expect(other && dateMatch(other, bornOn)).toBe(match)
  })

  it.each([
    { typed: { kind: 'year', year: 2012 }, match: 'part' },
    { typed: { kind: 'year', year: 2011 }, match: 'different' },
    { typed: { kind: 'month', year: 2012, month: 4 }, match: 'part' },
    { typed: { kind: 'month', year: 2012, month: 3 }, match: 'different' },
  ] as const)('$typed is $match', ({ typed: part, match }) => {
    expect(dateMatch(part, born(2012, 4, 3))).toBe(match)
  })
})
