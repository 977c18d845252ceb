import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { type Assessment, type AssessmentState, lastStep } from '../domain/assessment.js'
import { answerIn, type AssessmentInFull, readInFull } from './assessment-in-full.query.js'
import { listAssessments } from './assessments.query.js'

/** The states in which an assessment speaks for its author: sent, or beyond. */
const SAID: readonly AssessmentState[] = ['submitted', 'authorised', 'agreed']

/** The assessment that says most lately why someone works with the child: drafts speak for nobody yet. */
export async function latestSaid(tx: Tx, recordId: RecordId): Promise<Assessment | undefined> {
  return (await listAssessments(tx, [recordId])).find((each) => SAID.includes(each.state))
}

export type Why = {
  readonly assessment: Assessment
  readonly happening: string
  /** Places, groups and times. */
  readonly contexts: string
  readonly keepsSafer: string
  readonly notKnown: string
  readonly writtenAt: Date
}

/**
 * Why we are working with a child, from the analysis: sections called `analysis`, `contexts`, `strengths-in-words` and
 * `not-known` mean that in every template. Undefined where a template has no analysis.
 */
export async function readWhy(tx: Tx, recordId: RecordId): Promise<Why | undefined> {
  const assessment = await latestSaid(tx, recordId)
  if (!assessment) return undefined
  const full = await readInFull(tx, assessment)
  const happening = textIn(full, 'analysis')
  if (happening === '') return undefined
  return {
    assessment,
    happening,
    contexts: textIn(full, 'contexts'),
    keepsSafer: textIn(full, 'strengths-in-words'),
    notKnown: textIn(full, 'not-known'),
    writtenAt: lastStep(full.steps, 'submitted')?.takenAt ?? assessment.startedAt,
  }
}

/** The kinds of harm named in the assessment that speaks for the record now, the main one first. */
export async function readStrands(tx: Tx, recordId: RecordId): Promise<readonly string[]> {
  const assessment = await latestSaid(tx, recordId)
  if (!assessment) return []
  const full = await readInFull(tx, assessment)
  const section = full.template.items.find((each) => each.type === 'choice' && each.optionsFrom === 'strands')
  const answer = section && answerIn(full, section.code, 'choice')
  if (!answer) return []
  const isMain = (code: string) => Number(code === answer.main)
  return answer.chosen.toSorted((a, b) => isMain(b.code) - isMain(a.code)).map((each) => each.label)
}

function textIn(full: AssessmentInFull, code: string): string {
  return answerIn(full, code, 'text')?.text.trim() ?? ''
}
