import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { ageFrom, ageInWords } from './age.js'
import { compareChildren, type Standing } from './compare.js'
import type { EntryValues } from './entry.js'
import { entryFaults } from './entry-faults.js'
import { namesInWords } from './names.js'

const day = (text: string) => text as CalendarDate
const TODAY = day('2026-03-02')
const birth = (more: Partial<EntryValues['birth']>): EntryValues['birth'] => ({
  certainty: 'known',
  bornOn: null,
  ageFrom: null,
  ageTo: null,
  asOf: null,
  ...more,
})

describe('a birth', () => {
  it.each([
    { bornOn: '2026-03-02', fault: undefined, because: 'born today' },
    { bornOn: '2026-03-03', fault: 'in-the-future', because: 'tomorrow' },
    { bornOn: '1996-03-02', fault: undefined, because: 'thirty years ago to the day' },
    { bornOn: '1996-03-01', fault: 'born-too-long-ago', because: 'a day more' },
  ])('on $bornOn: $because', ({ bornOn, fault }) => {
    expect(entryFaults('birth', birth({ bornOn: day(bornOn) }), TODAY)[0]?.code).toBe(fault)
  })

  it.each([
    { from: 13, to: 15, fault: undefined, because: 'a range' },
    { from: 0, to: 0, fault: undefined, because: 'a baby' },
    { from: 15, to: 13, fault: 'age-out-of-range', because: 'the wrong way round' },
    { from: Number.NaN, to: Number.NaN, fault: 'age-out-of-range', because: 'not a number' },
    { from: 30, to: 31, fault: 'age-out-of-range', because: 'too old' },
  ])('known by age, $from to $to: $because', ({ from, to, fault }) => {
    const values = birth({ certainty: 'age', ageFrom: from, ageTo: to, asOf: TODAY })
    expect(entryFaults('birth', values, TODAY)[0]?.code).toBe(fault)
  })
})

describe('an age', () => {
  it.each([
    { on: '2026-03-01', words: '14 to 16', because: 'a year has not passed' },
    { on: '2026-03-02', words: '15 to 17', because: 'a year to the day' },
    { on: '2025-01-01', words: '14 to 16', because: 'before it was guessed it was the same' },
  ])('guessed on 2 March 2025 is $words on $on: $because', ({ on, words }) => {
    const age = ageFrom(birth({ certainty: 'age', ageFrom: 14, ageTo: 16, asOf: day('2025-03-02') }), day(on))
    expect(age && ageInWords(age)).toBe(words)
  })

  it('is about so many years where the date is a guess', () => {
    const age = ageFrom(birth({ certainty: 'estimated', bornOn: day('2012-03-02') }), TODAY)
    expect(age && ageInWords(age)).toBe('about 14')
  })
})

describe('what a child is called', () => {
  const name = (kind: EntryValues['name']['kind'], givenNames: string, familyName = '') => ({
    kind,
    givenNames,
    familyName,
  })
  it.each([
    {
      names: [name('name', 'Callum James', 'Thorsby')],
      full: 'Callum James Thorsby',
      short: 'Callum',
      because: 'the first of the given names',
    },
    {
      names: [name('known-as', 'Cal'), name('name', 'Callum', 'Thorsby')],
      full: 'Callum Thorsby',
      short: 'Cal',
      because: 'the name they like',
    },
    { names: [name('name', '', 'Thorsby')], full: 'Thorsby', short: 'Thorsby', because: 'no given name is known' },
    { names: [name('alias', 'Storm')], full: 'Storm', short: 'Storm', because: 'an alias alone' },
    { names: [], full: undefined, short: undefined, because: 'nobody knows' },
  ])('$full: $because', ({ names, full, short }) => {
    expect(namesInWords(names)).toMatchObject({ full, short, isDescription: false })
  })

  it('is a description only where there is nothing else', () => {
    expect(namesInWords([name('description', 'A girl of about 14')]).isDescription).toBe(true)
    expect(namesInWords([name('description', 'A girl of about 14'), name('name', 'Maisie')]).full).toBe('Maisie')
  })
})

describe('two entries compared', () => {
  const none: Standing = {
    name: [], birth: [], identifier: [], address: [], school: [], detail: [],
    relation: [], status: [], placement: [], professional: [], equality: [],
  } // biome-ignore format: a table
  const named = (givenNames: string, familyName: string): Partial<Standing> => ({
    name: [{ kind: 'name', givenNames, familyName }],
  })
  const bornOn = (text: string): Partial<Standing> => ({ birth: [birth({ bornOn: day(text) })] })
  const nhs = (value: string): Partial<Standing> => ({ identifier: [{ kind: 'nhs-number', value }] })

  it.each([
    { left: named('Callum', 'Thorsby'), right: named('Callum', 'Thorsby'), about: 'name', verdict: 'same' },
    { left: named('Callum', 'Thorsby'), right: named('Kallum', 'Thorsby'), about: 'name', verdict: 'alike' },
    { left: named('Callum', 'Thorsby'), right: named('Theo', 'Marsh'), about: 'name', verdict: 'different' },
    { left: named('Callum', 'Thorsby'), right: {}, about: 'name', verdict: 'one-only' },
    { left: bornOn('2012-03-04'), right: bornOn('2012-03-04'), about: 'birth', verdict: 'same' },
    { left: bornOn('2012-03-04'), right: bornOn('2012-04-03'), about: 'birth', verdict: 'alike' },
    { left: bornOn('2012-03-04'), right: bornOn('2014-09-19'), about: 'birth', verdict: 'different' },
    { left: nhs('9434765919'), right: nhs('9434765919'), about: 'identifier', verdict: 'same' },
    { left: nhs('9434765919'), right: nhs('4010232137'), about: 'identifier', verdict: 'different' },
  ])('$about: $verdict', ({ left, right, about, verdict }) => {
    expect(compareChildren({ ...none, ...left }, { ...none, ...right })).toEqual([{ about, verdict }])
  })

  it('say nothing of what neither knows', () => {
    expect(compareChildren(none, none)).toEqual([])
  })
})
