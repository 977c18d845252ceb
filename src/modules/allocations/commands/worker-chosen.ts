import type { AccountId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, listConflicts } from '../../access/index.js'
import { listColleagues } from '../../access/index.js'
import type { Worker } from '../domain/allocation.js'
import { WORKER_ROLES, workerFrom } from '../domain/workers.js'

/** The worker at a seat of the manager's agency; undefined where the seat has ended, or does other work. */
export async function findWorker(tx: Tx, by: By, seatId: SeatId | undefined): Promise<Worker | undefined> {
  if (!seatId) return undefined
  const [colleague] = await listColleagues(tx, { seatIds: [seatId], roles: WORKER_ROLES, agencyId: by.seat.agencyId })
  return colleague && workerFrom(colleague, by.seat.teamIds)
}

/** Whether someone has declared a conflict of interest on a record. Only the answer leaves here, not the reason. */
export async function hasConflict(tx: Tx, by: By, recordId: RecordId, accountId: AccountId | undefined) {
  if (!accountId) return false
  const conflicts = await asRecords(tx, [recordId], () => listConflicts(tx, by, recordId))
  return conflicts.some((each) => each.accountId === accountId)
}
