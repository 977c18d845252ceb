import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { RiskAdultId } from './tables.js'

export type RiskAdultWords = {
  readonly called: string
  readonly description: string
  readonly connection: string
  readonly howKnown: string
}

/** Adults who may pose a risk, for those to whom that part is open. No other list of this module reads them. */
export async function listRiskAdults(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concernRiskAdult')
    .select(['recordId', 'id', 'called', 'description', 'connection', 'howKnown', 'addedAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function insertRiskAdult(
  tx: Tx,
  by: By,
  { recordId, words, wall }: { recordId: RecordId; words: RiskAdultWords; wall: RowWall },
): Promise<RiskAdultId> {
  const id = newId<RiskAdultId>()
  await tx
    .insertInto('concernRiskAdult')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId,
      part: 'poses-risk',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...words,
      addedBy: by.seat.id,
      addedAt: by.now,
      removedBy: null,
      removedAt: null,
    })
    .execute()
  return id
}

export async function removeRiskAdult(
  tx: Tx,
  by: By,
  { recordId, adultId }: { recordId: RecordId; adultId: RiskAdultId },
): Promise<boolean> {
  const done = await tx
    .updateTable('concernRiskAdult')
    .set({ removedAt: by.now, removedBy: by.seat.id })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', adultId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
