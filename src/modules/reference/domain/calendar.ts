import { z } from 'zod'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { WorkingCalendar } from '../../../kernel/working-days.js'
import { activeItems, dateSchema, itemShape, versionShape } from './version.js'

/** A day on which no one is at work. Its code is its date; a holiday that is moved is retired and listed anew. */
const closedDaySchema = z.strictObject({
  ...itemShape,
  code: dateSchema,
  type: z.enum(['bank-holiday', 'local-closure']),
})
export type ClosedDay = z.infer<typeof closedDaySchema>

export const calendarSchema = z.strictObject({
  ...versionShape('calendar'),
  firstYear: z.int().min(1900).max(2100),
  lastYear: z.int().min(1900).max(2100),
  items: z.array(closedDaySchema).min(1),
})
export type CalendarVersion = z.infer<typeof calendarSchema>

/** The calendar that working-day sums need. Weekends are not listed: they are closed already. */
export function workingCalendar(version: CalendarVersion): WorkingCalendar {
  return { closed: new Set<CalendarDate>(activeItems(version.items).map((day) => day.code)) }
}
