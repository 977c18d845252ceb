import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { nextCheck } from './edition.js'
import type { Item } from './contents.js'

/** The day by which someone must have looked at an item again; undefined for what has none, or was never checked. */
export function checkDueOn({ kind, content }: Item): CalendarDate | undefined {
  switch (kind) {
    case 'page':
    case 'download':
      return nextCheck(content.lastChecked, content.checkEveryMonths)
    case 'service':
      return content.verified ? nextCheck(content.verified.on, content.checkEveryMonths) : undefined
    case 'settings':
      return undefined
  }
}

/** Beyond its day nobody has looked at it in time. On its day it is due. */
export function isDueForCheck(item: Item, today: CalendarDate): boolean {
  const due = checkDueOn(item)
  return due !== undefined && due <= today
}
