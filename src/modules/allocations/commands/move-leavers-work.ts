import type { RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { type ClockId, moveClockOwner } from '../../clocks/index.js'
import { type AllocationId, type GiveRefusal, written } from '../domain/allocation.js'
import { ownerOf } from './give-record.js'
import { handOver } from './hand-over.js'
import { findWorker, hasConflict } from './worker-chosen.js'

export type LeaversMoves = {
  readonly children: readonly { readonly recordId: RecordId; readonly from: AllocationId; readonly to: SeatId }[]
  readonly duties: readonly { readonly recordId: RecordId; readonly clockId: ClockId; readonly to: SeatId }[]
  readonly reason: string
  readonly note: string
}
export type LeaverRefusal = {
  readonly code: GiveRefusal['code'] | 'nobody-chosen'
  readonly field?: string | undefined
}

/**
 * Moves what a leaver had, child by child and duty by duty, all or none: where one cannot be moved, nothing is, and the
 * answer says which. What nobody was chosen for stays where it is.
 */
export async function moveLeaversWork(
  tx: Tx,
  by: By,
  { children, duties, reason, note }: LeaversMoves,
): Promise<Outcome<{ moved: number }, LeaverRefusal>> {
  const wrong: LeaverRefusal[] = written(reason, note)
  if (children.length + duties.length === 0) wrong.push({ code: 'nobody-chosen', field: 'all' })
  if (wrong.length > 0) return refuseAll(wrong)
  // In one order for everyone, so that two managers never wait for each other.
  for (const { recordId, from, to } of children.toSorted(byRecord)) {
    const moved = await handOver(tx, by, { recordId, from, workerSeatId: to, reason, note })
    if (!moved.ok) return refuseAll(moved.refusals.map((each) => ({ code: each.code, field: `to-${from}` })))
  }
  for (const { recordId, clockId, to } of duties.toSorted(byRecord)) {
    const worker = await findWorker(tx, by, to)
    if (!worker) return refuse({ code: 'worker-missing', field: `to-${clockId}` })
    if (await hasConflict(tx, by, recordId, worker.accountId))
      return refuse({ code: 'worker-has-conflict', field: `to-${clockId}` })
    await moveClockOwner(tx, by, { recordId, clockIds: [clockId], to: ownerOf(worker) })
    noteForAudit(tx, {
      action: 'allocations.duty-moved',
      records: [recordId],
      thing: clockId,
      fields: ['owner'],
    })
  }
  return accept({ moved: children.length + duties.length })
}

function byRecord(one: { readonly recordId: RecordId }, other: { readonly recordId: RecordId }): number {
  return one.recordId < other.recordId ? -1 : 1
}
