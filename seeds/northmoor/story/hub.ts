import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from '../../../src/kernel/calendar-date.js'
import { type FirstEdition, loadFirstEdition, readFirstEdition } from '../../../src/modules/hub/index.js'
import type { Teller } from '../teller.js'
import { tellHubEditing } from './hub-editing.js'

/** The day that the dates of the files are written for. */
const WRITTEN_FOR = '2026-11-24' as CalendarDate

/** The hub as Lena Brandt published it: the first edition with Northmoor’s own services and settings. */
export async function tellHub(teller: Teller, packsFolder: string): Promise<void> {
  const { tell, when, seats } = teller
  const edition = movedTo(readFirstEdition(packsFolder, 'northmoor'), when.today).map(withOneOverdue(when.dayAgo(200)))
  await tell(seats.lena, when.workingDaysAgo(15, '10:05'), (tx, by) =>
    loadFirstEdition(tx, by, { edition, as: 'published', pack: 'northmoor' }),
  )
  await tellHubEditing(teller)
}

/** One page that nobody has looked at for too long: what is due for a check is seen in the demonstration too. */
function withOneOverdue(lastChecked: CalendarDate) {
  return (item: FirstEdition[number]): FirstEdition[number] =>
    item.kind === 'page' && 'slug' in item.content && item.content.slug === 'parents-carers/looking-after-yourself'
      ? { ...item, content: { ...item.content, lastChecked } }
      : item
}

/** Every day in the edition moves with the day on which the story is told, so that as much is due for a check as ever. */
function movedTo(edition: FirstEdition, today: CalendarDate): FirstEdition {
  const days = daysBetween(WRITTEN_FOR, today)
  return edition.map((item) => ({ ...item, content: moved(item.content, days) }))
}

const DAYS = new Set(['lastChecked', 'on', 'openedOn', 'until'])

function moved<T>(value: T, days: number): T {
  if (Array.isArray(value)) return value.map((each) => moved(each as unknown, days)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const day = DAYS.has(name) && typeof each === 'string' ? parseCalendarDate(each) : undefined
      return [name, day ? addDays(day, days) : moved(each as unknown, days)]
    }),
  ) as T
}
