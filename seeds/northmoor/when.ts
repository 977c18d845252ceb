import { addDays, type CalendarDate, dayOf, momentOn, parseCalendarDate } from '../../src/kernel/calendar-date.js'
import { isWorkingDay, type WorkingCalendar } from '../../src/kernel/working-days.js'

/** The story's clock: its days are counted back from the day on which it is told. */
export type When = {
  readonly today: CalendarDate
  /** A moment so many calendar days ago; negative days lie ahead. */
  daysAgo(days: number, time?: string): Date
  /** A moment so many working days ago: zero is today or, on a day off, the last working day. */
  workingDaysAgo(days: number, time?: string): Date
  dayAgo(days: number): CalendarDate
  dayAhead(days: number): CalendarDate
}

/** A day that does not move with the story, such as a birth. @throws when there is no such day. */
export function day(text: string): CalendarDate {
  const read = parseCalendarDate(text)
  if (!read) throw new Error(`${text} is no day`)
  return read
}

/** Counts from `now`. No moment lies after it but those asked for. */
export function whenFrom(now: Date, calendar: WorkingCalendar): When {
  const today = dayOf(now)
  const at = (day: CalendarDate, time: string): Date => {
    const [hour = 9, minute = 0] = time.split(':').map(Number)
    return momentOn(day, hour, minute)
  }
  const past = (moment: Date): Date => (moment > now ? new Date(now.getTime() - 60_000) : moment)
  return {
    today,
    daysAgo: (days, time = '10:00') =>
      days >= 0 ? past(at(addDays(today, -days), time)) : at(addDays(today, -days), time),
    workingDaysAgo(days, time = '10:00') {
      let day = today
      while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
      for (let left = days; left > 0; ) {
        day = addDays(day, -1)
        if (isWorkingDay(day, calendar)) left -= 1
      }
      return past(at(day, time))
    },
    dayAgo: (days) => addDays(today, -days),
    dayAhead: (days) => addDays(today, days),
  }
}
