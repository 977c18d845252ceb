import { lineIn, wordsIn } from '../../../platform/http/typed.js'
import { type CalendarDate, dayOf, momentOn } from '../../../kernel/calendar-date.js'
import { isId } from '../../../kernel/ids.js'
import { type Body, textOf, valuesOf } from '../../../platform/http/body.js'
import type { DecisionId } from '../domain/level.js'
import type { TypedAnswers, TypedRow } from '../domain/typed.js'

/** How many rows for participants a form begins with, and the most it takes. */
export const FIRST_ROWS = 3
export const MOST_ROWS = 20

/** The decision that the page showed as standing; null when it showed none. */
export function followsIn(body: Body): DecisionId | null {
  const text = textOf(body, 'follows')
  return isId(text) ? (text as DecisionId) : null
}

/** When something was decided of which only the day is known: now if that is today, else midday. */
export function momentOfDay(day: CalendarDate, now: Date): Date {
  return day === dayOf(now) ? now : momentOn(day, 12)
}

/** “2:30pm”, “2.30 pm”, “14:30”, “9am”: hours and minutes, or undefined. */
export function timeIn(text: string): { hour: number; minute: number } | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const half = match[3]?.toLowerCase()
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23 || match[2] === undefined)) return undefined
  return { hour: half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour, minute }
}

/** How many rows were shown, one more where another was asked for. */
export function rowCount(body: Body): number {
  const places = Object.keys(body.fields).flatMap((name) => {
    const match = /^agency-(\d{1,2})$/.exec(name)
    return match ? [Number(match[1])] : []
  })
  const shown = Math.max(FIRST_ROWS, ...places)
  return Math.min(MOST_ROWS, wantsRow(body) ? shown + 1 : shown)
}

/** The button that adds a row was pressed, not the one that decides. */
export function wantsRow(body: Body): boolean {
  return textOf(body, 'add') === 'row'
}

export function rowsIn(body: Body): TypedRow[] {
  return Array.from({ length: rowCount(body) }, (_, index) => rowIn(body, index + 1))
}

function rowIn(body: Body, place: number): TypedRow {
  return {
    place,
    agencyId: textOf(body, `agency-${place}`),
    personName: lineIn(body, `person-${place}`),
    viewCode: textOf(body, `view-${place}`),
    comment: wordsIn(body, `comment-${place}`),
    dissents: valuesOf(body, `dissents-${place}`).includes('yes'),
  }
}

const TEST_FIELD = /^(?:entry-.+|exit|removal)-\d+$/

/** Every answer to a statement of a test that was sent. */
export function answersIn(body: Body): TypedAnswers {
  return Object.fromEntries(
    Object.keys(body.fields)
      .filter((name) => TEST_FIELD.test(name))
      .map((name) => [name, { answer: textOf(body, name), words: wordsIn(body, `${name}-words`) }]),
  )
}
