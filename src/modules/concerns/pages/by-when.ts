import { dayOf } from '../../../kernel/calendar-date.js'
import { relativeDay, timeOfDay } from '../../../web/format.js'

/** “by 5pm tomorrow”. */
export function byWhen(moment: Date | null, now: Date): string {
  return moment ? `by ${timeOfDay(moment)} ${relativeDay(dayOf(now), dayOf(moment))}` : 'within one working day'
}
