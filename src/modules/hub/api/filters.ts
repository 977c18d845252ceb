import { accept, type Outcome, type Refusal, refuseAll } from '../../../kernel/outcome.js'
import { DAYS, type Weekday } from '../domain/service-content.js'
import type { Slot } from './schedules.js'

/** What a list is asked for. Everything that is given must hold: HSDS, “cumulative”. */
export type Filters = {
  /** Each must be in the words of the service, small letters without accents. */
  readonly words: readonly string[]
  readonly termIds: readonly string[]
  readonly taxonomyIds: readonly string[]
  /** The service’s own youngest age is at least this. */
  readonly minimumAge: number | undefined
  /** The service’s own oldest age is at most this. */
  readonly maximumAge: number | undefined
  /** It opens at this minute of the day or later, on one of its days. */
  readonly opensFrom: number | undefined
  /** It closes at this minute or earlier. What closes after midnight closes later than the day has minutes. */
  readonly closesBy: number | undefined
  readonly days: readonly Weekday[]
}

/** What the filters look at, made once for a service. */
export type Filterable = {
  readonly words: string
  readonly termIds: ReadonlySet<string>
  readonly taxonomyIds: ReadonlySet<string>
  readonly minimumAge: number | undefined
  readonly maximumAge: number | undefined
  readonly slots: readonly Slot[]
}

export type QueryRefusal = Refusal & {
  readonly code: 'not-a-number' | 'not-a-time' | 'not-a-day' | 'not-a-page' | 'not-offered'
  readonly field: string
}

type Query = Readonly<Record<string, string>>

const DAY_NAMES = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/** Reads a query. An empty value counts as not given; a name that the interface does not have is passed over. */
export function readFilters(query: Query): Outcome<Filters, QueryRefusal> {
  const refusals: QueryRefusal[] = []
  const read = <T>(field: string, code: QueryRefusal['code'], parse: (text: string) => T | undefined) => {
    const text = valueOf(query, field)
    if (text === '') return undefined
    const value = parse(text)
    if (value === undefined) refusals.push({ code, field })
    return value
  }
  const filters: Filters = {
    words: plain(valueOf(query, 'search')).split(/\s+/).filter(Boolean),
    termIds: list(valueOf(query, 'taxonomy_term_id')),
    taxonomyIds: list(valueOf(query, 'taxonomy_id')),
    minimumAge: read('minimum_age', 'not-a-number', readNumber),
    maximumAge: read('maximum_age', 'not-a-number', readNumber),
    opensFrom: read('start_time', 'not-a-time', readTime),
    closesBy: read('end_time', 'not-a-time', readTime),
    days: read('day', 'not-a-day', readDays) ?? [],
  }
  return refusals.length > 0 ? refuseAll(refusals) : accept(filters)
}

export function holds(filters: Filters, service: Filterable): boolean {
  const { minimumAge, maximumAge } = filters
  return (
    (minimumAge === undefined || (service.minimumAge !== undefined && service.minimumAge >= minimumAge)) &&
    (maximumAge === undefined || (service.maximumAge !== undefined && service.maximumAge <= maximumAge)) &&
    filters.termIds.every((id) => service.termIds.has(id)) &&
    filters.taxonomyIds.every((id) => service.taxonomyIds.has(id)) &&
    isOpenThen(filters, service.slots) &&
    filters.words.every((word) => service.words.includes(word))
  )
}

/** On each day that is asked for, one and the same span must open late enough and close early enough. */
function isOpenThen({ opensFrom, closesBy, days }: Filters, slots: readonly Slot[]): boolean {
  if (opensFrom === undefined && closesBy === undefined && days.length === 0) return true
  const fitting = slots.filter(
    ({ opens, closes }) =>
      (opensFrom === undefined || opens >= opensFrom) && (closesBy === undefined || closes <= closesBy),
  )
  return fitting.length > 0 && days.every((day) => fitting.some((slot) => slot.days.includes(day)))
}

/** Small letters without accents, as words are compared. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

export function valueOf(query: Query, name: string): string {
  return (Object.hasOwn(query, name) ? (query[name] ?? '') : '').trim()
}

function list(text: string): string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

function readNumber(text: string): number | undefined {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
}

function readTime(text: string): number | undefined {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?|24:00(?::00)?)$/.exec(text)
  return match ? Number(match[1] ?? 24) * 60 + Number(match[2] ?? 0) : undefined
}

function readDays(text: string): Weekday[] | undefined {
  const days = text
    .toUpperCase()
    .split(',')
    .map((each) => {
      const word = each.trim()
      const index = DAY_NAMES.indexOf(word)
      return DAYS.find((day) => day === word) ?? DAYS[index]
    })
  return days.every((day) => day !== undefined) ? days : undefined
}
