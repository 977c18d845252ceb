import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date.js'
import { isId, type SeatId } from '../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../platform/http/body.js'

/** The seat that was chosen; undefined where none was. */
export function seatIn(body: Body, name: string): SeatId | undefined {
  const text = textOf(body, name)
  return isId(text) ? (text as SeatId) : undefined
}

/** A day in three boxes: null when all are empty, undefined when they name no real day. */
export function dayIn(body: Body, name: string): CalendarDate | null | undefined {
  const parts = Object.values(dateOf(body, name)).map((each) => each.trim())
  if (parts.every((each) => each === '')) return null
  if (!parts.every((each) => /^\d{1,4}$/.test(each))) return undefined
  const [day, month, year] = parts.map(Number)
  return calendarDate(year as number, month as number, day as number)
}

/** A text exactly as it was typed; one of spaces alone is empty. */
export function wordsIn(body: Body, name: string): string {
  const text = textOf(body, name)
  return text.trim() === '' ? '' : text
}
