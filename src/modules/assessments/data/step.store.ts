import { type Id, newId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { AssessmentId, Step } from '../domain/assessment.js'
import './tables.js'

export function selectSteps(tx: Tx) {
  return tx
    .selectFrom('assessmentStep')
    .select([
      'id',
      'recordId',
      'assessmentId',
      'step',
      'words',
      'happenedOn',
      'authorAccountId',
      'authorName',
      'agencyName',
      'contributedByAgencyId',
      'takenAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy('takenAt')
    .orderBy('id')
}

/** What was decided about an assessment, the first step first. */
export async function listSteps(tx: Tx, assessmentId: AssessmentId): Promise<Step[]> {
  return selectSteps(tx).where('assessmentId', '=', assessmentId).execute()
}

export async function insertStep(
  tx: Tx,
  { seat, now }: By,
  step: Pick<Step, 'recordId' | 'assessmentId' | 'step'> & Partial<Pick<Step, 'words' | 'happenedOn'>>,
): Promise<Id<'assessment-step'>> {
  const id = newId<Id<'assessment-step'>>()
  const wall = await wallFor(tx, step.recordId)
  await tx
    .insertInto('assessmentStep')
    .values({
      partnershipId: seat.partnershipId,
      id,
      recordId: step.recordId,
      part: 'assessment',
      ...wall('assessment'),
      contributedByAgencyId: seat.agencyId,
      assessmentId: step.assessmentId,
      step: step.step,
      words: step.words ?? '',
      happenedOn: step.happenedOn ?? null,
      takenBy: seat.id,
      authorAccountId: seat.accountId,
      authorName: seat.personName,
      agencyName: seat.agencyName,
      takenAt: now,
    })
    .execute()
  return id
}
