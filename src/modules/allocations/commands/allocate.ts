import type { RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { findCurrent } from '../data/allocation.store.js'
import { endWait, findWaitForUpdate } from '../data/wait.store.js'
import { type AllocationId, give, type GiveRefusal } from '../domain/allocation.js'
import { giveDuties, giveRecord, openToWorker, ownerOf, startAssessmentClock } from './give-record.js'
import { keepTransition } from './keep-transition.js'
import { findWorker, hasConflict } from './worker-chosen.js'

export type AllocateInput = {
  readonly recordId: RecordId
  readonly workerSeatId: SeatId | undefined
  readonly reason: string
}

/**
 * Gives a child who has no worker to one. The team keeps its way to the record, the worker gets one of their own, and the
 * ten working days of the assessment begin; what waited for someone to do it is theirs. Of two managers at once, one
 * wins and the other is told.
 */
export async function allocate(
  tx: Tx,
  by: By,
  { recordId, workerSeatId, reason }: AllocateInput,
): Promise<Outcome<{ allocationId: AllocationId }, GiveRefusal>> {
  const current = await findCurrent(tx, recordId)
  const worker = await findWorker(tx, by, workerSeatId)
  const conflict = await hasConflict(tx, by, recordId, worker?.accountId)
  const given = give({ worker, hasConflict: conflict, current, from: undefined, reason })
  if (!given.ok) return given
  const opened = await openToWorker(tx, by, recordId, given.value)
  const wait = await findWaitForUpdate(tx, recordId)
  const giving = { ...opened, recordId, worker: given.value, previousId: null, reason, note: '' }
  if (!(await giveRecord(tx, by, giving))) return refuse({ code: 'already-allocated' })
  if (wait) await endWait(tx, by, { recordId, waitId: wait.waitId, how: 'allocated' })
  await giveDuties(tx, by, { recordId, worker: given.value })
  await startAssessmentClock(tx, by, { recordId, worker: given.value, source: wait?.sourceKind })
  await keepTransition(tx, by, {
    recordId,
    owner: ownerOf(given.value),
    because: { kind: 'allocation', id: opened.id },
  })
  return accept({ allocationId: opened.id })
}
