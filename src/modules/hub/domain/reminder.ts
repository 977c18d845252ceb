import { type CalendarDate, weekday } from '../../../kernel/calendar-date.js'

const MONDAY = 1

/**
 * Whether officers are told today that something is due for a check: on the day on which something falls due, and every
 * Monday while anything is.
 */
export function isDayToRemind(dueDays: readonly CalendarDate[], today: CalendarDate): boolean {
  const isAnythingDue = dueDays.some((day) => day <= today)
  return isAnythingDue && (weekday(today) === MONDAY || dueDays.includes(today))
}
