import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { clockOf, stopClock } from '../../clocks/index.js'
import { getVersion, listItems } from '../../reference/index.js'
import { strikeOutVoice } from '../../voice/index.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { listAnswers } from '../data/section.store.js'
import { insertStep, listSteps } from '../data/step.store.js'
import { type AssessmentId, lastStep, mayMove } from '../domain/assessment.js'
import { AUTHORISATION_RULE, DISCUSSION_RULE, resumeAssessmentClock } from './assessment-clocks.js'

export type StrikeOutRefusal = {
  readonly code: 'no-such-assessment' | 'already-agreed' | 'reason-missing'
  readonly field?: 'reason' | undefined
}

export type StrikeOut = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  /** A code of the local list `misfiled-reasons`. */
  readonly reason: string
  readonly note: string
}

/**
 * Takes an assessment that does not belong here out of the work: begun on the wrong child, begun twice. Nothing of it is
 * deleted; its clocks stop, words that it gave to the voice module are struck out there too, and where it had been sent
 * the child's own ten days go on.
 */
export async function strikeOutAssessment(
  tx: Tx,
  by: By,
  { recordId, assessmentId, reason, note }: StrikeOut,
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, StrikeOutRefusal>> {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'strike-out')) return refuse({ code: 'already-agreed' })
  const why = (await listItems(tx, 'misfiled-reasons', by.now)).find((each) => each.code === reason)
  if (!why) return refuse({ code: 'reason-missing', field: 'reason' })
  const wasSent = lastStep(await listSteps(tx, assessmentId), 'submitted') !== undefined
  await updateAssessment(tx, assessmentId, { state: 'struck-out' })
  const words = [why.label, note].filter(Boolean).join(': ')
  const stepId = await insertStep(tx, by, { recordId, assessmentId, step: 'struck-out', words })
  await strikeOutWords(tx, by, { recordId, assessmentId, reason, note })
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

/** Words that were moved or struck out one by one before stay as they are. */
async function strikeOutWords(tx: Tx, by: By, { recordId, assessmentId, reason, note }: StrikeOut): Promise<void> {
  await asRecords(tx, [recordId], async () => {
    for (const { answers } of await listAnswers(tx, assessmentId)) {
      if (answers.type !== 'voice') continue
      for (const { voiceId } of Object.values(answers.recorded))
        await strikeOutVoice(tx, by, { recordId, voiceId, reason, note })
    }
  })
}
