import { addDays, addMonths, type CalendarDate, dayOf, momentOn, startOfDay } from '../../../kernel/calendar-date.js'
import { addWorkingDays, isWorkingDay } from '../../../kernel/working-days.js'
import type { Deadline, Length, TimedRule } from './clock-rule.js'
import { dueDay, type OfficeCalendar, subtractWorkingDays } from './office-calendar.js'

/** A span in which the clock stands still: from a moment up to, not including, another. `until` null: it still does. */
export type Pause = { readonly from: Date; readonly until: Date | null }

const HOUR = 3_600_000

/**
 * The last moment that is still in time. Days are counted from the day after the trigger (casework.md section 3,
 * unverified), in England's local time; hours are elapsed hours, whatever the clocks do.
 *
 * A pause adds its own length to hours. Of days, one counts when the clock is running at its deadline moment (closing
 * time, or the end of the day): so a pause in the last minute carries the day over, and one of five minutes at noon
 * does not. A pause that has not ended adds nothing yet; one that begins after the deadline adds nothing at all.
 */
export function dueAt(rule: TimedRule, triggerAt: Date, calendar: OfficeCalendar, pauses: readonly Pause[]): Date {
  const { length } = rule
  const ended = endedPauses(pauses)
  if (length.unit === 'clock-hour') return hoursAfter(triggerAt, length.value, ended)
  const moment = (day: CalendarDate) => momentOfDay(day, rule.deadline, calendar)
  if (length.unit === 'agreed-date') return moment(length.on)
  const trigger = dayOf(triggerAt)
  const counts = (day: CalendarDate) => length.unit !== 'working-day' || isWorkingDay(day, calendar)
  let day = dayAfter(trigger, length, calendar)
  for (const pause of ended) {
    if (pause.from > moment(day)) break
    let lost = 0
    for (let at = dayOf(pause.from); at <= dayOf(pause.until); at = addDays(at, 1))
      if (at > trigger && counts(at) && moment(at) >= pause.from && moment(at) < pause.until) lost += 1
    day = length.unit === 'working-day' ? addWorkingDays(day, lost, calendar) : addDays(day, lost)
  }
  return moment(day)
}

/** The first moment at which a duty with `notBefore` may be done; undefined where the rule has none. */
export function earliestAt(rule: TimedRule, triggerAt: Date, calendar: OfficeCalendar): Date | undefined {
  if (!rule.notBefore) return undefined
  if (rule.notBefore.unit === 'clock-hour') return new Date(triggerAt.getTime() + rule.notBefore.value * HOUR)
  return startOfDay(dayAfter(dayOf(triggerAt), rule.notBefore, calendar))
}

/** When a clock that is due at `due` reaches a threshold: to the minute for hours, else at the start of the day. */
export function thresholdAt(due: Date, threshold: Length, calendar: OfficeCalendar): Date {
  const { unit, value } = threshold
  if (unit === 'clock-hour') return new Date(due.getTime() - value * HOUR)
  const day = dueDay(due)
  if (unit === 'working-day') return startOfDay(subtractWorkingDays(day, value, calendar))
  return startOfDay(dayAfter(day, { unit, value: -value }, calendar))
}

/** The moment on a day that a deadline means. The end of a day is its last millisecond. */
export function momentOfDay(day: CalendarDate, deadline: Deadline, calendar: OfficeCalendar): Date {
  if (deadline === 'end-of-day') return new Date(startOfDay(addDays(day, 1)).getTime() - 1)
  return momentOn(day, calendar.closesAt.hour, calendar.closesAt.minute)
}

function dayAfter(day: CalendarDate, { unit, value }: Length, calendar: OfficeCalendar): CalendarDate {
  if (unit === 'working-day') return addWorkingDays(day, value, calendar)
  if (unit === 'calendar-month') return addMonths(day, value)
  return addDays(day, unit === 'calendar-week' ? value * 7 : value)
}

function hoursAfter(triggerAt: Date, hours: number, ended: readonly EndedPause[]): Date {
  let due = triggerAt.getTime() + hours * HOUR
  for (const { from, until } of ended) {
    if (from.getTime() > due) break
    due += Math.max(0, until.getTime() - Math.max(from.getTime(), triggerAt.getTime()))
  }
  return new Date(due)
}

type EndedPause = { from: Date; until: Date }

/** Pauses that have ended, in order, with those that overlap made one. */
function endedPauses(pauses: readonly Pause[]): EndedPause[] {
  const merged: EndedPause[] = []
  const ended = pauses.filter((pause): pause is EndedPause => pause.until !== null && pause.until > pause.from)
  for (const { from, until } of ended.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = merged.at(-1)
    if (last && from <= last.until) {
      if (until > last.until) last.until = until
      continue
    }
    merged.push({ from, until })
  }
  return merged
}
