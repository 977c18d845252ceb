import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js'
import type { EntryKind, EntryValues } from './entry.js'

export type EntryFault = {
  readonly code:
    | 'text-missing'
    | 'text-too-long'
    | 'ends-before-it-begins'
    | 'begins-too-far-ahead'
    | 'in-the-future'
    | 'born-too-long-ago'
    | 'age-out-of-range'
    | 'number-out-of-range'
  readonly field: string
}

/** The longest each text may be, in UTF-16 units. One line where a line is what is asked for. */
export const LONGEST: Readonly<Record<string, number>> = {
  givenNames: 100,
  familyName: 100,
  address: 500,
  postcode: 10,
  name: 150,
  yearGroup: 50,
  words: 1000,
  relationWords: 150,
  contact: 300,
  placingAuthority: 150,
  agency: 150,
  role: 150,
  label: 200,
  source: 200,
}

/** Kith keeps records of children and of young people up to 25; a birth further back is a slip. Casework 1.1, age range. */
export const OLDEST_YEARS = 30

/** What is wrong with an entry, whichever page or module sends it. */
export function entryFaults<Kind extends EntryKind>(
  kind: Kind,
  values: EntryValues[Kind],
  today: CalendarDate,
): EntryFault[] {
  return [...textFaults(kind, values), ...spanFaults(values, today), ...ownFaults({ kind, values } as Entry, today)]
}

type Entry = { [Kind in EntryKind]: { readonly kind: Kind; readonly values: EntryValues[Kind] } }[EntryKind]

/** The texts without which an entry says nothing; of several, one is enough. */
const NEEDED: { readonly [Kind in EntryKind]: readonly string[] } = {
  name: ['givenNames', 'familyName'],
  birth: [],
  identifier: ['value'],
  address: ['address', 'postcode'],
  school: [],
  detail: [],
  relation: ['name'],
  status: ['label'],
  placement: ['label'],
  professional: ['name', 'role'],
  equality: ['label'],
}

function textFaults(kind: EntryKind, values: object): EntryFault[] {
  const texts = Object.entries(values).filter((each): each is [string, string] => typeof each[1] === 'string')
  const faults: EntryFault[] = texts
    .filter(([field, text]) => text.length > (LONGEST[field] ?? Number.POSITIVE_INFINITY))
    .map(([field]) => ({ code: 'text-too-long', field }))
  const needed = NEEDED[kind]
  const [first] = needed
  if (first && needed.every((field) => String(Object.fromEntries(texts)[field] ?? '').trim() === ''))
    faults.push({ code: 'text-missing', field: first })
  return faults
}

function spanFaults(values: object, today: CalendarDate): EntryFault[] {
  const { fromOn, untilOn } = values as { fromOn?: CalendarDate | null; untilOn?: CalendarDate | null }
  const faults: EntryFault[] = []
  if (fromOn && untilOn && untilOn < fromOn) faults.push({ code: 'ends-before-it-begins', field: 'untilOn' })
  if (fromOn && fromOn > addMonths(today, 12)) faults.push({ code: 'begins-too-far-ahead', field: 'fromOn' })
  return faults
}

function ownFaults(entry: Entry, today: CalendarDate): EntryFault[] {
  if (entry.kind === 'birth') return birthFaults(entry.values, today)
  if (entry.kind === 'school') {
    const { kind, name } = entry.values
    const isNamed = kind === 'school' || kind === 'college' || kind === 'alternative'
    return isNamed && name.trim() === '' ? [{ code: 'text-missing', field: 'name' }] : []
  }
  if (entry.kind === 'detail') return detailFaults(entry.values, today)
  return []
}

function birthFaults(birth: EntryValues['birth'], today: CalendarDate): EntryFault[] {
  if (birth.bornOn && birth.bornOn > today) return [{ code: 'in-the-future', field: 'bornOn' }]
  if (birth.bornOn && birth.bornOn < addMonths(today, -12 * OLDEST_YEARS))
    return [{ code: 'born-too-long-ago', field: 'bornOn' }]
  if (birth.certainty !== 'age') return []
  const { ageFrom, ageTo } = birth
  const isRange = ageFrom !== null && ageTo !== null && ageFrom >= 0 && ageTo >= ageFrom && ageTo <= OLDEST_YEARS
  return isRange ? [] : [{ code: 'age-out-of-range', field: 'ageFrom' }]
}

function detailFaults(detail: EntryValues['detail'], today: CalendarDate): EntryFault[] {
  const faults: EntryFault[] = []
  if (detail.asOf && detail.asOf > today) faults.push({ code: 'in-the-future', field: 'asOf' })
  if (detail.kind === 'missing-count') {
    const isCount = detail.number !== null && Number.isInteger(detail.number) && detail.number >= 0
    if (!isCount || (detail.number ?? 0) > 999) faults.push({ code: 'number-out-of-range', field: 'number' })
  } else if (detail.words.trim() === '' && detail.codes.length === 0)
    faults.push({ code: 'text-missing', field: 'words' })
  return faults
}
