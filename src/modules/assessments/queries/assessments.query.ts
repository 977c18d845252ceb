import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { selectAssessments } from '../data/assessment.store.js'
import { type Assessment, type AssessmentId, OPEN_STATES } from '../domain/assessment.js'

/** An assessment of the record, whatever its state; undefined where the reader sees none of that id. */
export async function findAssessment(
  tx: Tx,
  recordId: RecordId,
  assessmentId: AssessmentId,
): Promise<Assessment | undefined> {
  return selectAssessments(tx).where('recordId', '=', recordId).where('id', '=', assessmentId).executeTakeFirst()
}

/** Every assessment of these records, the one begun last first. */
export async function listAssessments(tx: Tx, recordIds: readonly RecordId[]): Promise<Assessment[]> {
  if (recordIds.length === 0) return []
  return selectAssessments(tx)
    .where('recordId', 'in', [...recordIds])
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Those still being worked on, the one begun last first. */
export async function listOpenAssessments(tx: Tx, recordId: RecordId): Promise<Assessment[]> {
  return selectAssessments(tx)
    .where('recordId', '=', recordId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The assessment that stands as agreed; of several templates, the one begun last. */
export async function latestAgreed(tx: Tx, _by: By, recordId: RecordId): Promise<Assessment | undefined> {
  return selectAssessments(tx)
    .where('recordId', '=', recordId)
    .where('state', '=', 'agreed')
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
