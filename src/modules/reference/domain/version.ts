import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'

/** A stable name for one thing in local data: never reused for another, whatever its label becomes. */
export const codeSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower-case letters and numbers joined by hyphens')

export const wordsSchema = z.string().trim().min(1).max(1000)

/** The message by which `readVersion` knows a date that is on no calendar from any other wrong shape. */
export const NO_REAL_DATE = 'no-real-date'

export const dateSchema = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && parseCalendarDate(value) !== undefined,
  NO_REAL_DATE,
)

/** What every item carries. A fact nobody has verified says so, and says why in its note. */
export const itemShape = {
  code: codeSchema,
  label: wordsSchema,
  note: wordsSchema.optional(),
  source: wordsSchema.optional(),
  unverified: z.literal(true).optional(),
  retired: z.literal(true).optional(),
}

/** What every version carries: which kind, what it is called, from when it holds, who made it, from what. */
export function versionShape<const Kind extends string>(kind: Kind) {
  return {
    kind: z.literal(kind),
    version: codeSchema,
    validFrom: dateSchema,
    validTo: dateSchema.optional(),
    author: wordsSchema,
    source: wordsSchema,
    note: wordsSchema.optional(),
    unverified: z.literal(true).optional(),
  }
}

export type Item = {
  readonly code: string
  readonly label: string
  readonly note?: string | undefined
  readonly source?: string | undefined
  readonly unverified?: true | undefined
  readonly retired?: true | undefined
}

/** The items that may still be chosen. Retired ones stay in the version so that old records can be read. */
export function activeItems<I extends Item>(items: readonly I[]): I[] {
  return items.filter((item) => !item.retired)
}
