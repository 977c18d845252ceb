import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { FollowUpKind, VoiceId } from '../domain/voice.js'
import type { VoiceEntryTable } from './tables.js'

function authorOf(by: By) {
  return {
    partnershipId: by.seat.partnershipId,
    contributedByAgencyId: by.seat.agencyId,
    recordedBy: by.seat.id,
    authorName: by.seat.personName,
    agencyName: by.seat.agencyName,
    recordedAt: by.now,
  }
}

type Said = Pick<
  VoiceEntryTable,
  | 'recordId'
  | 'whose'
  | 'whoSaid'
  | 'words'
  | 'language'
  | 'toWhom'
  | 'alone'
  | 'whereSaid'
  | 'saidOn'
  | 'sourceKind'
  | 'sourceId'
>

export async function insertVoice(tx: Tx, by: By, said: Said): Promise<VoiceId> {
  const id = newId<VoiceId>()
  const wall = await wallFor(tx, said.recordId)
  await tx
    .insertInto('voiceEntry')
    .values({
      ...authorOf(by),
      ...said,
      id,
      part: 'voice',
      ...wall('voice'),
      struckOutAt: null,
      struckOutBy: null,
      struckOutReason: null,
    })
    .execute()
  return id
}

export async function insertFollowUp(
  tx: Tx,
  by: By,
  followUp: {
    recordId: RecordId
    voiceId: VoiceId
    kind: FollowUpKind
    words: string
    happenedOn: VoiceEntryTable['saidOn']
  },
): Promise<Id<'voice-follow-up'>> {
  const id = newId<Id<'voice-follow-up'>>()
  const wall = await wallFor(tx, followUp.recordId)
  await tx
    .insertInto('voiceFollowUp')
    .values({ ...authorOf(by), ...followUp, id, part: 'voice', ...wall('voice') })
    .execute()
  return id
}

/** Locks someone's words on the record; undefined when the seat sees none of that id. */
export async function findVoiceForUpdate(tx: Tx, by: By, recordId: RecordId, id: VoiceId) {
  return tx
    .selectFrom('voiceEntry')
    .select(['id', 'recordId', 'whose', 'struckOutAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function strikeOutVoiceRow(tx: Tx, by: By, id: VoiceId, reason: string): Promise<void> {
  await tx
    .updateTable('voiceEntry')
    .set({ struckOutAt: by.now, struckOutBy: by.seat.id, struckOutReason: reason })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Puts words and what became of them on another record, behind that record's wall. */
export async function moveVoiceRows(tx: Tx, by: By, id: VoiceId, to: RecordId): Promise<void> {
  const wall = await wallFor(tx, to)
  const moved = { recordId: to, ...wall('voice') }
  const { partnershipId } = by.seat
  await tx
    .updateTable('voiceFollowUp')
    .set(moved)
    .where('partnershipId', '=', partnershipId)
    .where('voiceId', '=', id)
    .execute()
  await tx
    .updateTable('voiceEntry')
    .set(moved)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}
