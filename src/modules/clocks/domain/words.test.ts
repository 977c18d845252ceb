import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../kernel/outcome.js'
import { aClock } from './a-clock.js'
import { anOfficeCalendar } from './an-office-calendar.js'
import { type Clock, meetClock, pauseClock, resumeClock, stopClock } from './clock.js'
import { clockWords } from './words.js'

const calendar = anOfficeCalendar()
const NOW = '2026-11-24T09:00:00Z' // a Tuesday
const at = (time: string, now = '2027-12-31T09:00:00Z') => ({ at: new Date(time), now: new Date(now) })
const reason = 'x'

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusals.map((refusal) => refusal.code).join())
  return outcome.value
}
const paused = (clock: Clock, from: string) => value(pauseClock(clock, { ...at(from), reason }))
const met = (clock: Clock, on: string) => value(meetClock(clock, { ...at(on), breachReason: reason }, calendar))

const assessment = aClock()
const decision = (from: string) => aClock({ code: 'referral-decision', from })
const interview = (from: string) => aClock({ code: 'return-interview', from })
const review = (from: string, weeks = 6) =>
  aClock({ code: 'level-review', from, length: { unit: 'calendar-week', value: weeks } })
const action = (on: string) => aClock({ code: 'action-due', from: '2026-11-18T10:00:00Z', on })
const family = aClock({ code: 'child-and-family-assessment', from: '2026-10-29T10:00:00Z' })
const discussion = aClock({ code: 'strategy-discussion', from: '2026-11-23T18:40:00Z' })

describe('a clock in plain words', () => {
  it.each([
    { clock: assessment, phrase: 'Due today', line: '10 working days from 10 November' },
    { clock: decision('2026-11-23T09:31:00Z'), phrase: 'Due by 5pm today', line: 'One working day from 23 November' },
    { clock: decision('2026-11-24T08:50:00Z'), phrase: 'Tomorrow by 5pm', line: 'One working day from 24 November' },
    {
      clock: decision('2026-11-20T16:10:00Z'),
      phrase: 'One working day over',
      line: 'One working day from 20 November',
    },
    {
      clock: decision('2026-11-19T16:10:00Z'),
      phrase: 'Two working days over',
      line: 'One working day from 19 November',
    },
    { clock: interview('2026-11-22T18:40:00Z'), phrase: 'Tomorrow by 6:40pm', line: '72 hours from Sunday 6:40pm' },
    { clock: interview('2026-11-21T12:00:00Z'), phrase: 'Due by midday today', line: '72 hours from Saturday midday' },
    { clock: interview('2026-11-22T00:00:00Z'), phrase: 'Due by midnight today', line: '72 hours from Sunday 12am' },
    { clock: interview('2026-11-24T00:05:00Z'), phrase: 'Friday by 12:05am', line: '72 hours from 12:05am today' },
    { clock: interview('2026-11-21T07:00:00Z'), phrase: 'Over since 7am today', line: '72 hours from Saturday 7am' },
    { clock: interview('2026-11-14T18:40:00Z'), phrase: 'Seven days over', line: '72 hours from 14 November, 6:40pm' },
    { clock: discussion, phrase: 'Due now, by 6:40pm today', line: '24 hours from Monday 6:40pm' },
    { clock: review('2026-11-12T10:00:00Z'), phrase: 'In four weeks, 24 December', line: 'Six weeks from 12 November' },
    { clock: review('2026-10-20T10:00:00Z'), phrase: 'In seven days, 1 December', line: 'Six weeks from 20 October' },
    { clock: review('2026-10-16T10:00:00Z'), phrase: 'Friday', line: 'Six weeks from 16 October' },
    {
      clock: review('2026-11-12T10:00:00Z', 12),
      phrase: 'In 10 weeks, 4 February 2027',
      line: '12 weeks from 12 November',
    },
    { clock: review('2026-09-22T10:00:00Z', 4), phrase: 'Five weeks over', line: 'Four weeks from 22 September' },
    { clock: review('2026-10-13T10:00:00Z', 5), phrase: 'Seven days over', line: 'Five weeks from 13 October' },
    { clock: action('2026-11-23'), phrase: 'One working day over', line: 'Agreed for 23 November' },
    { clock: action('2026-11-24'), phrase: 'Due today', line: 'Agreed for 24 November' },
    { clock: action('2026-11-25'), phrase: 'Tomorrow', line: 'Agreed for 25 November' },
    { clock: action('2026-11-26'), phrase: 'Thursday', line: 'Agreed for 26 November' },
    { clock: action('2026-12-01'), phrase: '1 December', line: 'Agreed for 1 December' },
    { clock: family, phrase: 'In 27 working days, 5 January 2027', line: '45 working days from 29 October' },
    {
      clock: aClock({ from: '2026-11-20T10:00:00Z' }),
      phrase: 'In eight working days, 4 December',
      line: '10 working days from 20 November',
    },
    {
      clock: aClock({ code: 'transition-starts', from: '2010-05-03T00:00:00Z' }),
      phrase: 'In 11 months, 3 November 2027',
      line: '17 years and six months from 3 May 2010',
    },
    {
      clock: aClock({ code: 'transition-starts', from: '2012-05-03T00:00:00Z' }),
      phrase: 'In two years, 3 November 2029',
      line: '17 years and six months from 3 May 2012',
    },
    {
      clock: aClock({ code: 'transition-ends', from: '2010-05-03T00:00:00Z' }),
      phrase: 'Until 3 May 2035',
      line: '25 years from 3 May 2010',
    },
    {
      clock: aClock({ code: 're-entry-watch', from: '2025-11-10T00:00:00Z' }),
      phrase: 'Ended on 10 November',
      line: '12 months from 10 November 2025',
    },
    {
      clock: aClock({ code: 'nrm-age-test', from: '2027-03-12T00:00:00Z' }),
      phrase: 'In seven days, 1 December',
      line: '101 days before 12 March 2027',
    },
    {
      clock: paused(decision('2026-11-20T16:10:00Z'), '2026-11-23T10:00:00Z'),
      phrase: 'Paused since Monday',
      line: 'One working day from 20 November',
    },
    {
      clock: paused(decision('2026-11-23T16:10:00Z'), '2026-11-24T08:00:00Z'),
      phrase: 'Paused today',
      line: 'One working day from 23 November',
    },
    {
      clock: paused(decision('2026-11-12T16:10:00Z'), '2026-11-13T10:00:00Z'),
      phrase: 'Paused since 13 November',
      line: 'One working day from 12 November',
    },
    {
      clock: paused(family, '2026-11-16T10:00:00Z'),
      phrase: 'Paused, day 12 of 45',
      line: '45 working days from 29 October, paused since 16 November',
    },
    {
      clock: paused(family, '2026-10-29T15:00:00Z'),
      phrase: 'Paused since 29 October',
      line: '45 working days from 29 October',
    },
    {
      clock: met(decision('2026-11-06T10:00:00Z'), '2026-11-09T09:00:00Z'),
      phrase: 'Met on 9 November',
      line: 'One working day from 6 November',
    },
    { clock: met(assessment, '2026-11-24T08:00:00Z'), phrase: 'Met today', line: '10 working days from 10 November' },
    {
      clock: met(decision('2026-11-06T10:00:00Z'), '2026-11-11T09:00:00Z'),
      phrase: 'Met late on 11 November',
      line: 'One working day from 6 November, two working days over',
    },
    {
      clock: met(decision('2026-11-06T10:00:00Z'), '2026-11-09T19:00:00Z'),
      phrase: 'Met late on 9 November',
      line: 'One working day from 6 November, over by less than a day',
    },
    {
      clock: value(stopClock(assessment, { ...at('2026-11-12T09:00:00Z'), reason }, calendar)),
      phrase: 'Stopped on 12 November',
      line: '10 working days from 10 November',
    },
  ])('says $phrase', ({ clock, phrase, line }) => {
    expect(clockWords(clock, new Date(NOW), calendar)).toEqual({ phrase, line })
  })

  it.each([
    { weeks: 3, from: '2026-11-16T10:00:00Z', phrase: 'In 13 days, 7 December' },
    { weeks: 3, from: '2026-11-17T10:00:00Z', phrase: 'In two weeks, 8 December' },
    { weeks: 12, from: '2026-11-23T10:00:00Z', phrase: 'In 12 weeks, 15 February 2027' },
    { weeks: 12, from: '2026-11-24T10:00:00Z', phrase: 'In two months, 16 February 2027' },
    { weeks: 104, from: '2026-11-20T10:00:00Z', phrase: 'In 23 months, 17 November 2028' },
    { weeks: 104, from: '2026-11-27T10:00:00Z', phrase: 'In two years, 24 November 2028' },
  ])('counts far days roundly: $phrase', ({ weeks, from, phrase }) => {
    expect(clockWords(review(from, weeks), new Date(NOW), calendar).phrase).toBe(phrase)
  })

  it('says since when a duty is over while no further working day has passed', () => {
    const friday = decision('2026-11-19T16:10:00Z')
    expect(clockWords(friday, new Date('2026-11-20T17:30:00Z'), calendar).phrase).toBe('Over since 5pm today')
    expect(clockWords(friday, new Date('2026-11-21T09:00:00Z'), calendar).phrase).toBe('Over since 5pm on Friday')
    expect(clockWords(aClock(), new Date('2026-11-25T00:00:00Z'), calendar).phrase).toBe('One working day over')
    const throughFriday = aClock({ from: '2026-11-06T10:00:00Z' })
    expect(clockWords(throughFriday, new Date('2026-11-22T09:00:00Z'), calendar).phrase).toBe('Over since Friday')
  })

  it('says that a pause was added, and counts the day of a second from what is left', () => {
    const again = value(resumeClock(paused(family, '2026-11-16T10:00:00Z'), at('2026-11-18T09:00:00Z'), calendar))
    expect(clockWords(again, new Date(NOW), calendar)).toEqual({
      phrase: 'In 29 working days, 7 January 2027',
      line: '45 working days from 29 October, one pause added',
    })
    expect(clockWords(paused(again, '2026-11-23T10:00:00Z'), new Date(NOW), calendar).phrase).toBe(
      'Paused, day 15 of 45',
    )
  })

  it('speaks local time in summer', () => {
    const summer = interview('2026-07-01T17:40:00Z')
    expect(clockWords(summer, new Date('2026-07-04T08:00:00Z'), calendar)).toEqual({
      phrase: 'Due by 6:40pm today',
      line: '72 hours from Wednesday 6:40pm',
    })
  })

  it('knows midnight in summer for the end of the day before', () => {
    const midnight = interview('2026-07-01T23:00:00Z')
    expect(clockWords(midnight, new Date('2026-07-04T08:00:00Z'), calendar).phrase).toBe('Due by midnight today')
  })
})
