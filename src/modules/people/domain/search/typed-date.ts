import { calendarDate, type CalendarDate, daysBetween } from '../../../../kernel/calendar-date.js'

/** A date that someone typed: a day (with the day that it names if day and month were swapped), a month or a year. */
export type TypedDate =
  | { readonly kind: 'day'; readonly on: CalendarDate; readonly swapped: CalendarDate | null }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }

/** How a typed date fits a birth date. `near`: one slip away, or within a month. `unknown`: there is none to compare. */
export type DateMatch = 'exact' | 'swapped' | 'near' | 'part' | 'different' | 'unknown'

/** The day, or the one that it is with day and month swapped; undefined where neither is a real day. */
export function typedDay(year: number, month: number, day: number): TypedDate | undefined {
  const on = calendarDate(year, month, day)
  const other = calendarDate(year, day, month)
  if (on) return { kind: 'day', on, swapped: other && other !== on ? other : null }
  return other ? { kind: 'day', on: other, swapped: null } : undefined
}

/** The birth dates to look up by equality for what was typed. Months and years are too wide: they only rank. */
export function datesToLookUp(dates: readonly TypedDate[]): CalendarDate[] {
  const days = dates.flatMap((date) => (date.kind === 'day' ? [date.on, ...(date.swapped ? [date.swapped] : [])] : []))
  return [...new Set(days)]
}

export function dateMatch(typed: TypedDate, bornOn: CalendarDate | null): DateMatch {
  if (bornOn === null) return 'unknown'
  const [year = 0, month = 0] = bornOn.split('-').map(Number)
  if (typed.kind === 'year') return typed.year === year ? 'part' : 'different'
  if (typed.kind === 'month') return typed.year === year && typed.month === month ? 'part' : 'different'
  if (typed.on === bornOn) return 'exact'
  if (typed.swapped === bornOn) return 'swapped'
  return isNear(typed.on, bornOn) ? 'near' : 'different'
}

/** One digit wrong, two neighbouring digits swapped, or no more than a month between them. */
function isNear(one: CalendarDate, other: CalendarDate): boolean {
  if (Math.abs(monthsBetween(one, other)) <= 2 && Math.abs(daysBetween(one, other)) <= 31) return true
  const wrong = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [first = 0, second = 0] = wrong
  if (wrong.length === 1) return true
  return wrong.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

/** By the calendar alone: hundreds of dates are compared for one search, and counting days takes longer. */
function monthsBetween(one: CalendarDate, other: CalendarDate): number {
  const [from, to] = [one, other].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)))
  return (to ?? 0) - (from ?? 0)
}
