import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { CorrectionTable } from './tables.js'

type NewCorrection = Pick<
  CorrectionTable,
  'recordId' | 'what' | 'thingId' | 'code' | 'label' | 'reason' | 'fromRecordId' | 'toRecordId'
> & { readonly wall: RowWall }

export async function insertCorrection(tx: Tx, by: By, { wall, ...correction }: NewCorrection): Promise<void> {
  await tx
    .insertInto('concernCorrection')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<Id<'concern-correction'>>(),
      part: 'concern',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...correction,
      correctedBy: by.seat.id,
      correctedByName: by.seat.personName,
      agencyName: by.seat.agencyName,
      correctedAt: by.now,
    })
    .execute()
}

/** What was put right, and why, the oldest first. */
export async function listCorrections(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concernCorrection')
    .select(['recordId', 'id', 'what', 'thingId', 'label', 'reason', 'correctedByName', 'agencyName', 'correctedAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .orderBy('id')
    .execute()
}
