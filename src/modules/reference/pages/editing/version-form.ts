import { type CalendarDate, calendarDate } from '../../../../kernel/calendar-date.js'
import { isId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import type { VersionId } from '../../data/tables.js'

/** What a person typed about a new version as a whole. */
export type TypedVersion = {
  readonly baseId: string
  readonly startsOn: TypedDay
  readonly source: string
}
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** The longest text that local data may hold. */
export const MOST_WORDS = 1000

export type FieldFault<Code extends string> = { readonly code: Code; readonly field: string }

export type VersionFault = FieldFault<
  'date-missing' | 'date-not-real' | 'source-missing' | 'source-too-long' | 'base-missing'
>

export function typedVersion(body: Body): TypedVersion {
  return { baseId: textOf(body, 'baseId'), startsOn: dateOf(body, 'startsOn'), source: textOf(body, 'source') }
}

/** Reads the day, the source and the version that was edited; `fault` is told of everything that is wrong. */
export function readVersionForm(
  typed: TypedVersion,
  fault: (fault: VersionFault) => void,
): { baseId: VersionId; startsOn: CalendarDate | undefined; source: string } {
  const startsOn = readDay(typed.startsOn, (code) => fault({ code, field: 'startsOn' }))
  const source = typed.source.trim()
  if (!source) fault({ code: 'source-missing', field: 'source' })
  if (source.length > MOST_WORDS) fault({ code: 'source-too-long', field: 'source' })
  if (!isId(typed.baseId)) fault({ code: 'base-missing', field: 'source' })
  return { baseId: typed.baseId as VersionId, startsOn, source }
}

/** A day as typed; a fault where it is missing or on no calendar. */
export function readDay(
  typed: TypedDay,
  fault: (code: 'date-missing' | 'date-not-real') => void,
): CalendarDate | undefined {
  if (isEmptyDay(typed)) {
    fault('date-missing')
    return undefined
  }
  const [year = NaN, month = NaN, day = NaN] = [typed.year, typed.month, typed.day].map((part) =>
    /^\s*\d{1,4}\s*$/.test(part) ? Number(part) : NaN,
  )
  const date = calendarDate(year, month, day)
  if (!date) fault('date-not-real')
  return date
}

export function isEmptyDay({ day, month, year }: TypedDay): boolean {
  return `${day}${month}${year}`.trim() === ''
}

/** The boxes of a day that is known. */
export function typedDay(day: CalendarDate | undefined): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-').map((part) => String(Number(part))) ?? []
  return { day: date, month, year }
}
