import { dayOf, daysBetween } from '../../../kernel/calendar-date.js'
import type { Clock } from './clock.js'
import { dueDay } from './office-calendar.js'

export type Standing =
  | 'in-time'
  | 'soon'
  | 'today'
  | 'over'
  | 'paused'
  | 'met'
  | 'met-late'
  | 'stopped'
  /** A watch whose span is past. */
  | 'ended'

/** How pressing it is: colour for those who see it, never alone. `none` where nothing is owed now. */
export type Tone = 'steady' | 'amber' | 'red' | 'none'

/** Where a clock stands at a moment. The deadline itself is still in time. */
export function standing(clock: Clock, now: Date): Standing {
  if (clock.state === 'stopped' || clock.state === 'paused') return clock.state
  if (clock.state === 'met') return clock.late ? 'met-late' : 'met'
  if (now > clock.dueAt) return clock.rule.kind === 'watch' ? 'ended' : 'over'
  if (clock.rule.kind === 'watch') return 'in-time'
  if (dueDay(clock.dueAt) === dayOf(now)) return 'today'
  return hasReached(clock.amberAt, now) || hasReached(clock.redAt, now) ? 'soon' : 'in-time'
}

/** The tone of a clock: red from its red threshold or once over, amber from its amber threshold or on the last day. */
export function toneOf(clock: Clock, now: Date): Tone {
  const stands = standing(clock, now)
  if (stands === 'over') return 'red'
  if (stands === 'today' || stands === 'soon') return hasReached(clock.redAt, now) ? 'red' : 'amber'
  return stands === 'in-time' ? 'steady' : 'none'
}

export type DutyGroup = 'late' | 'today' | 'this-week' | 'later' | 'paused'

/** Where a duty goes on a list of duties; undefined where nothing is owed. "This week" is today and the next six days. */
export function dutyGroup(clock: Clock, now: Date): DutyGroup | undefined {
  if (clock.rule.kind === 'watch') return undefined
  const stands = standing(clock, now)
  if (stands === 'over') return 'late'
  if (stands === 'today' || stands === 'paused') return stands
  if (stands !== 'in-time' && stands !== 'soon') return undefined
  return daysBetween(dayOf(now), dueDay(clock.dueAt)) <= 6 ? 'this-week' : 'later'
}

function hasReached(threshold: Date | null, now: Date): boolean {
  return threshold !== null && now >= threshold
}
