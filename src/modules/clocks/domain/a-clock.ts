import { anOfficeCalendar, aDay } from './an-office-calendar.js'
import { type RunningClock, startClock } from './clock.js'
import type { Length } from './clock-rule.js'
import { type ClockCode, defaultRules } from './default-rules.js'
import { timeRule } from './timed-rule.js'

/** A running clock for tests: by default the assessment of 10 working days, from Tuesday 10 November 2026. */
export function aClock({
  code = 'exploitation-risk-assessment',
  from = '2026-11-10T10:00:00Z',
  length,
  on,
  calendar = anOfficeCalendar(),
}: Overrides = {}): RunningClock {
  const rule = defaultRules.find((each) => each.code === code)
  if (!rule) throw new Error(`There is no rule ${code}`)
  const timed = timeRule(rule, { ...(length && { length }), ...(on && { on: aDay(on) }) })
  if (!timed.ok) throw new Error(`${code} needs a length or a day`)
  return startClock(timed.value, new Date(from), calendar)
}

type Overrides = {
  code?: ClockCode
  from?: string
  length?: Length
  on?: string
  calendar?: ReturnType<typeof anOfficeCalendar>
}
