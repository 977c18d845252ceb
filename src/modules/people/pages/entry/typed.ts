import { readDay, typedDay, type TypedDay } from '../../../../platform/http/typed.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'

/** What stands in a form's fields: as it was typed, kept in a draft, or read from the entry that is changed. */
export type Typed = Body['fields']

/** One line, without spaces at its ends. */
export function lineOf(typed: Typed, name: string): string {
  return textOf({ fields: typed, files: {} }, name).trim()
}

/** A text exactly as it was typed; one of spaces alone is empty. */
export function paragraphOf(typed: Typed, name: string): string {
  const text = textOf({ fields: typed, files: {} }, name)
  return text.trim() === '' ? '' : text
}

export function chosenOf(typed: Typed, name: string): string[] {
  return valuesOf({ fields: typed, files: {} }, name)
}

export function isTicked(typed: Typed, name: string): boolean {
  return chosenOf(typed, name).includes('yes')
}

export function dayPartsOf(typed: Typed, name: string): TypedDay {
  return {
    day: lineOf(typed, `${name}-day`),
    month: lineOf(typed, `${name}-month`),
    year: lineOf(typed, `${name}-year`),
  }
}

/** The day in three boxes: null when all are empty, undefined when they name no real day. */
export function dayIn(typed: Typed, name: string): CalendarDate | null | undefined {
  return readDay(dayPartsOf(typed, name))
}

/** A day back in its three boxes. */
export function dayAsTyped(name: string, day: CalendarDate | null): Record<string, string> {
  if (!day) return {}
  const boxes = typedDay(day)
  return { [`${name}-day`]: boxes.day, [`${name}-month`]: boxes.month, [`${name}-year`]: boxes.year }
}
