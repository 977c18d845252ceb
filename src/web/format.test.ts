import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../kernel/calendar-date.js'
import {
  count,
  dayAndTime,
  dayRange,
  dayWithWeekday,
  initials,
  list,
  marginMoment,
  number,
  relativeDay,
  relativeMoment,
  sentence,
  timeOfDay,
  timeRange,
} from './format.js'

const on = (day: string) => day as CalendarDate

describe('a time of day', () => {
  it.each([
    { at: '2026-11-24T09:31:00Z', words: '9:31am', because: 'winter time is Universal Time' },
    { at: '2026-07-24T08:31:00Z', words: '9:31am', because: 'summer time is an hour ahead' },
    { at: '2026-11-24T17:00:00Z', words: '5pm', because: 'a whole hour has no minutes' },
    { at: '2026-11-24T00:00:00Z', words: 'midnight', because: 'the style guide writes midnight' },
    { at: '2026-11-24T00:01:00Z', words: '12:01am', because: 'a minute past it is not' },
    { at: '2026-11-24T12:00:00Z', words: 'midday', because: 'the style guide writes midday' },
    { at: '2026-11-24T12:01:00Z', words: '12:01pm', because: 'a minute past it is not' },
    { at: '2026-11-24T11:59:59Z', words: '11:59am', because: 'seconds are not rounded up' },
    { at: '2026-03-29T00:59:00Z', words: '12:59am', because: 'the last minute before clocks go forward' },
    { at: '2026-03-29T01:00:00Z', words: '2am', because: 'one o’clock is skipped' },
    { at: '2026-10-25T00:59:00Z', words: '1:59am', because: 'the last minute of summer time' },
    { at: '2026-10-25T01:00:00Z', words: '1am', because: 'the hour comes again' },
  ])('is $words at $at: $because', ({ at, words }) => {
    expect(timeOfDay(new Date(at))).toBe(words)
  })

  it('makes a range with “to”', () => {
    expect(timeRange(new Date('2026-11-24T14:00:00Z'), new Date('2026-11-24T14:50:00Z'))).toBe('2pm to 2:50pm')
  })
})

describe('a day', () => {
  it.each([
    { at: '2026-06-30T22:59:00Z', words: '30 June 2026, 11:59pm', because: 'still that day in England' },
    { at: '2026-06-30T23:00:00Z', words: '1 July 2026, midnight', because: 'summer time begins the next day early' },
    { at: '2026-12-31T23:59:59Z', words: '31 December 2026, 11:59pm', because: 'the last second of the year' },
  ])('with its time is $words at $at: $because', ({ at, words }) => {
    expect(dayAndTime(new Date(at))).toBe(words)
  })

  it('has its weekday before it', () => {
    expect(dayWithWeekday(on('2026-11-24'))).toBe('Tuesday 24 November 2026')
    expect(dayWithWeekday(on('2028-02-29'))).toBe('Tuesday 29 February 2028')
  })

  it.each([
    { day: '2026-11-24', words: 'today' },
    { day: '2026-11-25', words: 'tomorrow' },
    { day: '2026-11-23', words: 'yesterday' },
    { day: '2026-11-30', words: 'Monday' },
    { day: '2026-12-01', words: '1 December' },
    { day: '2026-11-22', words: '22 November' },
    { day: '2027-01-05', words: '5 January 2027' },
    { day: '2025-11-24', words: '24 November 2025' },
  ])('$day is “$words” on 24 November 2026', ({ day, words }) => {
    expect(relativeDay(on('2026-11-24'), on(day))).toBe(words)
  })

  it('changes at midnight in England, not in Greenwich', () => {
    const late = new Date('2026-07-01T22:59:00Z')
    expect(relativeMoment(late, new Date('2026-07-01T23:00:00Z'))).toBe('tomorrow, midnight')
    expect(relativeMoment(new Date('2026-07-01T23:00:00Z'), late)).toBe('yesterday, 11:59pm')
  })

  it('is short in a margin, with the year when it is another', () => {
    const now = new Date('2026-11-24T09:00:00Z')
    expect(marginMoment(now, new Date('2026-11-22T18:40:00Z'))).toBe('Sun 22 Nov, 6:40pm')
    expect(marginMoment(now, new Date('2025-12-31T18:40:00Z'))).toBe('Wed 31 Dec 2025, 6:40pm')
  })

  it.each([
    { from: '2026-11-13', to: '2026-11-18', words: '13 to 18 November 2026' },
    { from: '2026-11-28', to: '2026-12-02', words: '28 November to 2 December 2026' },
    { from: '2026-12-28', to: '2027-01-02', words: '28 December 2026 to 2 January 2027' },
    { from: '2026-11-13', to: '2026-11-13', words: '13 November 2026' },
    { from: '2025-11-13', to: '2026-11-13', words: '13 November 2025 to 13 November 2026' },
  ])('range from $from to $to is “$words”', ({ from, to, words }) => {
    expect(dayRange(on(from), on(to))).toBe(words)
  })
})

describe('words', () => {
  it('join with commas and one “and” or “or”', () => {
    expect(list([])).toBe('')
    expect(list(['police'])).toBe('police')
    expect(list(['police', 'health'])).toBe('police and health')
    expect(list(['police', 'health', 'housing'], 'or')).toBe('police, health or housing')
  })

  it('count in words up to nine', () => {
    expect([1, 9, 10, 1250, 2.5].map(number)).toEqual(['one', 'nine', '10', '1,250', '2.5'])
    expect(sentence(`${count(2, 'working day')} over`)).toBe('Two working days over')
    expect(count(1, 'working day')).toBe('one working day')
    expect(count(0, 'child', 'children')).toBe('no children')
    expect(count(12, 'child', 'children')).toBe('12 children')
  })

  it('shorten a name to initials', () => {
    expect(initials('Callum Thorsby')).toBe('C. T.')
    expect(initials('štěpánka  Nováková-Smith')).toBe('Š. N. S.')
  })
})
