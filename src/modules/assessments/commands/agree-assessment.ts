import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { digestFor } from '../../audit/index.js'
import { findAssessmentForUpdate, selectAssessments, updateAssessment } from '../data/assessment.store.js'
import { listAnswers } from '../data/section.store.js'
import { insertStep } from '../data/step.store.js'
import { type Assessment, type AssessmentId, mayMove } from '../domain/assessment.js'
import { contentOf } from '../domain/content.js'

export type AgreeRefusal = { readonly code: 'no-such-assessment' | 'not-authorised' }

/**
 * The agencies have agreed: the assessment stands as it is, and the one of the same template that stood before is
 * superseded. The audit gets a digest of everything it says, the parts that are closed to the reader too.
 */
export async function agreeAssessment(
  tx: Tx,
  by: By,
  { recordId, assessmentId }: { readonly recordId: RecordId; readonly assessmentId: AssessmentId },
): Promise<Outcome<{ readonly assessmentId: AssessmentId; readonly superseded: AssessmentId | null }, AgreeRefusal>> {
  return asRecords(tx, [recordId], async () => {
    const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
    if (!assessment) return refuse({ code: 'no-such-assessment' })
    if (!mayMove(assessment, 'agree')) return refuse({ code: 'not-authorised' })
    const superseded = await supersede(tx, by, assessment)
    await updateAssessment(tx, assessmentId, { state: 'agreed' })
    await insertStep(tx, by, { recordId, assessmentId, step: 'agreed' })
    const content = contentOf(assessment, await listAnswers(tx, assessmentId))
    noteForAudit(tx, {
      action: 'assessments.agreed',
      records: [recordId],
      thing: assessmentId,
      fields: ['state'],
      digests: { content: await digestFor(tx, by.seat.partnershipId, recordId, content) },
    })
    return accept({ assessmentId, superseded })
  })
}

async function supersede(tx: Tx, by: By, { id, recordId, templateCode }: Assessment): Promise<AssessmentId | null> {
  const earlier = await selectAssessments(tx)
    .where('recordId', '=', recordId)
    .where('templateCode', '=', templateCode)
    .where('state', '=', 'agreed')
    .forUpdate()
    .executeTakeFirst()
  if (!earlier) return null
  await updateAssessment(tx, earlier.id, { state: 'superseded', supersededBy: id })
  await insertStep(tx, by, { recordId, assessmentId: earlier.id, step: 'superseded' })
  noteForAudit(tx, {
    action: 'assessments.superseded',
    records: [recordId],
    thing: earlier.id,
    fields: ['state', 'superseded_by'],
    because: id,
  })
  return earlier.id
}
