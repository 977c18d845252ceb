import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aCensusChild } from '../testing/a-census-child.js'
import { evidenceOf, type Known } from './match-evidence.js'

const NOTHING: Known = { bornOn: undefined, bornIsEstimated: false, identifiers: [], censusNumbers: [] }
const child = aCensusChild({ laChildId: 'A1', upn: 'A123456789012', formerUpn: 'B123456789012' })
const verdicts = (known: Partial<Known>) =>
  Object.fromEntries(evidenceOf(child, { ...NOTHING, ...known }).map((each) => [each.about, each.verdict]))

describe('the evidence that two are one child', () => {
  it.each([
    { known: {}, expected: ['one-only', 'one-only', 'one-only'], because: 'the record says nothing' },
    {
      known: { identifiers: [{ kind: 'la-child-id', value: 'A1' }], bornOn: '2010-05-01' as CalendarDate },
      expected: ['same', 'one-only', 'same'],
      because: 'number and birth date are the same',
    },
    {
      known: { censusNumbers: ['A1'] },
      expected: ['same', 'one-only', 'one-only'],
      because: 'an earlier census spoke of the record by that number',
    },
    {
      known: { identifiers: [{ kind: 'upn', value: 'B123456789012' }] },
      expected: ['one-only', 'same', 'one-only'],
      because: 'a former pupil number counts',
    },
    {
      known: {
        identifiers: [
          { kind: 'la-child-id', value: 'A2' },
          { kind: 'nhs-number', value: 'A1' },
        ],
        bornOn: '2010-01-05' as CalendarDate,
      },
      expected: ['different', 'one-only', 'different'],
      because: 'numbers of different kinds are never compared, nor are day and month exchanged',
    },
  ])('is $expected, because $because', ({ known, expected }) => {
    expect(verdicts(known)).toEqual({ 'la-child-id': expected[0], upn: expected[1], birth: expected[2] })
  })
})
