import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { addMonths } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, refuseAll } from '../../../kernel/outcome.js'
import { MOST_TEXT, type Worker } from './allocation.js'

/** Longer than this is not cover: the child is handed over. */
export const MOST_COVER_MONTHS = 6

export type Days = { readonly fromOn: CalendarDate; readonly untilOn: CalendarDate }

export type CoverRefusal =
  | { readonly code: 'worker-missing' | 'worker-has-conflict' | 'worker-has-it'; readonly field: 'worker' }
  | { readonly code: 'from-in-past'; readonly field: 'fromOn' }
  | { readonly code: 'until-before-from' | 'too-long' | 'covered-already'; readonly field: 'untilOn' }
  | { readonly code: 'note-too-long'; readonly field: 'note' }
  | { readonly code: 'no-worker' | 'changed-meanwhile'; readonly field?: undefined }

type Asked = Days & {
  readonly worker: Worker | undefined
  readonly hasConflict: boolean
  readonly isTheWorker: boolean
  readonly others: readonly Days[]
  readonly note: string
  readonly today: CalendarDate
}

/** Someone else sees and works on a child's record from one day to another, both included. */
export function arrangeCover(asked: Asked): Outcome<Worker, CoverRefusal> {
  const { worker, fromOn, untilOn, today } = asked
  const wrong: CoverRefusal[] = []
  if (!worker) wrong.push({ code: 'worker-missing', field: 'worker' })
  else if (asked.hasConflict) wrong.push({ code: 'worker-has-conflict', field: 'worker' })
  else if (asked.isTheWorker) wrong.push({ code: 'worker-has-it', field: 'worker' })
  if (fromOn < today) wrong.push({ code: 'from-in-past', field: 'fromOn' })
  if (untilOn < fromOn) wrong.push({ code: 'until-before-from', field: 'untilOn' })
  else if (untilOn > addMonths(fromOn, MOST_COVER_MONTHS)) wrong.push({ code: 'too-long', field: 'untilOn' })
  else if (asked.others.some((other) => other.fromOn <= untilOn && fromOn <= other.untilOn))
    wrong.push({ code: 'covered-already', field: 'untilOn' })
  if (asked.note.length > MOST_TEXT) wrong.push({ code: 'note-too-long', field: 'note' })
  return wrong.length > 0 || !worker ? refuseAll(wrong) : accept(worker)
}

/** True from the first day through the last. */
export function isCovering({ fromOn, untilOn }: Days, today: CalendarDate): boolean {
  return fromOn <= today && today <= untilOn
}
