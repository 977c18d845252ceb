import { weekday } from '../../../kernel/calendar-date.js'
import type { CalendarVersion } from './calendar.js'
import { checkTemplate } from './check-template.js'
import { type ClockInterval, type IntervalsVersion, isSetByValue, THRESHOLD_CODES, VALUE_CODES } from './intervals.js'
import type { LocalitiesVersion } from './localities.js'
import { nameOf, type PackVersion } from './pack.js'
import { type PackRefusal, packRefusal } from './pack-refusal.js'
import { ranksInOrder, repeated } from './plain-checks.js'
import { CLOSED_LISTS, OPEN_LISTS, type ReferenceListsVersion } from './reference-lists.js'
import { levelsByRank, type RiskLevelsVersion } from './risk-levels.js'
import type { StrandsVersion } from './strands.js'
import { activeItems } from './version.js'

/** What can be said of one version by itself: its codes, dates, ranks, and what its kind must have. */
export function checkVersion(version: PackVersion): PackRefusal[] {
  return [...checkEveryKind(version), ...checkKind(version)]
}

function checkEveryKind(version: PackVersion): PackRefusal[] {
  const name = nameOf(version)
  const refusals = repeated(version.items.map((item) => item.code)).map((code) =>
    packRefusal('duplicate-code', name, code),
  )
  if (version.validTo && version.validTo < version.validFrom)
    refusals.push(packRefusal('ends-before-it-begins', name, version.version))
  if (version.unverified && !version.note) refusals.push(packRefusal('unverified-without-note', name, version.version))
  for (const label of unverifiedWithoutNote(version.items))
    refusals.push(packRefusal('unverified-without-note', name, label))
  return refusals
}

function checkKind(version: PackVersion): PackRefusal[] {
  switch (version.kind) {
    case 'strands':
      return checkStrands(version)
    case 'risk-levels':
      return checkLevels(version)
    case 'localities':
      return checkLocalities(version)
    case 'intervals':
      return checkIntervals(version)
    case 'calendar':
      return checkCalendar(version)
    case 'reference-lists':
      return checkLists(version)
    case 'assessment-template':
      return checkTemplate(version)
    case 'context-kinds':
      return []
  }
}

/** Looks through everything beneath, so that an entry, a domain or an option says its note as an item does. */
function unverifiedWithoutNote(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unverifiedWithoutNote)
  if (typeof value !== 'object' || value === null) return []
  const beneath = Object.values(value).flatMap(unverifiedWithoutNote)
  if (!('unverified' in value) || 'note' in value) return beneath
  return ['label' in value ? String(value.label) : 'an entry', ...beneath]
}

function checkStrands(version: StrandsVersion): PackRefusal[] {
  const name = nameOf(version)
  const active = new Map(activeItems(version.items).map((strand) => [strand.code, strand]))
  const known = new Set(version.items.map((strand) => strand.code))
  return version.items.flatMap((strand) => {
    const refusals: PackRefusal[] = []
    const parent = strand.parent === undefined ? undefined : active.get(strand.parent)
    if (!strand.retired && strand.parent !== undefined && !parent)
      refusals.push(packRefusal('parent-unknown', name, strand.code, strand.parent))
    if (!strand.retired && parent?.parent !== undefined)
      refusals.push(packRefusal('parent-beneath-another', name, strand.code, parent.code))
    if (!strand.retired && strand.mapsTo) refusals.push(packRefusal('maps-while-in-use', name, strand.code))
    for (const other of strand.mapsTo ?? [])
      if (!known.has(other)) refusals.push(packRefusal('maps-to-unknown', name, strand.code, other))
    return refusals
  })
}

function checkLevels(version: RiskLevelsVersion): PackRefusal[] {
  const name = nameOf(version)
  const levels = levelsByRank(version)
  const refusals = ranksInOrder(
    levels.map((level) => level.rank),
    name,
  )
  if (levels.every((level) => level.openToMace)) refusals.push(packRefusal('no-level-closed', name))
  for (const level of levels.filter((each) => each.openToMace)) {
    if (!level.reviewEvery) refusals.push(packRefusal('level-without-review', name, level.label))
    if (level.exitTest.length === 0) refusals.push(packRefusal('level-without-exit', name, level.label))
  }
  return refusals
}

function checkLocalities(version: LocalitiesVersion): PackRefusal[] {
  const name = nameOf(version)
  return version.items.flatMap((locality) => {
    const refusals: PackRefusal[] = []
    if (locality.validTo && locality.validTo < locality.validFrom)
      refusals.push(packRefusal('ends-before-it-begins', name, locality.label))
    if (locality.boundary?.file.endsWith('.geojson') && !locality.boundary.feature)
      refusals.push(packRefusal('feature-not-named', name, locality.label))
    return refusals
  })
}

function checkIntervals(version: IntervalsVersion): PackRefusal[] {
  const name = nameOf(version)
  const present = new Set<string>(activeItems(version.items).map((item) => item.code))
  return [
    ...[...VALUE_CODES, ...THRESHOLD_CODES]
      .filter((code) => !present.has(code))
      .map((code) => packRefusal('value-missing', name, code)),
    ...version.items.flatMap((item) => (item.type === 'clock' ? checkClock(item, name) : [])),
  ]
}

function checkClock({ code, label, duration, amber = null, red = null }: ClockInterval, name: string): PackRefusal[] {
  if (isSetByValue(code)) return [packRefusal('clock-set-by-value', name, label)]
  if (!duration) return amber === null && red === null ? [] : [packRefusal('threshold-without-length', name, label)]
  const refusals: PackRefusal[] = []
  if ((amber ?? 0) > duration.length) refusals.push(packRefusal('threshold-too-long', name, label))
  if ((red ?? 0) > (amber ?? duration.length)) refusals.push(packRefusal('red-before-amber', name, label))
  return refusals
}

function checkCalendar(version: CalendarVersion): PackRefusal[] {
  const name = nameOf(version)
  const refusals: PackRefusal[] = []
  for (const day of activeItems(version.items)) {
    const year = Number(day.code.slice(0, 4))
    if (year < version.firstYear || year > version.lastYear)
      refusals.push(packRefusal('holiday-outside-years', name, day.code))
    if (weekday(day.code) > 5) refusals.push(packRefusal('holiday-on-weekend', name, day.code))
  }
  const years = new Set(
    activeItems(version.items)
      .filter((day) => day.type === 'bank-holiday')
      .map((day) => Number(day.code.slice(0, 4))),
  )
  for (let year = version.firstYear; year <= version.lastYear; year += 1)
    if (!years.has(year)) refusals.push(packRefusal('year-without-holidays', name, String(year)))
  return refusals
}

function checkLists(version: ReferenceListsVersion): PackRefusal[] {
  const name = nameOf(version)
  const lists = new Map(activeItems(version.items).map((list) => [list.code, list.entries]))
  const refusals = [...Object.keys(CLOSED_LISTS), ...OPEN_LISTS]
    .filter((code) => !lists.has(code))
    .map((code) => packRefusal('list-missing', name, code))
  for (const [list, entries] of lists)
    for (const code of repeated(entries.map((entry) => entry.code)))
      refusals.push(packRefusal('duplicate-code', `${name} › ${list}`, code))
  for (const [list, wanted] of Object.entries(CLOSED_LISTS)) {
    const offered = activeItems(lists.get(list) ?? []).map((entry) => entry.code)
    if (!lists.has(list)) continue
    const lacks = wanted.filter((code) => !offered.includes(code))
    const adds = offered.filter((code) => !(wanted as readonly string[]).includes(code))
    refusals.push(...lacks.map((code) => packRefusal('closed-list-lacks', name, list, code)))
    refusals.push(...adds.map((code) => packRefusal('closed-list-adds', name, list, code)))
  }
  return refusals
}
