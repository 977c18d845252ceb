import { Temporal } from 'temporal-polyfill'

/** A day as people write it, `2026-11-24`, without a time or a zone: a birthday, a due date. */
export type CalendarDate = string & { readonly __calendarDate: true }

const ZONE = 'Europe/London'

/** The date, or undefined where the year, month and day name no real day (31 February). Years 1900 to 2100. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2100) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as CalendarDate
  } catch {
    return undefined
  }
}

/** Reads `2026-11-24`; undefined for anything else. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

// A page asks for the day of the same few moments again and again, and a zone takes long to ask.
const days = new Map<number, CalendarDate>()
const MOST_DAYS = 2_000

/** The day on which a moment falls in England. */
export function dayOf(moment: Date): CalendarDate {
  const at = moment.getTime()
  const known = days.get(at)
  if (known) return known
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString() as CalendarDate
  if (days.size >= MOST_DAYS) days.clear()
  days.set(at, day)
  return day
}

/** The moment at which a day begins in England: 00:00 local, whatever the offset. */
export function startOfDay(day: CalendarDate): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds)
}

/** The moment of a wall-clock time on a day in England. A time skipped by a clock change moves forward an hour. */
export function momentOn(day: CalendarDate, hour: number, minute = 0): Date {
  const time = Temporal.PlainTime.from({ hour, minute })
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds)
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as CalendarDate
}

/** Adds whole months; a day that the month lacks becomes its last (31 January and a month is 28 February). */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(day).add({ months }).toString() as CalendarDate
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/** Age in whole years on a day. Someone born on 29 February turns a year older on 1 March in other years. */
export function ageOn(born: CalendarDate, day: CalendarDate): number {
  const b = Temporal.PlainDate.from(born)
  const on = Temporal.PlainDate.from(day)
  const hadBirthday = on.month > b.month || (on.month === b.month && on.day >= b.day)
  return on.year - b.year - (hadBirthday ? 0 : 1)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: CalendarDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}
