import { dayIn } from '../../../../platform/http/typed.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import type { Body } from '../../../../platform/http/body.js'

export type DayRefusal = { readonly code: 'date-not-real' | 'date-in-future'; readonly field: string }

/** A day that has been, from its three boxes; null where all are empty. */
export function readDay(body: Body, name: string, today: CalendarDate): Outcome<CalendarDate | null, DayRefusal> {
  const found = dayIn(body, name)
  if (found === null) return accept(null)
  if (!found) return refuse({ code: 'date-not-real', field: name })
  return found > today ? refuse({ code: 'date-in-future', field: name }) : accept(found)
}
