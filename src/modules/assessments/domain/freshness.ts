import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js'

/**
 * Evidence counts as current for three months and is historic after that; a review is owed as often. (A published tool
 * counts only what happened within three months: https://docest.com/child-sexual-exploitation-risk-assessment-tool)
 */
const CURRENT_FOR_MONTHS = 3

/** Whether something seen on a day is current on another: through the same day of the month three months on. */
export function isCurrent(seenOn: CalendarDate, on: CalendarDate): boolean {
  return on <= addMonths(seenOn, CURRENT_FOR_MONTHS)
}
