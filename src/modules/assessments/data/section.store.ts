import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { Answer } from '../domain/answers.js'
import type { AssessmentId } from '../domain/assessment.js'
import './tables.js'

/** What was answered in one slot, by whom, and how often it was saved. */
export type KeptAnswer = {
  readonly id: Id<'assessment-section'>
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  readonly sectionCode: string
  readonly itemCode: string
  readonly part: string
  readonly answers: Answer
  readonly version: number
  readonly authorName: string
  readonly agencyName: string
  readonly savedAt: Date
}

function selectSections(tx: Tx) {
  return tx
    .selectFrom('assessmentSection')
    .select([
      'id',
      'recordId',
      'assessmentId',
      'sectionCode',
      'itemCode',
      'part',
      'answers',
      'version',
      'authorName',
      'agencyName',
      'savedAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
}

/** What was answered in an assessment, as far as the parts of the record are open to the reader. */
export async function listAnswers(tx: Tx, assessmentId: AssessmentId): Promise<KeptAnswer[]> {
  return selectSections(tx)
    .where('assessmentId', '=', assessmentId)
    .orderBy('sectionCode')
    .orderBy('itemCode')
    .execute()
}

type Where = { readonly assessmentId: AssessmentId; readonly sectionCode: string; readonly itemCode: string }

export async function findAnswerForUpdate(tx: Tx, where: Where): Promise<KeptAnswer | undefined> {
  return selectSections(tx)
    .where('assessmentId', '=', where.assessmentId)
    .where('sectionCode', '=', where.sectionCode)
    .where('itemCode', '=', where.itemCode)
    .forUpdate()
    .executeTakeFirst()
}

/** The first save of a slot; false where someone else's came first. */
export async function insertAnswer(
  tx: Tx,
  by: By,
  { recordId, part, answers, ...where }: Where & { recordId: RecordId; part: string; answers: Answer },
): Promise<boolean> {
  const wall = await wallFor(tx, recordId)
  const row = await tx
    .insertInto('assessmentSection')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<Id<'assessment-section'>>(),
      recordId,
      part,
      ...wall(part),
      ...where,
      answers: JSON.stringify(answers),
      version: 1,
      ...savedBy(by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateAnswer(
  tx: Tx,
  by: By,
  { id, version, answers }: Pick<KeptAnswer, 'id' | 'version' | 'answers'>,
): Promise<void> {
  await tx
    .updateTable('assessmentSection')
    .set({ answers: JSON.stringify(answers), version: version + 1, ...savedBy(by) })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

function savedBy({ seat, now }: By) {
  return {
    contributedByAgencyId: seat.agencyId,
    savedBy: seat.id,
    authorAccountId: seat.accountId,
    authorName: seat.personName,
    agencyName: seat.agencyName,
    savedAt: now,
  }
}
