import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { type AssessmentTemplate, getVersion } from '../../reference/index.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { findAnswerForUpdate, insertAnswer, updateAnswer } from '../data/section.store.js'
import type { Answer, LevelAnswer } from '../domain/answers.js'
import { type Assessment, type AssessmentId, mayMove } from '../domain/assessment.js'
import { floorsUnanswered } from '../domain/floors.js'
import { harmSeen } from '../domain/harm.js'
import { findSlot, slotKey } from '../domain/slots.js'
import { readChildFacts } from '../queries/child-facts.query.js'

export type SaveSectionRefusal = {
  readonly code: 'no-such-assessment' | 'no-such-section' | 'not-open' | 'changed-since' | 'beneath-floor'
  readonly field?: string | undefined
}

export type SectionWanted = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  readonly sectionCode: string
  /** The domain, in a section of domains; '' otherwise. */
  readonly itemCode: string
  /** The version that the writer had before them; 0 where nothing had been saved. */
  readonly version: number
  readonly answer: Answer
}

export type SectionSaved = {
  readonly key: string
  /** A sign of harm was added: a strategy discussion is owed an answer now. */
  readonly asksForDiscussion: boolean
}

/** Saves one section, or one domain. Refused where someone else saved it since the writer read it. */
export async function saveSection(
  tx: Tx,
  by: By,
  { recordId, assessmentId, sectionCode, itemCode, version, answer }: SectionWanted,
): Promise<Outcome<SectionSaved, SaveSectionRefusal>> {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'edit')) return refuse({ code: 'not-open' })
  const template = await getVersion(tx, assessment.templateVersionId, 'assessment-template')
  const slot = findSlot(template, sectionCode, itemCode)
  const hold = await holdOn(tx, recordId)
  const isOpen = slot && hold && (hold.parts === 'every' || hold.parts.has(slot.part))
  if (!isOpen || slot.type !== answer.type) return refuse({ code: 'no-such-section' })
  if (answer.type === 'level') {
    const floors = await unpassed(tx, by, assessment, template, answer)
    if (floors.length > 0)
      return refuseAll(floors.map((floor) => ({ code: 'beneath-floor', field: `floor-${floor.code}` })))
  }

  const before = await findAnswerForUpdate(tx, { assessmentId, sectionCode, itemCode })
  if ((before?.version ?? 0) !== version) return refuse({ code: 'changed-since' })
  if (before) await updateAnswer(tx, by, { id: before.id, version, answers: keepRecorded(before.answers, answer) })
  else if (
    !(await insertAnswer(tx, by, { recordId, assessmentId, sectionCode, itemCode, part: slot.part, answers: answer }))
  )
    return refuse({ code: 'changed-since' })

  const asksForDiscussion = addsHarm(template, before?.answers, answer)
  if (asksForDiscussion) await updateAssessment(tx, assessmentId, { harmSeenAt: by.now })
  const key = slotKey(slot)
  noteForAudit(tx, { action: 'assessments.section-saved', records: [recordId], thing: assessmentId, fields: [key] })
  return accept({ key, asksForDiscussion })
}

/** The floors beneath which the level lies, for the child as they are today, without a reason. */
async function unpassed(tx: Tx, by: By, assessment: Assessment, template: AssessmentTemplate, answer: LevelAnswer) {
  const levels = await getVersion(tx, assessment.levelsVersionId, 'risk-levels')
  return floorsUnanswered(answer, await readChildFacts(tx, by, assessment.recordId, template), template, levels)
}

function addsHarm(template: AssessmentTemplate, before: Answer | undefined, after: Answer): boolean {
  const known = new Set(harmSeen(template, before ? [before] : []).map((each) => each.code))
  return harmSeen(template, [after]).some((each) => !known.has(each.code))
}

/** What stands with the voice module since an earlier sending goes on standing there. */
function keepRecorded(before: Answer, after: Answer): Answer {
  return before.type === 'voice' && after.type === 'voice' ? { ...after, recorded: before.recorded } : after
}
