import { addMonths, type CalendarDate, dayOf, daysBetween } from '../../../kernel/calendar-date.js'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })
const DAY_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** "two working days", "one week", "10 working days": words up to nine, as GOV.UK writes them in running text. */
export function countWords(count: number, noun: string): string {
  return `${NUMBERS[count] ?? count} ${noun}${count === 1 ? '' : 's'}`
}

/** "24 December", with the year where it is not the year of `today`. */
export function dateWords(day: CalendarDate, today: CalendarDate): string {
  const words = DAY_MONTH.format(Date.parse(day))
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`
}

export function weekdayWords(day: CalendarDate): string {
  return WEEKDAY.format(Date.parse(day))
}

/** "today", "Monday" within the last six days, otherwise "16 November": what follows "since". */
export function sinceWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(day, today)
  if (days === 0) return 'today'
  return days > 0 && days <= 6 ? weekdayWords(day) : dateWords(day, today)
}

/** "5pm", "6:40pm", "midday" in England's time. Midnight belongs to the day that it ends. */
export function timeWords(moment: Date): string {
  const [hour = 0, minute = 0] = TIME.format(moment).split(':').map(Number)
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "In nine days", "In four weeks", "In five months", "In three years": the roundest unit that is still true. */
export function aheadWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day)
  if (days < 14) return `In ${countWords(days, 'day')}`
  if (days < 84) return `In ${countWords(Math.round(days / 7), 'week')}`
  let months = Math.floor(days / 32)
  while (addMonths(today, months + 1) <= day) months += 1
  return months < 24 ? `In ${countWords(months, 'month')}` : `In ${countWords(Math.floor(months / 12), 'year')}`
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The day on which something happened, as it follows "on", or "today". */
export function onWords(moment: Date, now: Date): string {
  const day = dayOf(moment)
  return day === dayOf(now) ? 'today' : `on ${dateWords(day, dayOf(now))}`
}
