import { addDays, type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { isWorkingDay, type WorkingCalendar } from '../../../kernel/working-days.js'

/** The days a partnership works and the time, in England, at which its offices close. Local data. */
export type OfficeCalendar = WorkingCalendar & { readonly closesAt: { readonly hour: number; readonly minute: number } }

/** The day `count` working days before `day`; the day itself for none. */
export function subtractWorkingDays(day: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, -1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** The day a deadline belongs to: midnight ends the day before it, rather than beginning a day. */
export function dueDay(dueAt: Date): CalendarDate {
  return dayOf(new Date(dueAt.getTime() - 1))
}
