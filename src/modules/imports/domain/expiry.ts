import { addDays, addMonths, dayOf, startOfDay } from '../../../kernel/calendar-date.js'

/** How long staged children wait, as the partnership's intervals have it. */
export type StagingTime = { readonly value: number; readonly unit: string }

/** When what is staged now expires: whole days or months pass, the last one to its end. */
export function expiryFrom(now: Date, { value, unit }: StagingTime): Date {
  const today = dayOf(now)
  const last = unit === 'calendar-month' ? addMonths(today, value) : addDays(today, value)
  return startOfDay(addDays(last, 1))
}
