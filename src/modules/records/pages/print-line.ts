import { dayOf } from '../../../kernel/calendar-date.js'
import type { PageRequest } from '../../../platform/http/page.js'
import { fullDay, timeOfDay } from '../../../web/format.js'

type Asked = Pick<PageRequest, 'seat' | 'now'>

/** For paper made from a page that was opened to be read: Kith knows of the look, and nothing of the paper. */
export function openedLine({ seat, now }: Asked): string {
  return `Official – sensitive. Opened by ${seat.personName}, ${momentWords(now)}. That it was opened is written in the record’s log.`
}

/** For a page that is opened only to be printed, and whose look is written down as printing. */
export function printedLine({ seat, now }: Asked): string {
  return `Official – sensitive. Printed by ${seat.personName}, ${momentWords(now)}. This copy is written in the record’s log.`
}

function momentWords(now: Date): string {
  return `${fullDay(dayOf(now))}, ${timeOfDay(now)}`
}
