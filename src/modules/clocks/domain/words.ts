import { type CalendarDate, dayOf, daysBetween } from '../../../kernel/calendar-date.js'
import { type WorkingCalendar, workingDaysBetween } from '../../../kernel/working-days.js'
import type { Clock, PausedClock } from './clock.js'
import type { TimedRule } from './clock-rule.js'
import {
  aheadWords,
  capitalised,
  countWords,
  dateWords,
  onWords,
  sinceWords,
  timeWords,
  weekdayWords,
} from './day-words.js'
import { dueDay } from './office-calendar.js'
import { ruleWords } from './rule-words.js'
import { standing } from './standing.js'

/** A clock in plain words: a phrase for its chip, and the rule on the line below. */
export type ClockWords = { readonly phrase: string; readonly line: string }

/** From this many days on, a pause says how far the duty had got rather than since when it rests. */
const LONG_DUTY = 10

/** "Due today", "Two working days over", "Paused since Monday". Never a bare number, a countdown or a percentage. */
export function clockWords(clock: Clock, now: Date, calendar: WorkingCalendar): ClockWords {
  return { phrase: phraseFor(clock, now, calendar), line: lineFor(clock, now, calendar) }
}

function phraseFor(clock: Clock, now: Date, calendar: WorkingCalendar): string {
  if (clock.state === 'met') return `${clock.late ? 'Met late' : 'Met'} ${onWords(clock.metAt, now)}`
  if (clock.state === 'stopped') return `Stopped ${onWords(clock.stoppedAt, now)}`
  if (clock.state === 'paused') return pausedWords(clock, now, calendar)
  const stands = standing(clock, now)
  if (stands === 'over') return overWords(clock, now, calendar)
  const today = dayOf(now)
  const due = dueDay(clock.dueAt)
  if (stands === 'ended') return `Ended on ${dateWords(due, today)}`
  if (clock.rule.kind === 'watch') return `Until ${dateWords(due, today)}`
  return comingWords(clock, now, calendar)
}

function comingWords(clock: Clock, now: Date, calendar: WorkingCalendar): string {
  const today = dayOf(now)
  const due = dueDay(clock.dueAt)
  const days = daysBetween(today, due)
  const by = clock.rule.deadline === 'end-of-day' ? '' : `by ${timeWords(clock.dueAt)}`
  if (clock.rule.atOnce && days <= 1 && by) return `Due now, ${by} ${days === 0 ? 'today' : 'tomorrow'}`
  if (days === 0) return by ? `Due ${by} today` : 'Due today'
  if (days <= 6) return `${days === 1 ? 'Tomorrow' : weekdayWords(due)} ${by}`.trim()
  if (clock.rule.length.unit === 'agreed-date') return dateWords(due, today)
  if (clock.rule.length.unit !== 'working-day') return `${aheadWords(due, today)}, ${dateWords(due, today)}`
  const left = workingDaysBetween(today, due, calendar)
  return `In ${countWords(left, 'working day')}, ${dateWords(due, today)}`
}

/** How late, in the unit of the rule; on the day itself, and until a further day counts, since when. */
function overWords(clock: Clock, at: Date, calendar: WorkingCalendar): string {
  const today = dayOf(at)
  const due = dueDay(clock.dueAt)
  const days = overDays(clock.rule, due, today, calendar)
  if (days > 0) return `${capitalised(countOver(clock.rule, days))} over`
  if (clock.rule.deadline === 'end-of-day') return `Over since ${sinceWords(due, today)}`
  return `Over since ${timeWords(clock.dueAt)} ${due === today ? 'today' : `on ${sinceWords(due, today)}`}`
}

function overDays(rule: TimedRule, due: CalendarDate, today: CalendarDate, calendar: WorkingCalendar): number {
  return countsWorkingDays(rule) ? workingDaysBetween(due, today, calendar) : daysBetween(due, today)
}

function countOver(rule: TimedRule, days: number): string {
  if (countsWorkingDays(rule)) return countWords(days, 'working day')
  return days < 14 ? countWords(days, 'day') : countWords(Math.floor(days / 7), 'week')
}

function countsWorkingDays({ length }: TimedRule): boolean {
  return length.unit === 'working-day' || length.unit === 'agreed-date'
}

function pausedWords(clock: PausedClock, now: Date, calendar: WorkingCalendar): string {
  const day = pausedDay(clock, calendar)
  if (day) return `Paused, day ${day.number} of ${day.of}`
  const since = sinceWords(dayOf(clock.pausedAt), dayOf(now))
  return since === 'today' ? 'Paused today' : `Paused since ${since}`
}

/** The day a long duty had reached when it was paused; undefined for short ones and before the first day. */
function pausedDay(clock: PausedClock, calendar: WorkingCalendar): { number: number; of: number } | undefined {
  const { length } = clock.rule
  if (length.unit !== 'working-day' && length.unit !== 'calendar-day') return undefined
  const pausedOn = dayOf(clock.pausedAt)
  const due = dueDay(clock.dueAt)
  const left = length.unit === 'working-day' ? workingDaysBetween(pausedOn, due, calendar) : daysBetween(pausedOn, due)
  const number = length.value - left
  return length.value >= LONG_DUTY && number >= 1 ? { number, of: length.value } : undefined
}

function lineFor(clock: Clock, now: Date, calendar: WorkingCalendar): string {
  const parts = [ruleWords(clock.rule, clock.triggeredAt, now)]
  const today = dayOf(now)
  if (clock.pauses.length > 0)
    parts.push(clock.pauses.length === 1 ? 'one pause added' : `${countWords(clock.pauses.length, 'pause')} added`)
  if (clock.state === 'paused' && pausedDay(clock, calendar))
    parts.push(`paused since ${sinceWords(dayOf(clock.pausedAt), today)}`)
  if (clock.state === 'met' && clock.late) {
    const days = overDays(clock.rule, dueDay(clock.dueAt), dayOf(clock.metAt), calendar)
    parts.push(days > 0 ? `${countOver(clock.rule, days)} over` : 'over by less than a day')
  }
  return parts.join(', ')
}
