import type { RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { asRecords, type GrantId, wallFor } from '../../access/index.js'
import type { AllocationId, CoverId, Worker } from '../domain/allocation.js'
import type { Days } from '../domain/cover.js'
import { endStand, insertStand } from './stand.store.js'
import './tables.js'

/** Covers that were not called off, whether they lie ahead, hold or are over. */
export function selectCovers(tx: Tx) {
  return tx
    .selectFrom('allocationCover')
    .select([
      'id as coverId',
      'recordId',
      'allocationId',
      'accountId',
      'seatId',
      'workerName as name',
      'workerAgencyName as agencyName',
      'fromOn',
      'untilOn',
      'note',
      'grantId',
      'authorName',
      'agencyName as arrangedByAgency',
      'arrangedAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('endedAt', 'is', null)
}
export type Cover = Awaited<ReturnType<ReturnType<typeof selectCovers>['execute']>>[number]

/** Covers of a record that were not called off, read as the record itself. */
export async function listStandingCovers(tx: Tx, recordId: RecordId): Promise<Cover[]> {
  return asRecords(tx, [recordId], () => selectCovers(tx).where('recordId', '=', recordId).execute())
}

/** The same, locked. */
export async function listCoversForUpdate(tx: Tx, recordId: RecordId): Promise<Cover[]> {
  return asRecords(tx, [recordId], () =>
    selectCovers(tx).where('recordId', '=', recordId).orderBy('fromOn').forUpdate().execute(),
  )
}

type NewCover = Days & {
  readonly id: CoverId
  readonly recordId: RecordId
  readonly allocationId: AllocationId
  readonly worker: Worker
  readonly note: string
  readonly grantId: GrantId
}

export async function insertCover(tx: Tx, by: By, wanted: NewCover): Promise<void> {
  const { recordId, worker, id, fromOn, untilOn } = wanted
  const wall = await wallFor(tx, recordId)
  await tx
    .insertInto('allocationCover')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId,
      part: 'history',
      ...wall('history'),
      contributedByAgencyId: by.seat.agencyId,
      allocationId: wanted.allocationId,
      accountId: worker.accountId,
      seatId: worker.seatId,
      workerName: worker.name,
      workerAgencyName: worker.agencyName,
      fromOn,
      untilOn,
      note: wanted.note,
      grantId: wanted.grantId,
      arrangedBy: by.seat.id,
      authorName: by.seat.personName,
      agencyName: by.seat.agencyName,
      arrangedAt: by.now,
      endedAt: null,
      endedBy: null,
      endReason: null,
    })
    .execute()
  await insertStand(tx, { kind: 'cover', thingId: id, recordId, accountId: worker.accountId, fromOn, untilOn })
}

export async function endCover(
  tx: Tx,
  by: By,
  { recordId, coverId, reason }: { recordId: RecordId; coverId: CoverId; reason: string },
): Promise<void> {
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('allocationCover')
      .set({ endedAt: by.now, endedBy: by.seat.id, endReason: reason })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', coverId)
      .execute(),
  )
  await endStand(tx, coverId, by.now)
}
