import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { Seen } from '../../domain/assessment.js'
import { readDay } from '../section/read-day.js'

export const MOST_CONTRIBUTORS = 2_000

export type DetailsFormRefusal = {
  readonly code: 'seen-unclear' | 'date-not-real' | 'date-in-future' | 'contributors-too-long'
  readonly field: string
}

type Details = { readonly seen: Seen | null; readonly seenOn: CalendarDate | null; readonly contributors: string }

export function readDetails(body: Body, today: CalendarDate): Outcome<Details, DetailsFormRefusal> {
  const [seen, contributors] = [textOf(body, 'seen'), textOf(body, 'contributors')]
  const seenOn = readDay(body, 'seenOn', today)
  const refusals: DetailsFormRefusal[] = seenOn.ok ? [] : [...seenOn.refusals]
  if (!isSeen(seen)) refusals.unshift({ code: 'seen-unclear', field: 'seen' })
  if (contributors.length > MOST_CONTRIBUTORS) refusals.push({ code: 'contributors-too-long', field: 'contributors' })
  if (refusals.length > 0 || !seenOn.ok || !isSeen(seen)) return refuseAll(refusals)
  return accept({ seen, seenOn: seenOn.value, contributors })
}

function isSeen(text: string): text is Seen {
  return text === 'alone' || text === 'with-someone' || text === 'not-seen'
}
