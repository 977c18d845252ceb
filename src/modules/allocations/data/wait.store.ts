import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import type { AskedFor, WaitId, WaitSource } from '../domain/allocation.js'
import './tables.js'

export type Wait = {
  readonly waitId: WaitId
  readonly recordId: RecordId
  readonly sourceKind: WaitSource
  readonly sourceId: Id<string> | null
  readonly askedFor: AskedFor
  readonly reason: string
  readonly waitingSince: Date
}

/** Children who wait for a worker, of those that the reader may see. */
export function selectWaiting(tx: Tx) {
  return tx
    .selectFrom('allocationWait')
    .select(['id as waitId', 'recordId', 'sourceKind', 'sourceId', 'askedFor', 'reason', 'waitingSince'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('endedAt', 'is', null)
}

export async function findWaitForUpdate(tx: Tx, recordId: RecordId): Promise<Wait | undefined> {
  return asRecords(tx, [recordId], () =>
    selectWaiting(tx).where('recordId', '=', recordId).forUpdate().executeTakeFirst(),
  )
}

/** Puts a child on the list; undefined where they wait already. */
export async function insertWait(tx: Tx, by: By, wanted: Omit<Wait, 'waitId'>): Promise<WaitId | undefined> {
  const wall = await wallFor(tx, wanted.recordId)
  const row = await asRecords(tx, [wanted.recordId], () =>
    tx
      .insertInto('allocationWait')
      .values({
        partnershipId: by.seat.partnershipId,
        id: newId<WaitId>(),
        part: 'history',
        ...wall('history'),
        contributedByAgencyId: by.seat.agencyId,
        ...wanted,
        madeBy: by.seat.id,
        authorName: by.seat.personName,
        agencyName: by.seat.agencyName,
        madeAt: by.now,
        endedAt: null,
        endedHow: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
  return row?.id
}

export async function endWait(
  tx: Tx,
  by: By,
  { recordId, waitId, how }: { recordId: RecordId; waitId: WaitId; how: 'allocated' | 'not-needed' },
): Promise<void> {
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('allocationWait')
      .set({ endedAt: by.now, endedHow: how })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', waitId)
      .execute(),
  )
}
