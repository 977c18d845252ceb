import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { TimedRule } from './clock-rule.js'
import { dueAt, earliestAt, type Pause, thresholdAt } from './due.js'
import type { OfficeCalendar } from './office-calendar.js'

/** A pause as it is kept: with its reason, which is about the work and names no one. */
export type RecordedPause = Pause & { readonly reason: string }

type Started = {
  /** The rule as it stood at the start, version included; a later version does not move this clock. */
  readonly rule: TimedRule
  readonly triggeredAt: Date
  readonly dueAt: Date
  readonly amberAt: Date | null
  readonly redAt: Date | null
  readonly pauses: readonly RecordedPause[]
  /** Why the duty was late, once someone has said; null while nobody has. */
  readonly breachReason: string | null
}

export type RunningClock = Started & { readonly state: 'running' }
export type PausedClock = Started & { readonly state: 'paused'; readonly pausedAt: Date; readonly pauseReason: string }
export type MetClock = Started & { readonly state: 'met'; readonly metAt: Date; readonly late: boolean }
export type StoppedClock = Started & {
  readonly state: 'stopped'
  readonly stoppedAt: Date
  readonly stopReason: string
}
export type Clock = RunningClock | PausedClock | MetClock | StoppedClock

export type ClockRefusal = {
  readonly code:
    | 'already-met'
    | 'already-stopped'
    | 'already-paused'
    | 'already-over'
    | 'not-paused'
    | 'not-over'
    | 'may-not-pause'
    | 'before-start'
    | 'before-pause'
    | 'too-early'
    | 'is-a-watch'
    | 'in-future'
    | 'reason-missing'
    | 'breach-reason-missing'
  readonly field?: 'at' | 'reason' | 'breachReason' | undefined
}

/** When something happened, and the time now: it may be written down later, never in advance. */
export type Happened = { readonly at: Date; readonly now: Date }

export function startClock(rule: TimedRule, triggeredAt: Date, calendar: OfficeCalendar): RunningClock {
  return { state: 'running', ...timed({ rule, triggeredAt, pauses: [], breachReason: null }, calendar) }
}

/** Stands a running clock still. Refused once it is over: lateness is explained, not paused away. */
export function pauseClock(
  clock: Clock,
  pause: Happened & { readonly reason: string },
): Outcome<PausedClock, ClockRefusal> {
  const closed = closedRefusal(clock) ?? timeRefusal(clock, pause)
  if (closed) return refuse(closed)
  if (clock.state === 'paused') return refuse({ code: 'already-paused' })
  if (clock.state !== 'running') throw new Error('A clock that is not closed is running or paused')
  if (!clock.rule.mayPause) return refuse({ code: 'may-not-pause' })
  if (pause.at > clock.dueAt) return refuse({ code: 'already-over', field: 'at' })
  if (isBlank(pause.reason)) return refuse({ code: 'reason-missing', field: 'reason' })
  return accept({ ...clock, state: 'paused', pausedAt: pause.at, pauseReason: pause.reason.trim() })
}

/** Sets a paused clock going again, with its deadline moved by the pause. */
export function resumeClock(
  clock: Clock,
  resume: Happened,
  calendar: OfficeCalendar,
): Outcome<RunningClock, ClockRefusal> {
  const closed = closedRefusal(clock)
  if (closed) return refuse(closed)
  if (clock.state !== 'paused') return refuse({ code: 'not-paused' })
  const wrong = timeRefusal(clock, resume)
  if (wrong) return refuse(wrong)
  return accept(running(clock, resume.at, calendar))
}

/**
 * The duty is done. Done while paused, the pause ends with it. Done late, it needs the reason, unless one was given
 * before. A watch cannot be met; it ends by itself.
 */
export function meetClock(
  clock: Clock,
  met: Happened & { readonly breachReason?: string | undefined },
  calendar: OfficeCalendar,
): Outcome<MetClock, ClockRefusal> {
  const wrong = closedRefusal(clock) ?? timeRefusal(clock, met)
  if (wrong) return refuse(wrong)
  const earliest = earliestAt(clock.rule, clock.triggeredAt, calendar)
  if (earliest && met.at < earliest) return refuse({ code: 'too-early', field: 'at' })
  if (clock.rule.kind === 'watch') return refuse({ code: 'is-a-watch' })
  const open = clock.state === 'paused' ? running(clock, met.at, calendar) : clock
  const late = met.at > open.dueAt
  const given = met.breachReason?.trim() || clock.breachReason
  if (late && !given) return refuse({ code: 'breach-reason-missing', field: 'breachReason' })
  return accept({ ...started(open), state: 'met', metAt: met.at, late, breachReason: late ? given : null })
}

/** Ends a duty that is no longer owed: the child moved away, the clock was started by mistake. */
export function stopClock(
  clock: Clock,
  stop: Happened & { readonly reason: string },
  calendar: OfficeCalendar,
): Outcome<StoppedClock, ClockRefusal> {
  const wrong = closedRefusal(clock) ?? timeRefusal(clock, stop)
  if (wrong) return refuse(wrong)
  if (isBlank(stop.reason)) return refuse({ code: 'reason-missing', field: 'reason' })
  const open = clock.state === 'paused' ? running(clock, stop.at, calendar) : clock
  return accept({ ...started(open), state: 'stopped', stoppedAt: stop.at, stopReason: stop.reason.trim() })
}

/** Says why a duty is late before it is done, so that whoever finishes it is not asked again. */
export function explainBreach(
  clock: Clock,
  breach: { readonly now: Date; readonly reason: string },
): Outcome<RunningClock, ClockRefusal> {
  const closed = closedRefusal(clock)
  if (closed) return refuse(closed)
  if (clock.state !== 'running' || clock.rule.kind === 'watch' || breach.now <= clock.dueAt)
    return refuse({ code: 'not-over' })
  if (isBlank(breach.reason)) return refuse({ code: 'reason-missing', field: 'reason' })
  return accept({ ...clock, breachReason: breach.reason.trim() })
}

function running(clock: PausedClock, until: Date, calendar: OfficeCalendar): RunningClock {
  const pauses = [...clock.pauses, { from: clock.pausedAt, until, reason: clock.pauseReason }]
  return { state: 'running', ...timed({ ...clock, pauses }, calendar) }
}

function timed(
  clock: Pick<Started, 'rule' | 'triggeredAt' | 'pauses' | 'breachReason'>,
  calendar: OfficeCalendar,
): Started {
  const { rule, triggeredAt, pauses, breachReason } = clock
  const due = dueAt(rule, triggeredAt, calendar, pauses)
  return {
    rule,
    triggeredAt,
    pauses,
    breachReason,
    dueAt: due,
    amberAt: rule.amber && thresholdAt(due, rule.amber, calendar),
    redAt: rule.red && thresholdAt(due, rule.red, calendar),
  }
}

function started({ rule, triggeredAt, dueAt: due, amberAt, redAt, pauses, breachReason }: Started): Started {
  return { rule, triggeredAt, dueAt: due, amberAt, redAt, pauses, breachReason }
}

function closedRefusal(clock: Clock): ClockRefusal | undefined {
  if (clock.state === 'met') return { code: 'already-met' }
  if (clock.state === 'stopped') return { code: 'already-stopped' }
  return undefined
}

/** A time may not precede the start, nor the pause the clock is in or came out of last, nor lie ahead. */
function timeRefusal(clock: Clock, { at, now }: Happened): ClockRefusal | undefined {
  if (at > now) return { code: 'in-future', field: 'at' }
  if (at < clock.triggeredAt && !precedesTrigger(clock.rule)) return { code: 'before-start', field: 'at' }
  const last = clock.state === 'paused' ? clock.pausedAt : clock.pauses.at(-1)?.until
  if (last && at < last) return { code: 'before-pause', field: 'at' }
  return undefined
}

/** A duty that is due before its trigger, such as one that must be done ahead of a birthday, is also done before it. */
function precedesTrigger({ length }: TimedRule): boolean {
  return length.unit !== 'agreed-date' && length.value < 0
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
