import { newId, type AgencyId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { ContributionId } from './tables.js'

export type DeskAgency = { readonly id: AgencyId; readonly name: string; readonly kind: string }

export async function insertDesk(
  tx: Tx,
  by: By,
  { recordId, agencies, wall }: { recordId: RecordId; agencies: readonly DeskAgency[]; wall: RowWall },
): Promise<void> {
  if (agencies.length === 0) return
  await tx
    .insertInto('concernDesk')
    .values(
      agencies.map((agency) => ({
        partnershipId: by.seat.partnershipId,
        id: newId<Id<'concern-desk'>>(),
        recordId,
        part: 'concern',
        ...wall,
        contributedByAgencyId: by.seat.agencyId,
        agencyId: agency.id,
        agencyName: agency.name,
        agencyKind: agency.kind,
        contributedAt: null,
      })),
    )
    .execute()
}

/** The agencies at the desk for these concerns, and whether each has added what it holds. */
export async function listDesk(tx: Tx, by: By, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('concernDesk')
    .select(['recordId', 'agencyId', 'agencyName', 'agencyKind', 'contributedAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('id')
    .execute()
}

export async function saveContributedAt(
  tx: Tx,
  by: By,
  { recordId, agencyId, at }: { recordId: RecordId; agencyId: AgencyId; at: Date | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('concernDesk')
    .set({ contributedAt: at })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('agencyId', '=', agencyId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** What the desk added, the oldest first; those struck out stand with the reason. */
export async function listContributions(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concernContribution')
    .select([
      'recordId',
      'id',
      'contributedByAgencyId',
      'agencyName',
      'authorName',
      'nothingHeld',
      'words',
      'writtenAt',
      'struckOutAt',
      'struckOutByName',
      'struckOutLabel',
      'struckOutReason',
    ])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .orderBy('id')
    .execute()
}

export async function insertContribution(
  tx: Tx,
  by: By,
  { recordId, words, nothingHeld, wall }: { recordId: RecordId; words: string; nothingHeld: boolean; wall: RowWall },
): Promise<ContributionId> {
  const id = newId<ContributionId>()
  await tx
    .insertInto('concernContribution')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId,
      part: 'concern',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      agencyName: by.seat.agencyName,
      authorName: by.seat.personName,
      nothingHeld,
      words,
      writtenBy: by.seat.id,
      writtenAt: by.now,
      struckOutBy: null,
      struckOutByName: null,
      struckOutAt: null,
      struckOutCode: null,
      struckOutLabel: null,
      struckOutReason: null,
    })
    .execute()
  return id
}

export async function saveStruckOut(
  tx: Tx,
  by: By,
  contributionId: ContributionId,
  { code, label, reason }: { code: string; label: string; reason: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('concernContribution')
    .set({
      struckOutAt: by.now,
      struckOutBy: by.seat.id,
      struckOutByName: by.seat.personName,
      struckOutCode: code,
      struckOutLabel: label,
      struckOutReason: reason,
    })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', contributionId)
    .where('struckOutAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
