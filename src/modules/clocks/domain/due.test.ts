import { describe, expect, it } from 'vitest'
import { anOfficeCalendar, aDay, daysFrom } from './an-office-calendar.js'
import type { Deadline, Length, TimedRule } from './clock-rule.js'
import { defaultRules } from './default-rules.js'
import { dueAt, earliestAt, type Pause, thresholdAt } from './due.js'
import { timeRule } from './timed-rule.js'

const calendar = anOfficeCalendar()

function aRule(length: TimedRule['length'], deadline: Deadline = 'office-closes'): TimedRule {
  return { ...defaultRules[0], length, deadline }
}
const workingDays = (value: number) => aRule({ unit: 'working-day', value })
const hours = (value: number) => aRule({ unit: 'clock-hour', value }, 'exact')
const through = (unit: Length['unit'], value: number) => aRule({ unit, value }, 'end-of-day')
const pause = (from: string, until: string | null): Pause => ({
  from: new Date(from),
  until: until === null ? null : new Date(until),
})
const due = (rule: TimedRule, at: string, pauses: Pause[] = [], on = calendar) =>
  dueAt(rule, new Date(at), on, pauses).toISOString()

describe('a duty in working days', () => {
  it.each([
    {
      days: 1,
      from: '2026-11-23T09:31:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'counting starts the day after',
    },
    { days: 1, from: '2026-11-20T16:10:00Z', due: '2026-11-23T17:00:00.000Z', because: 'a weekend does not count' },
    {
      days: 1,
      from: '2026-11-21T11:00:00Z',
      due: '2026-11-23T17:00:00.000Z',
      because: 'a Saturday trigger counts Monday first',
    },
    { days: 1, from: '2026-11-23T23:59:00Z', due: '2026-11-24T17:00:00.000Z', because: 'at 23:59 it is still Monday' },
    { days: 1, from: '2026-11-24T00:00:00Z', due: '2026-11-25T17:00:00.000Z', because: 'at 00:00 it is Tuesday' },
    { days: 1, from: '2026-06-30T22:59:00Z', due: '2026-07-01T16:00:00.000Z', because: '23:59 in British summer time' },
    {
      days: 1,
      from: '2026-06-30T23:00:00Z',
      due: '2026-07-02T16:00:00.000Z',
      because: 'midnight in summer is 23:00 UTC',
    },
    {
      days: 10,
      from: '2026-11-10T10:00:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'ten working days are two weeks',
    },
    {
      days: 10,
      from: '2026-12-18T10:00:00Z',
      due: '2027-01-06T17:00:00.000Z',
      because: 'Christmas, the substitute for Boxing Day and New Year do not count',
    },
    {
      days: 1,
      from: '2026-12-24T18:00:00Z',
      due: '2026-12-29T17:00:00.000Z',
      because: 'Christmas Eve to the first day after the substitute holiday',
    },
    { days: 1, from: '2026-12-25T12:00:00Z', due: '2026-12-29T17:00:00.000Z', because: 'a trigger on a bank holiday' },
    { days: 1, from: '2026-12-31T12:00:00Z', due: '2027-01-04T17:00:00.000Z', because: 'New Year’s Day is a Friday' },
    {
      days: 1,
      from: '2026-04-02T15:00:00Z',
      due: '2026-04-07T16:00:00.000Z',
      because: 'Good Friday and Easter Monday',
    },
    { days: 3, from: '2026-08-27T08:00:00Z', due: '2026-09-02T16:00:00.000Z', because: 'a bank-holiday weekend' },
    {
      days: 1,
      from: '2020-05-01T09:00:00Z',
      due: '2020-05-04T16:00:00.000Z',
      because: 'in 2020 the first Monday of May was worked',
    },
    {
      days: 1,
      from: '2020-05-07T09:00:00Z',
      due: '2020-05-11T16:00:00.000Z',
      because: 'that holiday had moved to Friday 8 May',
    },
    {
      days: 1,
      from: '2022-09-16T09:00:00Z',
      due: '2022-09-20T16:00:00.000Z',
      because: 'the state funeral was one more holiday',
    },
    {
      days: 1,
      from: '2026-03-27T12:00:00Z',
      due: '2026-03-30T16:00:00.000Z',
      because: 'over the spring change it still ends at 5pm in England',
    },
    { days: 1, from: '2026-10-23T12:00:00Z', due: '2026-10-26T17:00:00.000Z', because: 'and over the autumn change' },
    {
      days: 1,
      from: '2028-02-28T12:00:00Z',
      due: '2028-02-29T17:00:00.000Z',
      because: '29 February is a Tuesday like any other',
    },
  ])('of $days from $from is due at $due: $because', ({ days, from, due: expected }) => {
    expect(due(workingDays(days), from)).toBe(expected)
  })

  it('does not count a local closure day', () => {
    const closed = anOfficeCalendar({ closed: ['2026-11-24'] })
    expect(due(workingDays(1), '2026-11-23T10:00:00Z', [], closed)).toBe('2026-11-25T17:00:00.000Z')
  })

  it('ends when the local offices close', () => {
    const early = anOfficeCalendar({ closesAt: { hour: 16, minute: 30 } })
    expect(due(workingDays(1), '2026-11-23T10:00:00Z', [], early)).toBe('2026-11-24T16:30:00.000Z')
  })

  it('lasts through the day where the rule says so', () => {
    expect(due(through('working-day', 10), '2026-11-10T10:00:00Z')).toBe('2026-11-24T23:59:59.999Z')
  })
})

describe('a duty in clock hours', () => {
  it.each([
    { hours: 72, from: '2026-11-22T18:40:00Z', due: '2026-11-25T18:40:00.000Z', because: 'three ordinary days' },
    {
      hours: 72,
      from: '2026-03-27T12:00:00Z',
      due: '2026-03-30T12:00:00.000Z',
      because: 'spring: 72 hours elapse, and it is 1pm in England, not noon',
    },
    {
      hours: 72,
      from: '2026-10-23T11:00:00Z',
      due: '2026-10-26T11:00:00.000Z',
      because: 'autumn: begun at noon in England, over at 11am',
    },
    {
      hours: 72,
      from: '2026-12-24T18:00:00Z',
      due: '2026-12-27T18:00:00.000Z',
      because: 'Christmas stops no clock of hours',
    },
    { hours: 24, from: '2028-02-28T23:59:00Z', due: '2028-02-29T23:59:00.000Z', because: 'into 29 February' },
  ])('of $hours from $from is due at $due: $because', ({ hours: count, from, due: expected }) => {
    expect(due(hours(count), from)).toBe(expected)
  })
})

describe('a duty in calendar time', () => {
  it.each([
    {
      unit: 'calendar-day',
      value: 45,
      from: '2026-11-24T10:00:00Z',
      due: '2027-01-08T23:59:59.999Z',
      because: 'holidays count',
    },
    {
      unit: 'calendar-week',
      value: 6,
      from: '2026-11-12T10:00:00Z',
      due: '2026-12-24T23:59:59.999Z',
      because: 'six weeks are 42 days',
    },
    {
      unit: 'calendar-week',
      value: 2,
      from: '2026-10-20T10:00:00Z',
      due: '2026-11-03T23:59:59.999Z',
      because: 'the end of a day is local',
    },
    {
      unit: 'calendar-day',
      value: 1,
      from: '2026-03-28T10:00:00Z',
      due: '2026-03-29T22:59:59.999Z',
      because: 'the day of the spring change ends at 23:00 UTC',
    },
    {
      unit: 'calendar-month',
      value: 1,
      from: '2026-01-31T10:00:00Z',
      due: '2026-02-28T23:59:59.999Z',
      because: 'a month from the 31st ends on the last day',
    },
    {
      unit: 'calendar-month',
      value: 1,
      from: '2028-01-31T10:00:00Z',
      due: '2028-02-29T23:59:59.999Z',
      because: 'which may be the 29th',
    },
    {
      unit: 'calendar-month',
      value: 3,
      from: '2026-11-30T10:00:00Z',
      due: '2027-02-28T23:59:59.999Z',
      because: 'three months across the year',
    },
    {
      unit: 'calendar-month',
      value: 12,
      from: '2028-02-29T10:00:00Z',
      due: '2029-02-28T23:59:59.999Z',
      because: 'a year from 29 February',
    },
    {
      unit: 'calendar-month',
      value: 210,
      from: '2010-05-03T00:00:00Z',
      due: '2027-11-03T23:59:59.999Z',
      because: '17 and a half years from birth',
    },
    {
      unit: 'calendar-day',
      value: -101,
      from: '2028-06-01T00:00:00Z',
      due: '2028-02-21T23:59:59.999Z',
      because: 'the last day more than 100 days before a birthday',
    },
  ] as const)('of $value $unit from $from is due at $due: $because', ({ unit, value, from, due: expected }) => {
    expect(due(through(unit, value), from)).toBe(expected)
  })

  it('is due on the day that people agreed, whenever they agreed it', () => {
    expect(due(aRule({ unit: 'agreed-date', on: aDay('2026-12-03') }, 'end-of-day'), '2026-11-20T10:00:00Z')).toBe(
      '2026-12-03T23:59:59.999Z',
    )
  })
})

describe('a pause', () => {
  const fromTenth = '2026-11-10T10:00:00Z' // ten working days: due Tuesday 24 November at 5pm
  it.each([
    {
      from: '2026-11-16T09:00:00Z',
      until: '2026-11-18T09:00:00Z',
      due: '2026-11-26T17:00:00.000Z',
      because: 'Monday and Tuesday closed while it stood still',
    },
    {
      from: '2026-11-16T09:00:00Z',
      until: '2026-11-18T17:00:00Z',
      due: '2026-11-26T17:00:00.000Z',
      because: 'going again at closing time, Wednesday counts',
    },
    {
      from: '2026-11-16T09:00:00Z',
      until: '2026-11-18T17:00:00.001Z',
      due: '2026-11-27T17:00:00.000Z',
      because: 'a moment later it does not',
    },
    {
      from: '2026-11-16T17:00:00.001Z',
      until: '2026-11-17T16:59:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'no closing time fell within it',
    },
    {
      from: '2026-11-12T12:00:00Z',
      until: '2026-11-12T12:05:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'five minutes at noon do not buy a day',
    },
    {
      from: '2026-11-14T09:00:00Z',
      until: '2026-11-15T22:00:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'a weekend was not being counted',
    },
    {
      from: '2026-11-24T16:59:00Z',
      until: '2026-11-25T09:00:00Z',
      due: '2026-11-25T17:00:00.000Z',
      because: 'in the last minute it carries the last day over',
    },
    {
      from: '2026-11-24T17:00:00Z',
      until: '2026-11-26T09:00:00Z',
      due: '2026-11-26T17:00:00.000Z',
      because: 'the deadline itself is still in time',
    },
    {
      from: '2026-11-24T17:00:00.001Z',
      until: '2026-11-30T09:00:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'once it is over nothing moves it',
    },
    {
      from: '2026-11-24T12:00:00Z',
      until: null,
      due: '2026-11-24T17:00:00.000Z',
      because: 'a pause that has not ended adds nothing yet',
    },
    {
      from: '2026-11-01T12:00:00Z',
      until: '2026-11-10T18:00:00Z',
      due: '2026-11-24T17:00:00.000Z',
      because: 'the day of the trigger was not being counted',
    },
  ])('from $from until $until makes ten working days due at $due: $because', ({ from, until, due: expected }) => {
    expect(due(workingDays(10), fromTenth, [pause(from, until)])).toBe(expected)
  })

  it('that spans a holiday loses only the days that would have counted', () => {
    const overChristmas = pause('2026-12-23T12:00:00Z', '2026-12-30T12:00:00Z') // 23, 24 and 29 December
    expect(due(workingDays(10), '2026-12-14T10:00:00Z')).toBe('2026-12-30T17:00:00.000Z')
    expect(due(workingDays(10), '2026-12-14T10:00:00Z', [overChristmas])).toBe('2027-01-05T17:00:00.000Z')
  })

  it('adds its elapsed time to hours, over a clock change too', () => {
    const overNight = pause('2026-03-28T20:00:00Z', '2026-03-29T08:00:00Z')
    expect(due(hours(72), '2026-03-27T12:00:00Z', [overNight])).toBe('2026-03-31T00:00:00.000Z')
  })

  it('moves the deadline so that a second pause may still begin in time', () => {
    const first = pause('2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z')
    const second = pause('2026-11-24T13:30:00Z', '2026-11-24T14:00:00Z')
    expect(due(hours(1), '2026-11-24T09:30:00Z', [second, first])).toBe('2026-11-24T12:30:00.000Z')
    expect(due(hours(2), '2026-11-24T09:30:00Z', [second, first])).toBe('2026-11-24T14:00:00.000Z')
  })

  it('counts once where two overlap', () => {
    const one = pause('2026-11-12T09:00:00Z', '2026-11-13T12:00:00Z')
    const other = pause('2026-11-12T12:00:00Z', '2026-11-16T09:00:00Z')
    expect(due(workingDays(10), fromTenth, [one, other])).toBe('2026-11-26T17:00:00.000Z')
  })

  it('does not move a duty that is due before its trigger', () => {
    const week = pause('2028-02-14T09:00:00Z', '2028-02-21T09:00:00Z')
    expect(due(through('calendar-day', -101), '2028-06-01T00:00:00Z', [week])).toBe('2028-02-21T23:59:59.999Z')
    expect(due(through('calendar-day', -101), '2027-06-01T00:00:00Z', [week])).toBe('2027-02-20T23:59:59.999Z')
  })

  it('of days moves a duty in calendar days by as many', () => {
    const week = pause('2026-11-26T09:00:00Z', '2026-12-03T09:00:00Z')
    expect(due(through('calendar-month', 1), '2026-11-24T10:00:00Z', [week])).toBe('2026-12-31T23:59:59.999Z')
  })
})

describe('a threshold before a deadline', () => {
  const friday = new Date('2026-12-04T17:00:00Z')
  it.each([
    { unit: 'working-day', value: 2, at: '2026-12-02T00:00:00.000Z', because: 'it begins with a day' },
    {
      unit: 'working-day',
      value: 5,
      at: '2026-11-27T00:00:00.000Z',
      because: 'weekends do not count backwards either',
    },
    { unit: 'clock-hour', value: 6, at: '2026-12-04T11:00:00.000Z', because: 'hours are exact' },
    { unit: 'calendar-week', value: 1, at: '2026-11-27T00:00:00.000Z', because: 'a week is seven days' },
    {
      unit: 'calendar-month',
      value: 1,
      at: '2026-11-04T00:00:00.000Z',
      because: 'a month is the same day of the month before',
    },
    { unit: 'calendar-day', value: 0, at: '2026-12-04T00:00:00.000Z', because: 'none is the last day' },
  ] as const)('of $value $unit is reached at $at: $because', ({ unit, value, at }) => {
    expect(thresholdAt(friday, { unit, value }, calendar).toISOString()).toBe(at)
  })
})

describe('a duty that may not be done too early', () => {
  it('may be done from the start of the thirtieth day', () => {
    const rule = defaultRules.find((each) => each.code === 'nrm-conclusive-grounds')
    const timed = rule && timeRule(rule, { length: { unit: 'calendar-day', value: 60 } })
    if (!timed?.ok) throw new Error('the rule has no length')
    expect(earliestAt(timed.value, new Date('2026-11-24T10:00:00Z'), calendar)?.toISOString()).toBe(
      '2026-12-24T00:00:00.000Z',
    )
    expect(earliestAt(workingDays(1), new Date('2026-11-24T10:00:00Z'), calendar)).toBeUndefined()
  })
})

describe('a fortnight of closure days', () => {
  it('is counted by none of them', () => {
    const shut = anOfficeCalendar({ closed: daysFrom('2026-11-09', '2026-11-20') })
    expect(due(workingDays(1), '2026-11-06T10:00:00Z', [], shut)).toBe('2026-11-23T17:00:00.000Z')
  })
})
