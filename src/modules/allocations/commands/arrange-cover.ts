import { addDays, type CalendarDate, dayOf, startOfDay } from '../../../kernel/calendar-date.js'
import { newId, type RecordId, type SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { EVERY_PART, grantAccess } from '../../access/index.js'
import { queueMessage } from '../../messages/index.js'
import { findCurrent } from '../data/allocation.store.js'
import { insertCover, listCoversForUpdate, listStandingCovers } from '../data/cover.store.js'
import type { AllocationId, CoverId, Worker } from '../domain/allocation.js'
import { arrangeCover as decide, type CoverRefusal } from '../domain/cover.js'
import { callOff } from './end-covers.js'
import { findWorker, hasConflict } from './worker-chosen.js'

export type ArrangeCoverInput = {
  readonly recordId: RecordId
  readonly from: AllocationId
  readonly workerSeatId: SeatId | undefined
  readonly fromOn: CalendarDate
  /** The last day of it. */
  readonly untilOn: CalendarDate
  readonly note: string
}

/**
 * Opens a record to someone from one day to another, both included, while its worker is away. The duties stay the
 * worker's; whoever covers sees them on Today.
 */
export async function arrangeCover(
  tx: Tx,
  by: By,
  input: ArrangeCoverInput,
): Promise<Outcome<{ coverId: CoverId }, CoverRefusal>> {
  const { recordId, from, fromOn, untilOn, note } = input
  const decided = await judge(tx, by, input)
  if (!decided.ok) return decided
  const id = newId<CoverId>()
  const begins = startOfDay(fromOn)
  const grantId = await grantAccess(tx, by, recordId, {
    toKind: 'person',
    toId: decided.value.accountId,
    parts: [EVERY_PART],
    level: 'work',
    basis: 'cover',
    fromAt: begins > by.now ? begins : by.now,
    untilAt: startOfDay(addDays(untilOn, 1)),
    sourceKind: 'cover',
    sourceId: id,
  })
  // The grant holds the record: what another manager arranged meanwhile is seen only now.
  const again = await judge(tx, by, input)
  if (!again.ok) return again
  await insertCover(tx, by, { id, recordId, allocationId: from, worker: decided.value, fromOn, untilOn, note, grantId })
  if (decided.value.accountId !== by.seat.accountId)
    await queueMessage(tx, by, {
      key: `allocations.cover:${id}`,
      toAccountId: decided.value.accountId,
      template: 'something-to-do',
      values: { link: '/' },
    })
  noteForAudit(tx, {
    action: 'allocations.cover-arranged',
    records: [recordId],
    thing: id,
    fields: ['account_id', 'from_on', 'until_on', 'grant_id'],
  })
  return accept({ coverId: id })
}

async function judge(
  tx: Tx,
  by: By,
  { recordId, from, workerSeatId, fromOn, untilOn, note }: ArrangeCoverInput,
): Promise<Outcome<Worker, CoverRefusal>> {
  const current = await findCurrent(tx, recordId)
  if (!current) return refuse({ code: 'no-worker' })
  if (current.allocationId !== from) return refuse({ code: 'changed-meanwhile' })
  const worker = await findWorker(tx, by, workerSeatId)
  return decide({
    worker,
    hasConflict: await hasConflict(tx, by, recordId, worker?.accountId),
    isTheWorker: worker?.accountId === current.accountId,
    others: await listStandingCovers(tx, recordId),
    fromOn,
    untilOn,
    note,
    today: dayOf(by.now),
  })
}

/** Ends a cover before its last day: the worker is back, or someone else takes it. */
export async function endCoverEarly(
  tx: Tx,
  by: By,
  { recordId, coverId }: { readonly recordId: RecordId; readonly coverId: CoverId },
): Promise<Outcome<{ coverId: CoverId }, { readonly code: 'no-such-cover' }>> {
  const cover = (await listCoversForUpdate(tx, recordId)).find((each) => each.coverId === coverId)
  if (!cover) return refuse({ code: 'no-such-cover' })
  await callOff(tx, by, cover, 'Ended early')
  return accept({ coverId })
}
