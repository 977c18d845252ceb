import type { RecordId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { authoriseAssessment } from '../../assessments/commands/authorise-assessment.js'
import type { AssessmentId } from '../../assessments/index.js'
import { aSentAssessment } from '../../assessments/testing/fill-assessment.js'
import { type AnAgreeingPartnership, workOf } from './an-agreeing-partnership.js'

/** An assessment of the worker's that the manager authorised: it proposes moderate and waits for the agencies. */
export async function anAuthorisedAssessment(
  db: Database,
  people: AnAgreeingPartnership,
  recordId: RecordId,
  now = '2026-03-03T12:00:00Z',
): Promise<AssessmentId> {
  const assessmentId = await aSentAssessment(workOf(db, people.worker, now), { recordId })
  const outcome = await workOf(db, people.manager, now).change((tx, by) =>
    authoriseAssessment(tx, by, { recordId, assessmentId }),
  )
  if (!outcome.ok) throw new Error(`The assessment was not authorised: ${outcome.refusals[0]?.code}`)
  return assessmentId
}
