import { addDays, type CalendarDate, weekday } from './calendar-date.js'

/** Days on which no one is at work besides Saturdays and Sundays: bank holidays and local closure days. */
export type WorkingCalendar = { readonly closed: ReadonlySet<CalendarDate> }

export function isWorkingDay(day: CalendarDate, calendar: WorkingCalendar): boolean {
  return weekday(day) <= 5 && !calendar.closed.has(day)
}

/**
 * The day that lies `count` working days after `day`. Counting starts the day after the trigger, so one working day
 * after a Friday is Monday, and so is one working day after that Saturday.
 */
export function addWorkingDays(day: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1
  return count
}
