import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { ClockRule, Length, LengthUnit, TimedRule } from './clock-rule.js'

/** A partnership's own length for one rule: numbers in one unit. `amber` and `red` count back from the deadline. */
export type LocalInterval = {
  readonly unit: LengthUnit
  readonly length: number
  readonly amber?: number | null
  readonly red?: number | null
}
export type LocalIntervals = Readonly<Record<string, LocalInterval>>

export type LocalIntervalRefusal = {
  readonly code: 'rule-unknown' | 'length-not-allowed' | 'amber-not-allowed' | 'red-not-allowed'
  readonly field: string
}

/** The rules with a partnership's own lengths in them, every fault named by rule. `localVersion` joins the version. */
export function withLocalIntervals(
  rules: readonly ClockRule[],
  intervals: LocalIntervals,
  localVersion: string,
): Outcome<readonly ClockRule[], LocalIntervalRefusal> {
  const refusals: LocalIntervalRefusal[] = []
  const known = new Set(rules.map((rule) => rule.code))
  for (const code of Object.keys(intervals)) if (!known.has(code)) refusals.push({ code: 'rule-unknown', field: code })
  const changed = rules.map((rule) => {
    const interval = intervals[rule.code]
    if (!interval) return rule
    const fault = faultOf(rule, interval)
    if (fault) refusals.push({ code: fault, field: rule.code })
    return withInterval(rule, interval, localVersion)
  })
  const [first, ...rest] = refusals
  return first ? refuse(first, ...rest) : accept(changed)
}

export type TimedRuleRefusal = {
  readonly code: 'length-missing' | 'agreed-date-missing'
  readonly field: 'length' | 'on'
}

/** A rule ready to start: its own length, or the one that the level, local data or people have given. */
export function timeRule(
  rule: ClockRule,
  given: { readonly length?: Length; readonly on?: CalendarDate } = {},
): Outcome<TimedRule, TimedRuleRefusal> {
  const { length } = rule
  if (typeof length === 'object') return accept({ ...rule, length })
  if (length === 'agreed-date') {
    if (!given.on) return refuse({ code: 'agreed-date-missing', field: 'on' })
    return accept({ ...rule, length: { unit: 'agreed-date' as const, on: given.on } })
  }
  if (!given.length || !isPositive(given.length.value)) return refuse({ code: 'length-missing', field: 'length' })
  return accept({ ...rule, length: given.length, deadline: deadlineFor(rule, given.length.unit) })
}

function withInterval(rule: ClockRule, interval: LocalInterval, localVersion: string): ClockRule {
  const { unit } = interval
  const threshold = (value: number | null | undefined) => (value == null ? null : { unit, value })
  return {
    ...rule,
    length: { unit, value: interval.length },
    deadline: deadlineFor(rule, unit),
    calendar: unit === 'working-day' ? 'office' : 'every-day',
    amber: interval.amber === undefined ? rule.amber : threshold(interval.amber),
    red: interval.red === undefined ? rule.red : threshold(interval.red),
    version: `${rule.version}+${localVersion}`,
  }
}

/** Hours always end to the minute; days never do. */
function deadlineFor(rule: ClockRule, unit: LengthUnit): ClockRule['deadline'] {
  if (unit === 'clock-hour') return 'exact'
  return rule.deadline === 'exact' ? 'office-closes' : rule.deadline
}

function faultOf(
  rule: ClockRule,
  { unit, length, amber, red }: LocalInterval,
): LocalIntervalRefusal['code'] | undefined {
  const mayPrecede = typeof rule.length === 'object' && rule.length.value < 0 && unit !== 'working-day'
  const mayBeReplaced = rule.length !== 'agreed-date'
  if (!mayBeReplaced || !isPositive(mayPrecede ? -length : length)) return 'length-not-allowed'
  if (amber != null && !(isCount(amber) && amber <= Math.abs(length))) return 'amber-not-allowed'
  if (red != null && !(isCount(red) && red <= (amber ?? Math.abs(length)))) return 'red-not-allowed'
  return undefined
}

function isPositive(value: number): boolean {
  return Number.isInteger(value) && value > 0
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
