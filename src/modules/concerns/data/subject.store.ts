import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import { calledOf, type Subject, type SubjectId, type SubjectWords } from '../domain/subject.js'
import './tables.js'

const COLUMNS = [
  'recordId',
  'id',
  'part',
  'kind',
  'called',
  'childRecordId',
  'givenNames',
  'familyName',
  'description',
  'bornOn',
  'age',
  'school',
  'connection',
  'contextKind',
  'contextKindLabel',
  'likelyAsked',
] as const

export type KeptSubject = Subject & {
  readonly recordId: RecordId
  /** `referral` for those the referrer named, `concern` for those the desk added. */
  readonly part: string
  readonly likelyAsked: boolean
}

/** Whom and what concerns are about, in the order in which they were named. */
export async function listSubjects(tx: Tx, by: By, recordIds: readonly RecordId[]): Promise<KeptSubject[]> {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('concernSubject')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function findSubject(
  tx: Tx,
  by: By,
  { recordId, subjectId }: { recordId: RecordId; subjectId: SubjectId },
): Promise<KeptSubject | undefined> {
  return tx
    .selectFrom('concernSubject')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', subjectId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

export async function insertSubject(
  tx: Tx,
  by: By,
  {
    recordId,
    words,
    called,
    part,
    wall,
  }: { recordId: RecordId; words: SubjectWords; called?: string | undefined; part: string; wall: RowWall },
): Promise<SubjectId> {
  const id = newId<SubjectId>()
  await tx
    .insertInto('concernSubject')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId,
      part,
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...words,
      called: called ?? calledOf(words),
      likelyAsked: false,
      addedBy: by.seat.id,
      addedAt: by.now,
      removedBy: null,
      removedAt: null,
    })
    .execute()
  return id
}

export async function saveSubject(
  tx: Tx,
  by: By,
  { recordId, subjectId }: { recordId: RecordId; subjectId: SubjectId },
  change: Partial<SubjectWords> & { called?: string; likelyAsked?: boolean },
): Promise<void> {
  await tx
    .updateTable('concernSubject')
    .set(change)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', subjectId)
    .execute()
}

/** Taken out again before the concern was sent. The row stays. */
export async function removeSubject(
  tx: Tx,
  by: By,
  { recordId, subjectId }: { recordId: RecordId; subjectId: SubjectId },
): Promise<boolean> {
  const done = await tx
    .updateTable('concernSubject')
    .set({ removedAt: by.now, removedBy: by.seat.id })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('id', '=', subjectId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
