import { readDay, type TypedDay } from '../../../../platform/http/typed.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { isId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import type { VersionId } from '../../data/tables.js'

/** What a person typed about a new version as a whole. */
export type TypedVersion = {
  readonly baseId: string
  readonly startsOn: TypedDay
  readonly source: string
}

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
  const startsOn = neededDay(typed.startsOn, (code) => fault({ code, field: 'startsOn' }))
  const source = typed.source.trim()
  if (!source) fault({ code: 'source-missing', field: 'source' })
  if (source.length > MOST_WORDS) fault({ code: 'source-too-long', field: 'source' })
  if (!isId(typed.baseId)) fault({ code: 'base-missing', field: 'source' })
  return { baseId: typed.baseId as VersionId, startsOn, source }
}

/** The day as typed; a fault where it is missing or on no calendar. */
export function neededDay(
  typed: TypedDay,
  fault: (code: 'date-missing' | 'date-not-real') => void,
): CalendarDate | undefined {
  const day = readDay(typed)
  if (!day) fault(day === null ? 'date-missing' : 'date-not-real')
  return day ?? undefined
}
