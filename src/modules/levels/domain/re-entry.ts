import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js'

/**
 * Whether a child who was removed came back within the watch: months from the day of removal, its last day included, as
 * the clock counts it. Scorecards count children who come back within twelve months; the months are local data.
 */
export function isReEntry(removedOn: CalendarDate, on: CalendarDate, months: number): boolean {
  return removedOn <= on && on <= addMonths(removedOn, months)
}
