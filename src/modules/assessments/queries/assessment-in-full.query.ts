import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import {
  type AssessmentTemplate,
  getVersion,
  type RiskLevelsVersion,
  sectionsOf,
  type Stored,
} from '../../reference/index.js'
import { type KeptAnswer, listAnswers } from '../data/section.store.js'
import { listSteps } from '../data/step.store.js'
import type { AnswerOf, AnswerType } from '../domain/answers.js'
import type { Assessment, AssessmentId, Step } from '../domain/assessment.js'
import { slotKey } from '../domain/slots.js'
import { findAssessment } from './assessments.query.js'

/** An assessment with the versions it was made under and everything in it that is open to the reader. */
export type AssessmentInFull = {
  readonly assessment: Assessment
  readonly template: Stored<AssessmentTemplate>
  readonly levels: Stored<RiskLevelsVersion>
  /** By the slot's key: `analysis`, `domains/missing`. */
  readonly answers: ReadonlyMap<string, KeptAnswer>
  readonly steps: readonly Step[]
}

export async function findInFull(
  tx: Tx,
  recordId: RecordId,
  assessmentId: AssessmentId,
): Promise<AssessmentInFull | undefined> {
  const assessment = await findAssessment(tx, recordId, assessmentId)
  return assessment && readInFull(tx, assessment)
}

export async function readInFull(tx: Tx, assessment: Assessment): Promise<AssessmentInFull> {
  const [template, levels, answers, steps] = await Promise.all([
    getVersion(tx, assessment.templateVersionId, 'assessment-template'),
    getVersion(tx, assessment.levelsVersionId, 'risk-levels'),
    listAnswers(tx, assessment.id),
    listSteps(tx, assessment.id),
  ])
  return { assessment, template, levels, answers: new Map(answers.map((each) => [slotKey(each), each])), steps }
}

/** The answer in a slot, where there is one of the type that the slot asks for. */
export function answerIn<Type extends AnswerType>(
  { answers }: Pick<AssessmentInFull, 'answers'>,
  key: string,
  type: Type,
): AnswerOf<Type> | undefined {
  const answer = answers.get(key)?.answers
  return answer?.type === type ? (answer as AnswerOf<Type>) : undefined
}

/** The professional's level, with its reasons. Every template has exactly one section for it. */
export function levelIn(full: AssessmentInFull): AnswerOf<'level'> | undefined {
  const section = sectionsOf(full.template, 'level').find((each) => !each.retired)
  return section && answerIn(full, section.code, 'level')
}
