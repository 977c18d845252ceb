import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, calendarDate, weekday } from '../../../kernel/calendar-date.js'
import { isWorkingDay } from '../../../kernel/working-days.js'
import { aVersion, readShippedPack, SHIPPED_PACKS } from '../testing/read-pack.js'
import { workingCalendar } from './calendar.js'

const MONDAY = 1

describe.each(SHIPPED_PACKS)('the calendar of %s', (name) => {
  const calendar = aVersion('calendar', readShippedPack(name))

  it.each([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])('has the bank holidays of England in %i', (year) => {
    const listed = calendar.items.filter((day) => day.type === 'bank-holiday' && day.code.startsWith(`${year}`))
    expect(listed.map((day) => day.code)).toEqual(bankHolidays(year))
  })

  it('lists each day once, in order', () => {
    const days = calendar.items.map((day) => day.code)
    expect(days).toEqual([...new Set(days)].toSorted())
  })

  it.each([
    { on: '2020-05-04', working: true, because: 'the early May holiday of 2020 moved to the Friday' },
    { on: '2020-05-08', working: false, because: 'it was moved for VE Day' },
    { on: '2022-05-30', working: true, because: 'the spring holiday of 2022 moved to the Thursday' },
    { on: '2022-06-03', working: false, because: 'the Platinum Jubilee was an extra day' },
    { on: '2022-09-19', working: false, because: 'it was the day of the state funeral' },
    { on: '2023-05-08', working: false, because: 'the coronation was an extra day' },
    { on: '2026-12-25', working: false, because: 'Christmas Day is a Friday' },
    { on: '2026-12-28', working: false, because: 'Boxing Day of 2026 is a Saturday, and the Monday stands in for it' },
  ])('says of $on that working is $working: $because', ({ on, working }) => {
    expect(isWorkingDay(on as CalendarDate, workingCalendar(calendar))).toBe(working)
  })

  it('leaves out a day that was retired', () => {
    const moved = calendar.items.map((day) => (day.code === '2024-05-06' ? { ...day, retired: true as const } : day))
    expect(workingCalendar({ ...calendar, items: moved }).closed.has(aDay(2024, 5, 6))).toBe(false)
  })
})

/**
 * The oracle: the rule of the Banking and Financial Dealings Act 1971 with Easter by the Meeus/Jones/Butcher method,
 * and the days set by proclamation.
 */
function bankHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const days = [
    substitute(aDay(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    ...(MOVED[year] ?? [firstMonday(year, 5), lastMonday(year, 5)]),
    lastMonday(year, 8),
    ...christmas(year),
    ...(EXTRA[year] ?? []),
  ]
  return days.toSorted()
}

/** Early May and spring in the years in which one of them moved. */
const MOVED: Record<number, CalendarDate[]> = {
  2020: [aDay(2020, 5, 8), lastMonday(2020, 5)],
  2022: [firstMonday(2022, 5), aDay(2022, 6, 2)],
}
const EXTRA: Record<number, CalendarDate[]> = { 2022: [aDay(2022, 6, 3), aDay(2022, 9, 19)], 2023: [aDay(2023, 5, 8)] }

function christmas(year: number): CalendarDate[] {
  const [first, second] = [aDay(year, 12, 25), aDay(year, 12, 26)]
  if (weekday(first) === 5) return [first, addDays(first, 3)]
  if (weekday(first) === 6) return [addDays(first, 2), addDays(first, 3)]
  if (weekday(first) === 7) return [second, addDays(second, 1)]
  return [first, second]
}

function substitute(day: CalendarDate): CalendarDate {
  const over = weekday(day) - 5
  return over > 0 ? addDays(day, 3 - over) : day
}

function firstMonday(year: number, month: number): CalendarDate {
  const first = aDay(year, month, 1)
  return addDays(first, (8 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): CalendarDate {
  const last = aDay(year, month, 31)
  return addDays(last, MONDAY - weekday(last))
}

function easterSunday(year: number): CalendarDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return aDay(year, Math.floor(n / 31), (n % 31) + 1)
}

function aDay(year: number, month: number, day: number): CalendarDate {
  const found = calendarDate(year, month, day)
  if (!found) throw new Error(`${year}-${month}-${day} is not a day`)
  return found
}
