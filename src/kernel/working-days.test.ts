import { describe, expect, it } from 'vitest'
import { type CalendarDate, parseCalendarDate } from './calendar-date.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js'

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (!parsed) throw new Error(`${text} is not a day`)
  return parsed
}

const calendar = { closed: new Set(['2026-12-25', '2026-12-28', '2027-01-01'].map(day)) }

describe('a working day', () => {
  it.each([
    { day: '2026-12-24', works: true, because: 'a Thursday' },
    { day: '2026-12-25', works: false, because: 'a bank holiday' },
    { day: '2026-12-26', works: false, because: 'a Saturday' },
    { day: '2026-12-27', works: false, because: 'a Sunday' },
    { day: '2026-12-28', works: false, because: 'the substitute holiday' },
    { day: '2026-12-29', works: true, because: 'a Tuesday' },
  ])('$day: $works, $because', ({ day: text, works }) => {
    expect(isWorkingDay(day(text), calendar)).toBe(works)
  })
})

describe('counting working days', () => {
  it.each([
    { from: '2026-11-20', days: 1, to: '2026-11-23', because: 'after a Friday is Monday' },
    { from: '2026-11-21', days: 1, to: '2026-11-23', because: 'and so it is after that Saturday' },
    { from: '2026-11-22', days: 1, to: '2026-11-23', because: 'and Sunday' },
    { from: '2026-12-24', days: 1, to: '2026-12-29', because: 'holidays are skipped' },
    { from: '2026-12-25', days: 1, to: '2026-12-29', because: 'from a holiday too' },
    { from: '2026-12-24', days: 5, to: '2027-01-05', because: 'over New Year' },
    { from: '2026-11-24', days: 0, to: '2026-11-24', because: 'none is the day itself' },
  ])('$days from $from is $to: $because', ({ from, days, to }) => {
    expect(addWorkingDays(day(from), days, calendar)).toBe(to)
  })

  it.each([
    { from: '2026-11-20', to: '2026-11-23', days: 1 },
    { from: '2026-11-23', to: '2026-11-20', days: -1 },
    { from: '2026-11-21', to: '2026-11-22', days: 0 },
    { from: '2026-11-22', to: '2026-11-21', days: 0 },
    { from: '2026-12-24', to: '2027-01-05', days: 5 },
    { from: '2026-11-24', to: '2026-11-24', days: 0 },
  ])('from $from to $to are $days', ({ from, to, days }) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toBe(days)
  })
})
