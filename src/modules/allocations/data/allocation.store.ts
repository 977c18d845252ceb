import { newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { asRecords, type GrantId, wallFor } from '../../access/index.js'
import type { AllocationId, CurrentWorker, EndedHow, Worker } from '../domain/allocation.js'
import { endStand, insertStand } from './stand.store.js'
import './tables.js'

const WORKER = [
  'id as allocationId',
  'recordId',
  'accountId',
  'seatId',
  'workerName as name',
  'workerTitle as title',
  'workerAgencyId as agencyId',
  'workerAgencyName as agencyName',
  'teamId',
  'teamName',
  'allocatedAt as since',
] as const

/** Allocations that stand, with the columns a worker is read from. */
export function selectCurrent(tx: Tx) {
  return tx
    .selectFrom('allocation')
    .select(WORKER)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('endedAt', 'is', null)
}

/** The allocation that stands on a record, read as the record itself: whoever gives need not see the part. */
export async function findCurrent(tx: Tx, recordId: RecordId): Promise<CurrentWorker | undefined> {
  return asRecords(tx, [recordId], () => selectCurrent(tx).where('recordId', '=', recordId).executeTakeFirst())
}

/** The same, locked. */
export async function findCurrentForUpdate(
  tx: Tx,
  recordId: RecordId,
): Promise<(CurrentWorker & { grantId: GrantId }) | undefined> {
  return asRecords(tx, [recordId], () =>
    selectCurrent(tx).select('grantId').where('recordId', '=', recordId).forUpdate().executeTakeFirst(),
  )
}

type NewAllocation = {
  readonly id: AllocationId
  readonly recordId: RecordId
  readonly worker: Worker
  readonly previousId: AllocationId | null
  readonly reason: string
  readonly note: string
  readonly grantId: GrantId
}

/** False where someone else gave the child to a worker first. */
export async function insertAllocation(tx: Tx, by: By, wanted: NewAllocation): Promise<boolean> {
  const { recordId, worker } = wanted
  const wall = await wallFor(tx, recordId)
  const inserted = await asRecords(tx, [recordId], () =>
    tx
      .insertInto('allocation')
      .values({
        partnershipId: by.seat.partnershipId,
        id: wanted.id,
        recordId,
        part: 'history',
        ...wall('history'),
        contributedByAgencyId: by.seat.agencyId,
        accountId: worker.accountId,
        seatId: worker.seatId,
        workerName: worker.name,
        workerTitle: worker.title,
        workerAgencyId: worker.agencyId,
        workerAgencyName: worker.agencyName,
        teamId: worker.teamId,
        teamName: worker.teamName,
        previousId: wanted.previousId,
        reason: wanted.reason,
        note: wanted.note,
        grantId: wanted.grantId,
        allocatedBy: by.seat.id,
        authorName: by.seat.personName,
        agencyName: by.seat.agencyName,
        allocatedAt: by.now,
        endedAt: null,
        endedHow: null,
        endedBy: null,
        endedByName: null,
        endedByAgencyName: null,
        endReason: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
  if (!inserted) return false
  await insertStand(tx, { kind: 'worker', thingId: wanted.id, recordId, accountId: worker.accountId })
  return true
}

export async function endAllocation(
  tx: Tx,
  by: By,
  {
    recordId,
    allocationId,
    how,
    reason,
  }: { recordId: RecordId; allocationId: AllocationId; how: EndedHow; reason: string },
): Promise<void> {
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('allocation')
      .set({
        endedAt: by.now,
        endedHow: how,
        endedBy: by.seat.id,
        endedByName: by.seat.personName,
        endedByAgencyName: by.seat.agencyName,
        endReason: reason,
      })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', allocationId)
      .execute(),
  )
  await endStand(tx, allocationId, by.now)
}

/** A new id for an allocation: made before the row, because the grant names it. */
export function newAllocationId(): AllocationId {
  return newId<AllocationId>()
}
