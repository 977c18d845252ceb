import { newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { DecisionId, DiscussionId, Participant } from '../domain/level.js'
import './tables.js'

type Where = {
  readonly recordId: RecordId
  readonly discussionId: DiscussionId | null
  readonly decisionId: DecisionId | null
}

export async function insertParticipants(
  tx: Tx,
  by: By,
  where: Where,
  participants: readonly Participant[],
): Promise<void> {
  if (participants.length === 0) return
  const wall = await wallFor(tx, where.recordId)
  await tx
    .insertInto('levelParticipant')
    .values(
      participants.map((each, place) => ({
        partnershipId: by.seat.partnershipId,
        id: newId(),
        part: 'level',
        ...wall('level'),
        contributedByAgencyId: by.seat.agencyId,
        ...where,
        place,
        agencyId: each.agencyId,
        agencyName: each.agencyName,
        agencyKind: each.agencyKind,
        personName: each.personName,
        viewCode: each.viewCode,
        viewLabel: each.viewLabel,
        comment: each.comment,
        dissents: each.dissents,
      })),
    )
    .execute()
}

export type KeptParticipant = Participant & Where & { readonly place: number }

/** Who took part in the decisions and discussions of these records, in the order in which they were written. */
export async function listParticipants(tx: Tx, recordIds: readonly RecordId[]): Promise<KeptParticipant[]> {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('levelParticipant')
    .select([
      'recordId',
      'discussionId',
      'decisionId',
      'place',
      'agencyId',
      'agencyName',
      'agencyKind',
      'personName',
      'viewCode',
      'viewLabel',
      'comment',
      'dissents',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('place')
    .execute()
}
