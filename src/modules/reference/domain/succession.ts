import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { addDays } from '../../../kernel/calendar-date.js'
import { type PackKind, type PackVersion, type PackVersionOf, seriesOf } from './pack.js'

/** A version with the days on which it holds, both included; without a last day it holds until further notice. */
export type Standing<V extends PackVersion = PackVersion> = {
  readonly version: V
  readonly from: CalendarDate
  readonly to: CalendarDate | undefined
}

/** The versions of each series in order of time. A version holds until it says it ends or the next one begins. */
export function standings<V extends PackVersion>(versions: readonly V[]): Standing<V>[] {
  const inOrder = versions.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
  return inOrder.map((version, at) => {
    const next = inOrder.slice(at + 1).find((later) => seriesOf(later) === seriesOf(version))
    const ends = [version.validTo, next && addDays(next.validFrom, -1)].filter((day) => day !== undefined)
    return { version, from: version.validFrom, to: ends.toSorted()[0] }
  })
}

/** The version of a kind that holds on a day; of a template, name the series. Undefined before the first. */
export function versionOn<Kind extends PackKind>(
  versions: readonly PackVersionOf<Kind>[],
  day: CalendarDate,
): PackVersionOf<Kind> | undefined {
  return standings(versions).findLast((each) => holdsOn(each, day))?.version
}

function holdsOn({ from, to }: Standing, day: CalendarDate): boolean {
  return from <= day && (to === undefined || day <= to)
}

/** True where both hold on some day. */
export function overlap(one: Standing, other: Standing): boolean {
  return (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to)
}
