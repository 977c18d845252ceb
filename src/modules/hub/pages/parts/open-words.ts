import { type CalendarDate, dayOf, daysBetween, startOfDay } from '../../../../kernel/calendar-date.js'
import { dayFrom, timeOfDay, weekdayName } from '../../../../web/format.js'
import type { ShapeName } from '../../../../web/kith/shapes.js'
import type { OpenState } from '../../domain/opening-hours.js'

const HALF_A_DAY = 12 * 60 * 60 * 1000

/** A shape for each, so that it is never said by colour alone. */
export const OPEN_SHAPES: Readonly<Record<OpenState['state'], ShapeName>> = {
  always: 'full',
  open: 'full',
  closed: 'ring',
  unknown: 'brokenRing',
}

/** “Open now, until 5pm”, “Closed. Opens on Monday 9am”. */
export function openWords(said: OpenState, now: Date): string {
  switch (said.state) {
    case 'always':
      return 'Open day and night'
    case 'open':
      return `Open now, until ${closing(said.until, now)}`
    case 'closed':
      return said.opens
        ? `Closed. Opens ${opening(said.opens, now)}`
        : 'Closed. We have not checked its hours on bank holidays'
    case 'unknown':
      return said.because === 'hours'
        ? 'We have not checked its hours yet'
        : 'We have not checked its hours on bank holidays'
  }
}

/** “5pm”, “2am” of the night that is coming, “9am tomorrow”, “5pm on Monday”. */
function closing(until: Date, now: Date): string {
  const time = timeOfDay(until)
  if (until.getTime() - now.getTime() <= HALF_A_DAY) return time
  // Midnight belongs to the day that it ends.
  const day = dayOf(new Date(until.getTime() - 1))
  if (day === dayOf(now)) return time
  return daysBetween(dayOf(now), day) === 1 ? `${time} tomorrow` : `${time} on ${dayAhead(dayOf(now), day)}`
}

/** “6pm”, “tomorrow 9am”, “on Monday 9am”, “on 4 January 2027, 9am”. */
function opening(opens: Date, now: Date): string {
  const [today, day] = [dayOf(now), dayOf(opens)]
  const ahead = daysBetween(today, day)
  const isMidnight = startOfDay(day).getTime() === opens.getTime()
  if (isMidnight && ahead === 1) return 'at midnight'
  const time = isMidnight ? 'just after midnight' : timeOfDay(opens)
  if (ahead === 0) return time
  if (ahead === 1) return `tomorrow ${time}`
  return ahead < 7 ? `on ${weekdayName(day)} ${time}` : `on ${dayFrom(today, day)}, ${time}`
}

function dayAhead(today: CalendarDate, day: CalendarDate): string {
  return daysBetween(today, day) < 7 ? weekdayName(day) : dayFrom(today, day)
}
