import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { insertStep } from '../data/step.store.js'
import { type AssessmentId, mayMove } from '../domain/assessment.js'
import { type Missing, whatIsMissing } from '../domain/readiness.js'
import { readChildFacts } from '../queries/child-facts.query.js'
import { readInFull } from '../queries/assessment-in-full.query.js'
import { meetAssessmentClock, startAuthorisationClock } from './assessment-clocks.js'
import { recordWords } from './record-words.js'

export type SubmitRefusal = {
  readonly code:
    | 'no-such-assessment'
    | 'not-open'
    | 'seen-missing'
    | 'section-missing'
    | 'discussion-missing'
    | 'floor-reason-missing'
    | 'late-reason-missing'
  /** A section's code, where one is missing. */
  readonly field?: string | undefined
}

export type Submission = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  /** Why it comes after its deadline, where it does. */
  readonly reasonLate?: string | undefined
}

/** Sends the assessment to the manager. The words in it stand from now on; the worker's clock is met. */
export async function submitAssessment(
  tx: Tx,
  by: By,
  { recordId, assessmentId, reasonLate }: Submission,
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, SubmitRefusal>> {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'submit')) return refuse({ code: 'not-open' })
  const full = await readInFull(tx, assessment)
  const hold = await holdOn(tx, recordId)
  const childFacts = await readChildFacts(tx, by, recordId, full.template)
  const holds = (part: string) => hold !== undefined && (hold.parts === 'every' || hold.parts.has(part))
  const missing = whatIsMissing({ ...full, childFacts, holds })
  if (missing.length > 0) return refuseAll(missing.map(refusalFor))

  if (full.template.use === 'main') {
    const met = await meetAssessmentClock(tx, by, { recordId, reasonLate })
    if (!met.ok) return met
  }
  await recordWords(tx, by, assessment)
  await updateAssessment(tx, assessmentId, { state: 'submitted' })
  await insertStep(tx, by, { recordId, assessmentId, step: 'submitted' })
  await startAuthorisationClock(tx, by, { recordId, assessmentId })
  noteForAudit(tx, {
    action: 'assessments.submitted',
    records: [recordId],
    thing: assessmentId,
    fields: ['state'],
  })
  return accept({ assessmentId })
}

function refusalFor(missing: Missing): SubmitRefusal {
  switch (missing.what) {
    case 'seen':
      return { code: 'seen-missing' }
    case 'section':
      return { code: 'section-missing', field: missing.section.code }
    case 'discussion':
      return { code: 'discussion-missing' }
    case 'floor':
      return { code: 'floor-reason-missing', field: missing.section.code }
  }
}
