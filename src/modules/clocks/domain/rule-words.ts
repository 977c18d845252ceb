import { dayOf, daysBetween } from '../../../kernel/calendar-date.js'
import type { Length, TimedRule } from './clock-rule.js'
import { capitalised, countWords, dateWords, sinceWords, timeWords } from './day-words.js'

const NOUNS = {
  'working-day': 'working day',
  'calendar-day': 'day',
  'calendar-week': 'week',
  'clock-hour': 'hour',
} as const

/** The rule as a line: "10 working days from 10 November", "72 hours from Sunday 6:40pm", "Agreed for 3 December". */
export function ruleWords(rule: TimedRule, triggeredAt: Date, now: Date): string {
  const { length } = rule
  const today = dayOf(now)
  const trigger = dayOf(triggeredAt)
  if (length.unit === 'agreed-date') return `Agreed for ${dateWords(length.on, today)}`
  if (length.value < 0)
    return `${lengthWords({ unit: length.unit, value: -length.value })} before ${dateWords(trigger, today)}`
  if (length.unit !== 'clock-hour') return `${lengthWords(length)} from ${dateWords(trigger, today)}`
  return `${lengthWords(length)} from ${momentWords(triggeredAt, now)}`
}

/** "10 working days", "Six weeks", "17 years and six months". */
export function lengthWords({ unit, value }: Length): string {
  if (unit !== 'calendar-month') return capitalised(countWords(value, NOUNS[unit]))
  const years = value < 24 ? 0 : Math.floor(value / 12)
  const months = value - years * 12
  const parts = [years && countWords(years, 'year'), months && countWords(months, 'month')]
  return capitalised(parts.filter(Boolean).join(' and '))
}

/** "6:40pm today", "Sunday 6:40pm", "1 November, 6:40pm". Midnight is named by the day that it begins. */
function momentWords(moment: Date, now: Date): string {
  const day = dayOf(moment)
  const since = sinceWords(day, dayOf(now))
  const ago = daysBetween(day, dayOf(now))
  const time = timeWords(moment) === 'midnight' ? '12am' : timeWords(moment)
  if (ago === 0) return `${time} today`
  return ago > 0 && ago <= 6 ? `${since} ${time}` : `${since}, ${time}`
}
