import { addDays } from '../../../kernel/calendar-date.js'
import { nameOf, type PackVersion, seriesOf } from './pack.js'
import { type PackRefusal, packRefusal } from './pack-refusal.js'
import { repeated } from './plain-checks.js'
import { templateCodes } from './template-codes.js'
import type { Item } from './version.js'

/** What can be said of the versions of one series: each day has one, and no code vanishes or comes back. */
export function checkSuccession(versions: readonly PackVersion[]): PackRefusal[] {
  return [...Map.groupBy(versions, seriesOf).entries()].flatMap(([series, members]) => {
    const doubles = repeated(members.map((version) => version.version))
    const inOrder = members.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    return [
      ...doubles.map((version) => packRefusal('same-version-twice', series, version)),
      ...inOrder.slice(1).flatMap((later, at) => checkPair(inOrder[at] as PackVersion, later)),
    ]
  })
}

function checkPair(earlier: PackVersion, later: PackVersion): PackRefusal[] {
  return [...checkDates(earlier, later), ...checkCodes(earlier, later)]
}

function checkDates(earlier: PackVersion, later: PackVersion): PackRefusal[] {
  const names = [earlier.version, later.version]
  const field = nameOf(later)
  if (later.validFrom === earlier.validFrom) return [packRefusal('overlapping-dates', field, ...names)]
  if (earlier.validTo === undefined) return []
  if (later.validFrom <= earlier.validTo) return [packRefusal('overlapping-dates', field, ...names)]
  const adjoins = later.validFrom === addDays(earlier.validTo, 1)
  return adjoins ? [] : [packRefusal('days-without-version', field, ...names)]
}

function checkCodes(earlier: PackVersion, later: PackVersion): PackRefusal[] {
  const before = codesOf(earlier)
  const after = codesOf(later)
  return [...before].flatMap(([code, item]) => {
    const now = after.get(code)
    if (!now) return [packRefusal('code-vanished', nameOf(later), code, earlier.version)]
    if (item.retired && !now.retired) return [packRefusal('code-came-back', nameOf(later), code, earlier.version)]
    return []
  })
}

/** Every code by which a record may name something of this version: items, and entries within them. */
function codesOf(version: PackVersion): Map<string, Pick<Item, 'retired'>> {
  const codes = new Map<string, Pick<Item, 'retired'>>(version.items.map((item) => [item.code, item]))
  if (version.kind === 'reference-lists')
    for (const list of version.items) for (const entry of list.entries) codes.set(`${list.code} › ${entry.code}`, entry)
  if (version.kind === 'assessment-template') for (const [code, item] of templateCodes(version)) codes.set(code, item)
  return codes
}
