import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { clockOf, stopClock } from '../../clocks/index.js'
import { getVersion } from '../../reference/index.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { insertStep, listSteps } from '../data/step.store.js'
import { type AssessmentId, lastStep, mayMove } from '../domain/assessment.js'
import { AUTHORISATION_RULE, DISCUSSION_RULE, resumeAssessmentClock } from './assessment-clocks.js'

export type StrikeOutRefusal = {
  readonly code: 'no-such-assessment' | 'already-agreed' | 'reason-missing'
  readonly field?: 'reason' | undefined
}

/**
 * Takes an assessment that does not belong here out of the work: begun on the wrong child, begun twice. Nothing of it is
 * deleted; its clocks stop, and where it had been sent the child's own ten days go on.
 */
export async function strikeOutAssessment(
  tx: Tx,
  by: By,
  { recordId, assessmentId, reason }: { recordId: RecordId; assessmentId: AssessmentId; reason: string },
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, StrikeOutRefusal>> {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'strike-out')) return refuse({ code: 'already-agreed' })
  if (reason.trim() === '') return refuse({ code: 'reason-missing', field: 'reason' })
  const wasSent = lastStep(await listSteps(tx, assessmentId), 'submitted') !== undefined
  await updateAssessment(tx, assessmentId, { state: 'struck-out' })
  const stepId = await insertStep(tx, by, { recordId, assessmentId, step: 'struck-out', words: reason })
  for (const rule of [AUTHORISATION_RULE, DISCUSSION_RULE]) {
    const kept = await asRecords(tx, [recordId], () => clockOf(tx, rule, assessmentId))
    if (kept?.clock.state !== 'running' && kept?.clock.state !== 'paused') continue
    const stopped = await stopClock(tx, by, {
      clockId: kept.clockId,
      recordId,
      reason: 'The assessment was struck out',
    })
    if (!stopped.ok) throw new Error(`A clock could not be stopped: ${stopped.refusals[0]?.code}`)
  }
  const template = await getVersion(tx, assessment.templateVersionId, 'assessment-template')
  if (wasSent && template.use === 'main') await resumeAssessmentClock(tx, by, { recordId, stepId })
  noteForAudit(tx, {
    action: 'assessments.struck-out',
    records: [recordId],
    thing: assessmentId,
    fields: ['state', 'words'],
  })
  return accept({ assessmentId })
}
