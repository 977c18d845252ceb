import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  calendarDate,
  type CalendarDate,
  dayOf,
  daysBetween,
  momentOn,
  parseCalendarDate,
  startOfDay,
  weekday,
} from './calendar-date.js'

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (!parsed) throw new Error(`${text} is not a day`)
  return parsed
}

describe('a calendar date', () => {
  it.each([
    { parts: [2026, 2, 28], date: '2026-02-28', because: 'a real day' },
    { parts: [2028, 2, 29], date: '2028-02-29', because: '2028 is a leap year' },
    { parts: [2000, 2, 29], date: '2000-02-29', because: 'so was 2000' },
    { parts: [2026, 2, 29], date: undefined, because: '2026 is not' },
    { parts: [2100, 2, 29], date: undefined, because: 'nor will 2100 be' },
    { parts: [2026, 4, 31], date: undefined, because: 'April has thirty days' },
    { parts: [2026, 13, 1], date: undefined, because: 'there are twelve months' },
    { parts: [2026, 0, 1], date: undefined, because: 'months count from one' },
    { parts: [2026, 1, 0], date: undefined, because: 'days count from one' },
    { parts: [1899, 12, 31], date: undefined, because: 'before 1900 is a mistake' },
    { parts: [1900, 1, 1], date: '1900-01-01', because: '1900 is the first year' },
    { parts: [2101, 1, 1], date: undefined, because: 'after 2100 is a mistake' },
    { parts: [26, 1, 1], date: undefined, because: 'a short year is not guessed at' },
    { parts: [Number.NaN, 1, 1], date: undefined, because: 'an empty field is no year' },
    { parts: [2026, Number.NaN, 1], date: undefined, because: 'nor month' },
    { parts: [2026, 1, Number.NaN], date: undefined, because: 'nor day' },
    { parts: [2026, 1.5, 1], date: undefined, because: 'nor is a fraction' },
    { parts: [2026, 1, 1.5], date: undefined, because: 'of a day' },
    { parts: [2026.5, 1, 1], date: undefined, because: 'or of a year' },
  ])('of $parts is $date: $because', ({ parts: [year = 0, month = 0, date = 0], date: expected }) => {
    expect(calendarDate(year, month, date)).toBe(expected)
  })

  it.each(['2026-11-24', '1900-01-01', '2100-12-31'])('is read from %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text)
  })

  it.each([
    '',
    '2026-11-24T00:00',
    ' 2026-11-24',
    '24/11/2026',
    '2026-1-1',
    '2026-02-30',
    '٢٠٢٦-١١-٢٤',
    '2026-11-24\n',
  ])('is not read from %j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined()
  })
})

describe('the day of a moment in England', () => {
  it.each([
    { moment: '2026-11-24T23:59:59.999Z', day: '2026-11-24', because: 'winter time is UTC' },
    { moment: '2026-06-30T22:59:59.999Z', day: '2026-06-30', because: 'summer days end at 23:00 UTC' },
    { moment: '2026-06-30T23:00:00.000Z', day: '2026-07-01', because: 'and begin there' },
    { moment: '2026-03-29T00:59:59.999Z', day: '2026-03-29', because: 'the spring change is within a day' },
    {
      moment: '2026-10-24T23:00:00.000Z',
      day: '2026-10-25',
      because: 'the day of the autumn change begins in summer time',
    },
    { moment: '2026-10-25T23:59:59.999Z', day: '2026-10-25', because: 'and ends in winter time' },
  ])('at $moment is $day: $because', ({ moment, day: expected }) => {
    expect(dayOf(new Date(moment))).toBe(expected)
  })

  it.each([
    { day: '2026-11-24', starts: '2026-11-24T00:00:00.000Z' },
    { day: '2026-07-01', starts: '2026-06-30T23:00:00.000Z' },
    { day: '2026-03-29', starts: '2026-03-29T00:00:00.000Z' },
    { day: '2026-10-25', starts: '2026-10-24T23:00:00.000Z' },
  ])('begins on $day at $starts', ({ day: text, starts }) => {
    expect(startOfDay(day(text)).toISOString()).toBe(starts)
  })

  it.each([
    { day: '2026-11-24', at: [17, 0], moment: '2026-11-24T17:00:00.000Z', because: 'winter' },
    { day: '2026-07-01', at: [17, 0], moment: '2026-07-01T16:00:00.000Z', because: 'summer' },
    { day: '2026-03-29', at: [1, 30], moment: '2026-03-29T01:30:00.000Z', because: 'the skipped hour moves forward' },
    { day: '2026-10-25', at: [1, 30], moment: '2026-10-25T00:30:00.000Z', because: 'of the two the earlier' },
    { day: '2026-10-25', at: [17, 0], moment: '2026-10-25T17:00:00.000Z', because: 'after the change' },
  ])('at $at on $day is $moment: $because', ({ day: text, at: [hour = 0, minute = 0], moment }) => {
    expect(momentOn(day(text), hour, minute).toISOString()).toBe(moment)
  })
})

describe('reckoning with days', () => {
  it('adds days over months, years and clock changes', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(day('2026-03-30'), -1)).toBe('2026-03-29')
  })

  it.each([
    { from: '2026-01-31', months: 1, to: '2026-02-28' },
    { from: '2028-01-31', months: 1, to: '2028-02-29' },
    { from: '2026-03-31', months: -1, to: '2026-02-28' },
    { from: '2028-02-29', months: 12, to: '2029-02-28' },
    { from: '2026-11-30', months: 3, to: '2027-02-28' },
    { from: '2010-05-03', months: 210, to: '2027-11-03' },
  ])('adds $months months to $from as $to', ({ from, months, to }) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('counts days, backwards as negative', () => {
    expect(daysBetween(day('2026-02-28'), day('2026-03-01'))).toBe(1)
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2)
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1)
    expect(daysBetween(day('2025-11-24'), day('2026-11-24'))).toBe(365)
  })

  it('calls Monday the first day of the week and Sunday the seventh', () => {
    expect([weekday(day('2026-11-23')), weekday(day('2026-11-29'))]).toEqual([1, 7])
  })

  it.each([
    { born: '2011-11-24', on: '2026-11-23', age: 14, because: 'the birthday is tomorrow' },
    { born: '2011-11-24', on: '2026-11-24', age: 15, because: 'it is today' },
    { born: '2008-02-29', on: '2026-02-28', age: 17, because: 'born on 29 February, not yet' },
    { born: '2008-02-29', on: '2026-03-01', age: 18, because: 'but on 1 March' },
    { born: '2008-02-29', on: '2028-02-29', age: 20, because: 'in a leap year on the day' },
    { born: '2026-11-24', on: '2026-11-24', age: 0, because: 'born today' },
  ])('of one born on $born is $age on $on: $because', ({ born, on, age }) => {
    expect(ageOn(day(born), day(on))).toBe(age)
  })
})
