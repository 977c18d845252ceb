import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import type { DiscussionId } from '../domain/level.js'
import './tables.js'

type NewDiscussion = {
  readonly id: DiscussionId
  readonly recordId: RecordId
  readonly heldAt: Date
  readonly summary: string
  readonly enquiryStarted: boolean
  readonly quorumReason: string
}

export async function insertDiscussion(tx: Tx, by: By, discussion: NewDiscussion): Promise<void> {
  const wall = await wallFor(tx, discussion.recordId)
  await tx
    .insertInto('strategyDiscussion')
    .values({
      partnershipId: by.seat.partnershipId,
      part: 'level',
      ...wall('level'),
      contributedByAgencyId: by.seat.agencyId,
      ...discussion,
      conferenceOn: null,
      conferenceNotNeeded: null,
      conferenceSaidBy: null,
      conferenceSaidAt: null,
      recordedBy: by.seat.id,
      authorName: by.seat.personName,
      agencyName: by.seat.agencyName,
      recordedAt: by.now,
    })
    .execute()
}

function selectDiscussions(tx: Tx) {
  return tx
    .selectFrom('strategyDiscussion')
    .select([
      'id',
      'recordId',
      'heldAt',
      'summary',
      'enquiryStarted',
      'quorumReason',
      'conferenceOn',
      'conferenceNotNeeded',
      'conferenceSaidAt',
      'contributedByAgencyId',
      'authorName',
      'agencyName',
      'recordedAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
}
export type Discussion = Awaited<ReturnType<ReturnType<typeof selectDiscussions>['execute']>>[number]

/** The strategy discussions of these records, the last first. */
export async function listDiscussions(tx: Tx, recordIds: readonly RecordId[]): Promise<Discussion[]> {
  if (recordIds.length === 0) return []
  return selectDiscussions(tx)
    .where('recordId', 'in', [...recordIds])
    .orderBy('heldAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Locks a discussion of the record, read as the record itself. */
export async function findDiscussionForUpdate(
  tx: Tx,
  recordId: RecordId,
  id: DiscussionId,
): Promise<Discussion | undefined> {
  return asRecords(tx, [recordId], () =>
    selectDiscussions(tx).where('recordId', '=', recordId).where('id', '=', id).forUpdate().executeTakeFirst(),
  )
}

export async function saveConference(
  tx: Tx,
  by: By,
  {
    recordId,
    id,
    on,
    notNeeded,
  }: { recordId: RecordId; id: DiscussionId; on: CalendarDate | null; notNeeded: string | null },
): Promise<void> {
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('strategyDiscussion')
      .set({ conferenceOn: on, conferenceNotNeeded: notNeeded, conferenceSaidBy: by.seat.id, conferenceSaidAt: by.now })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', id)
      .execute(),
  )
}
