import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { ClockId } from './tables.js'

export type NewPause = {
  readonly clockId: ClockId
  readonly recordId: RecordId
  readonly part: string
  readonly wall: RowWall
  readonly at: Date
  readonly reason: string
}

export async function insertPause(tx: Tx, by: By, pause: NewPause): Promise<void> {
  await tx
    .insertInto('clockPause')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId(),
      clockId: pause.clockId,
      recordId: pause.recordId,
      part: pause.part,
      ...pause.wall,
      contributedByAgencyId: by.seat.agencyId,
      fromAt: pause.at,
      untilAt: null,
      reason: pause.reason,
      pausedBy: by.seat.id,
      endedBy: null,
    })
    .execute()
}

/** Ends the pause a clock is in, if it is in one. */
export async function endPause(tx: Tx, by: By, clockId: ClockId, at: Date): Promise<void> {
  await tx
    .updateTable('clockPause')
    .set({ untilAt: at, endedBy: by.seat.id })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('clockId', '=', clockId)
    .where('untilAt', 'is', null)
    .execute()
}
