import { type CalendarDate, dayOf, daysBetween, weekday as weekdayNumber } from '../kernel/calendar-date.js'

/*
 * Dates and times as GOV.UK's style guide writes them: "24 November 2026", "9:31am", "midday", "10am to 11am".
 * Moments are shown as the clock on a wall in the United Kingdom shows them.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** "24 November 2026" */
export function fullDay(day: CalendarDate): string {
  const { date, month, year } = parts(day)
  return `${date} ${month} ${year}`
}

/** "24 November": where the year is plain from the page. */
export function shortDay(day: CalendarDate): string {
  const { date, month } = parts(day)
  return `${date} ${month}`
}

/** "Tuesday 24 November 2026" */
export function dayWithWeekday(day: CalendarDate): string {
  return `${weekdayName(day)} ${fullDay(day)}`
}

/** "Tuesday" */
export function weekdayName(day: CalendarDate): string {
  return WEEKDAYS[weekdayNumber(day) - 1] ?? ''
}

/** "24 November" this year, "24 November 2025" in any other. */
export function dayFrom(today: CalendarDate, day: CalendarDate): string {
  return parts(day).year === parts(today).year ? shortDay(day) : fullDay(day)
}

/**
 * "today", "tomorrow", "yesterday", the weekday up to six days ahead ("Thursday"), otherwise the date. Days behind
 * yesterday are dates: "Thursday" alone would be read as the next one.
 */
export function relativeDay(today: CalendarDate, day: CalendarDate): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  if (ahead > 1 && ahead < 7) return weekdayName(day)
  return dayFrom(today, day)
}

/** "9:31am", "5pm", "midday", "midnight" */
export function timeOfDay(moment: Date): string {
  const [hour = 0, minute = 0] = CLOCK.format(moment).split(':').map(Number)
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "24 November 2026, 9:40am" */
export function dayAndTime(moment: Date): string {
  return `${fullDay(dayOf(moment))}, ${timeOfDay(moment)}`
}

/** "today, 9:40am", "yesterday, 4:05pm", "Thursday, 2pm", "20 November, 4:10pm" */
export function relativeMoment(now: Date, moment: Date): string {
  return `${relativeDay(dayOf(now), dayOf(moment))}, ${timeOfDay(moment)}`
}

/** "Sun 22 Nov, 6:40pm" this year, "Sun 22 Nov 2025, 6:40pm" in any other: the margin of a chronology. */
export function marginMoment(now: Date, moment: Date): string {
  return `${marginDay(dayOf(now), dayOf(moment))}, ${timeOfDay(moment)}`
}

/** "Thu 19 Nov", with the year when it is not this one. */
export function marginDay(today: CalendarDate, day: CalendarDate): string {
  const { date, month, year } = parts(day)
  const written = `${weekdayName(day).slice(0, 3)} ${date} ${month.slice(0, 3)}`
  return year === parts(today).year ? written : `${written} ${year}`
}

/** "13 to 18 November 2026", "28 November to 2 December 2026", "28 December 2026 to 2 January 2027" */
export function dayRange(from: CalendarDate, to: CalendarDate): string {
  const [first, last] = [parts(from), parts(to)]
  if (from === to) return fullDay(from)
  if (first.year !== last.year) return `${fullDay(from)} to ${fullDay(to)}`
  if (first.month !== last.month) return `${shortDay(from)} to ${fullDay(to)}`
  return `${first.date} to ${fullDay(to)}`
}

/** "2pm to 2:50pm" */
export function timeRange(from: Date, to: Date): string {
  return `${timeOfDay(from)} to ${timeOfDay(to)}`
}

/** "a", "a and b", "a, b and c" */
export function list(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** "two", "nine", "10", "1,250": words up to nine, as in the body of a sentence. */
export function number(value: number): string {
  return (Number.isInteger(value) && NUMBERS[value]) || value.toLocaleString('en-GB')
}

/** "no working days", "one working day", "12 working days" */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  if (value === 0) return `no ${plural}`
  return `${number(value)} ${value === 1 ? singular : plural}`
}

/** With a capital, to begin a sentence: "Two working days over". */
export function sentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1)
}

/** "C. T.": for browser titles and other places a name may be left in view. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toLocaleUpperCase('en-GB')}.`)
    .join(' ')
}

function parts(day: CalendarDate): { date: number; month: string; year: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { date, month: MONTHS[month - 1] ?? '', year }
}
