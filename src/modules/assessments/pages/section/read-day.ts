import { calendarDate, type CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, dateOf } from '../../../../platform/http/body.js'

export type DayRefusal = { readonly code: 'date-not-real' | 'date-in-future'; readonly field: string }

/** A day that has been, from its three boxes; null where all are empty. */
export function readDay(body: Body, name: string, today: CalendarDate): Outcome<CalendarDate | null, DayRefusal> {
  const { day, month, year } = dateOf(body, name)
  if ([day, month, year].every((part) => part.trim() === '')) return accept(null)
  const isNumber = [day, month, year].every((part) => /^\s*\d{1,4}\s*$/.test(part))
  const found = isNumber ? calendarDate(Number(year), Number(month), Number(day)) : undefined
  if (!found) return refuse({ code: 'date-not-real', field: name })
  return found > today ? refuse({ code: 'date-in-future', field: name }) : accept(found)
}
