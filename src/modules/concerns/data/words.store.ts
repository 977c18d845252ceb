import { newId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { SubjectId } from '../domain/subject.js'
import './tables.js'

export type KeptWords = Awaited<ReturnType<typeof listWords>>[number]

/** What children said or showed, as the referrer wrote it; one entry for each child, and one where none was named. */
export async function listWords(tx: Tx, by: By, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('concernWords')
    .select(['recordId', 'id', 'subjectId', 'said', 'words', 'heardBy', 'writtenAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('replacedAt', 'is', null)
    .orderBy('id')
    .execute()
}

/** Writes the words about a subject, in place of what was written before in the draft. */
export async function putWords(
  tx: Tx,
  by: By,
  written: {
    recordId: RecordId
    subjectId: SubjectId | null
    said: 'words' | 'shown' | 'no'
    words: string
    heardBy: string
    wall: RowWall
  },
): Promise<Id<'concern-words'>> {
  const { partnershipId } = by.seat
  const { wall, ...values } = written
  await tx
    .updateTable('concernWords')
    .set({ replacedAt: by.now })
    .where('partnershipId', '=', partnershipId)
    .where('recordId', '=', written.recordId)
    .where('subjectId', written.subjectId ? '=' : 'is', written.subjectId)
    .where('replacedAt', 'is', null)
    .execute()
  const id = newId<Id<'concern-words'>>()
  await tx
    .insertInto('concernWords')
    .values({
      partnershipId,
      id,
      part: 'voice',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...values,
      writtenBy: by.seat.id,
      writtenAt: by.now,
      replacedAt: null,
    })
    .execute()
  return id
}
