import type { RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import type { By, Tx } from '../../../platform/work.js'
import { revokeGrants } from '../../access/index.js'
import { moveClockOwner } from '../../clocks/index.js'
import { endAllocation, findCurrent, findCurrentForUpdate } from '../data/allocation.store.js'
import { type AllocationId, give, type GiveRefusal } from '../domain/allocation.js'
import { endCoversOf } from './end-covers.js'
import { giveRecord, openToWorker, ownerOf } from './give-record.js'
import { findWorker, hasConflict } from './worker-chosen.js'

export type HandOverInput = {
  readonly recordId: RecordId
  /** The allocation that the page showed: another one meanwhile, and nothing is changed. */
  readonly from: AllocationId
  readonly workerSeatId: SeatId | undefined
  readonly reason: string
  /** What the next worker must know. */
  readonly note: string
}

/**
 * Gives a child from one worker to another: the old way in is taken back, every open clock of the old worker on the
 * record moves, and what the next one must know is written down.
 */
export async function handOver(
  tx: Tx,
  by: By,
  { recordId, from, workerSeatId, reason, note }: HandOverInput,
): Promise<Outcome<{ allocationId: AllocationId }, GiveRefusal>> {
  const shown = await findCurrent(tx, recordId)
  const worker = await findWorker(tx, by, workerSeatId)
  const conflict = await hasConflict(tx, by, recordId, worker?.accountId)
  const given = give({ worker, hasConflict: conflict, current: shown, from, reason, note })
  if (!given.ok) return given
  const opened = await openToWorker(tx, by, recordId, given.value)
  const current = await findCurrentForUpdate(tx, recordId)
  if (current?.allocationId !== from) return refuse({ code: 'changed-meanwhile' })
  await endCoversOf(tx, by, recordId, reason)
  await endAllocation(tx, by, { recordId, allocationId: from, how: 'handed-over', reason })
  await revokeGrants(tx, by, recordId, [current.grantId], reason)
  const giving = { ...opened, recordId, worker: given.value, previousId: from, reason, note }
  if (!(await giveRecord(tx, by, giving))) return refuse({ code: 'changed-meanwhile' })
  await moveClockOwner(tx, by, { recordId, fromPersonId: current.accountId, to: ownerOf(given.value) })
  await announce(tx, {
    fact: 'allocations.handed-over',
    recordId,
    allocationId: opened.id,
    fromAccountId: current.accountId,
    toAccountId: given.value.accountId,
  })
  return accept({ allocationId: opened.id })
}
