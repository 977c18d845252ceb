import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { AnswerOf } from '../domain/answers.js'
import { type Assessment, lastStep, type Step } from '../domain/assessment.js'
import { levelIn, readInFull } from './assessment-in-full.query.js'
import { listOpenAssessments } from './assessments.query.js'

/** What the agencies have before them: the level that one professional proposes, and a manager has authorised. */
export type AssessmentForAgreement = {
  readonly assessment: Assessment
  readonly templateTitle: string
  readonly level: NonNullable<AnswerOf<'level'>['level']>
  readonly rationale: string
  /** Reasons written where the level lies beneath a floor. */
  readonly beneathFloors: readonly { readonly floor: string; readonly reason: string }[]
  readonly submitted: Step
  readonly authorised: Step
}

/** The authorised assessment that waits for agreement: the one begun last. Undefined where none waits. */
export async function assessmentForAgreement(
  tx: Tx,
  _by: By,
  recordId: RecordId,
): Promise<AssessmentForAgreement | undefined> {
  const assessment = (await listOpenAssessments(tx, recordId)).find((each) => each.state === 'authorised')
  if (!assessment) return undefined
  const full = await readInFull(tx, assessment)
  const answer = levelIn(full)
  const submitted = lastStep(full.steps, 'submitted')
  const authorised = lastStep(full.steps, 'authorised')
  if (!answer?.level || !submitted || !authorised) return undefined
  return {
    assessment,
    templateTitle: full.template.title,
    level: answer.level,
    rationale: answer.rationale,
    beneathFloors: full.template.floors.flatMap((floor) => {
      const reason = answer.floorReasons[floor.code]
      return reason ? [{ floor: floor.label, reason }] : []
    }),
    submitted,
    authorised,
  }
}
