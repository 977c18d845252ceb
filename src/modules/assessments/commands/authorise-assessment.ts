import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { getVersion } from '../../reference/index.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { insertStep, listSteps } from '../data/step.store.js'
import { type AssessmentId, isAuthor, mayMove } from '../domain/assessment.js'
import { meetAuthorisationClock, resumeAssessmentClock } from './assessment-clocks.js'

export type AuthoriseRefusal = {
  readonly code: 'no-such-assessment' | 'not-submitted' | 'own-assessment' | 'reasons-missing' | 'late-reason-missing'
  readonly field?: 'reasons' | 'reasonLate' | undefined
}

type About = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  /** Why the manager's decision comes after its deadline, where it does. */
  readonly reasonLate?: string | undefined
}
type Decided = Promise<Outcome<{ readonly assessmentId: AssessmentId }, AuthoriseRefusal>>

/** A manager stands by the assessment: it goes to the agencies, who agree the level. Never one's own. */
export async function authoriseAssessment(tx: Tx, by: By, { recordId, assessmentId, reasonLate }: About): Decided {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'authorise')) return refuse({ code: 'not-submitted' })
  if (isAuthor(assessment, await listSteps(tx, assessmentId), by.seat.accountId))
    return refuse({ code: 'own-assessment' })
  const met = await meetAuthorisationClock(tx, by, { recordId, assessmentId, reasonLate })
  if (!met.ok) return met
  await updateAssessment(tx, assessmentId, { state: 'authorised' })
  await insertStep(tx, by, { recordId, assessmentId, step: 'authorised' })
  noteForAudit(tx, { action: 'assessments.authorised', records: [recordId], thing: assessmentId, fields: ['state'] })
  return accept({ assessmentId })
}

/** A manager gives the assessment back with reasons: it is open to be worked on again, and its ten days go on. */
export async function returnAssessment(
  tx: Tx,
  by: By,
  { recordId, assessmentId, reasons, reasonLate }: About & { readonly reasons: string },
): Decided {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'return')) return refuse({ code: 'not-submitted' })
  if (reasons.trim() === '') return refuse({ code: 'reasons-missing', field: 'reasons' })
  const met = await meetAuthorisationClock(tx, by, { recordId, assessmentId, reasonLate })
  if (!met.ok) return met
  await updateAssessment(tx, assessmentId, { state: 'returned' })
  const stepId = await insertStep(tx, by, { recordId, assessmentId, step: 'returned', words: reasons })
  const template = await getVersion(tx, assessment.templateVersionId, 'assessment-template')
  if (template.use === 'main') await resumeAssessmentClock(tx, by, { recordId, stepId })
  noteForAudit(tx, {
    action: 'assessments.returned',
    records: [recordId],
    thing: assessmentId,
    fields: ['state', 'words'],
  })
  return accept({ assessmentId })
}
