import { type CalendarDate, calendarDate } from '../../kernel/calendar-date.js'
import { isId, type SeatId } from '../../kernel/ids.js'
import { type Body, dateOf, textOf } from './body.js'

/** The three boxes of a date, as typed. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** One line, without spaces at its ends. */
export function lineIn(body: Body, name: string): string {
  return textOf(body, name).trim()
}

/** A text exactly as it was typed; one of spaces alone is empty. */
export function wordsIn(body: Body, name: string): string {
  const text = textOf(body, name)
  return text.trim() === '' ? '' : text
}

/** The seat that was chosen; undefined where none was. */
export function seatIn(body: Body, name: string): SeatId | undefined {
  const text = textOf(body, name)
  return isId(text) ? (text as SeatId) : undefined
}

/** A day in three boxes: null when all are empty, undefined when they name no real day. */
export function dayIn(body: Body, name: string): CalendarDate | null | undefined {
  return readDay(dateOf(body, name))
}

/** Null when all three boxes are empty, undefined when they name no real day. */
export function readDay(typed: TypedDay): CalendarDate | null | undefined {
  const [year = '', month = '', day = ''] = [typed.year, typed.month, typed.day].map((each) => each.trim())
  if (year === '' && month === '' && day === '') return null
  if (![year, month, day].every((each) => /^\d{1,4}$/.test(each))) return undefined
  return calendarDate(Number(year), Number(month), Number(day))
}

/** A day back in its three boxes; all empty for none. */
export function typedDay(day: CalendarDate | null | undefined): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-').map((each) => String(Number(each))) ?? []
  return { day: date, month, year }
}
