import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { selectCurrent } from '../data/allocation.store.js'
import { selectCovers } from '../data/cover.store.js'
import { listCoverAhead } from '../data/stand.store.js'
import { currentWorkers } from './current-worker.query.js'

/** A child whom someone works with, or covers for a colleague who is away. */
export type MyChild = {
  readonly recordId: RecordId
  readonly since: Date
  readonly cover?: { readonly untilOn: CalendarDate; readonly forName: string | undefined } | undefined
}
export type Mine = {
  readonly children: readonly MyChild[]
  /** The first day of each cover that lies ahead: whom it is about is not open yet. */
  readonly coverAhead: readonly CalendarDate[]
}

/** The children of whoever asks: their own, and those they cover for today. */
export async function listMine(tx: Tx, by: By): Promise<Mine> {
  const today = dayOf(by.now)
  const [own, covered, coverAhead] = await Promise.all([
    selectCurrent(tx).where('accountId', '=', by.seat.accountId).orderBy('allocatedAt').orderBy('id').execute(),
    selectCovers(tx)
      .where('accountId', '=', by.seat.accountId)
      .where('fromOn', '<=', today)
      .where('untilOn', '>=', today)
      .orderBy('untilOn')
      .orderBy('id')
      .execute(),
    listCoverAhead(tx, by.seat.accountId, today),
  ])
  const workers = await currentWorkers(
    tx,
    covered.map((each) => each.recordId),
  )
  const owned = new Set(own.map((each) => each.recordId))
  return {
    children: [
      ...own.map(({ recordId, since }) => ({ recordId, since })),
      ...covered
        .filter((each) => !owned.has(each.recordId))
        .map(({ recordId, arrangedAt, untilOn }) => ({
          recordId,
          since: arrangedAt,
          cover: { untilOn, forName: workers.get(recordId)?.name },
        })),
    ],
    coverAhead,
  }
}
