import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { type AssessmentTemplate, assessmentTemplates, riskLevels, type Stored } from '../../reference/index.js'
import { insertAssessment } from '../data/assessment.store.js'
import { insertAnswer, listAnswers } from '../data/section.store.js'
import type { Assessment, AssessmentId } from '../domain/assessment.js'
import { carryOver } from '../domain/carry-over.js'
import { harmSeen } from '../domain/harm.js'
import { slotKey } from '../domain/slots.js'
import { listAssessments } from '../queries/assessments.query.js'
import { choiceOptions } from '../queries/options.query.js'

export type StartRefusal = {
  readonly code: 'already-open' | 'no-such-template' | 'nothing-to-begin-from'
  readonly field?: 'template' | undefined
}

export type StartWanted = {
  readonly recordId: RecordId
  /** The series of a template that holds now; the main one unless said. */
  readonly templateCode?: string | undefined
  /** The agreed assessment whose answers the new one begins with; its own template's version of today is used. */
  readonly from?: AssessmentId | undefined
}

/** Begins a draft under the version of the template that holds now, which it keeps. */
export async function startAssessment(
  tx: Tx,
  by: By,
  { recordId, templateCode, from }: StartWanted,
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, StartRefusal>> {
  const before = await listAssessments(tx, [recordId])
  const earlier = from && before.find((each) => each.id === from)
  if (from && earlier?.state !== 'agreed') return refuse({ code: 'nothing-to-begin-from' })
  const wanted = earlier ? earlier.templateCode : templateCode
  const templates = await assessmentTemplates(tx, by.now)
  const template = wanted === undefined ? templates[0] : templates.find((each) => each.template === wanted)
  if (!template) return refuse({ code: 'no-such-template', field: 'template' })

  const carried = earlier ? await asRecords(tx, [recordId], () => carriedFrom(tx, by, earlier, template)) : []
  const harm = harmSeen(
    template,
    carried.map((each) => each.answer),
  )
  const wasAgreed = before.some(
    ({ state, templateCode: series }) => series === template.template && (state === 'agreed' || state === 'superseded'),
  )
  const assessmentId = await insertAssessment(tx, by, {
    recordId,
    templateVersionId: template.versionId,
    levelsVersionId: (await riskLevels(tx, by.now)).versionId,
    templateCode: template.template,
    kind: wasAgreed ? 'review' : 'initial',
    basedOn: earlier?.id ?? null,
    harmSeenAt: harm.length > 0 ? by.now : null,
  })
  if (!assessmentId) return refuse({ code: 'already-open' })
  for (const { slot, answer } of carried) {
    const { sectionCode, itemCode, part } = slot
    await insertAnswer(tx, by, { recordId, assessmentId, sectionCode, itemCode, part, answers: answer })
  }
  noteForAudit(tx, {
    action: 'assessments.started',
    records: [recordId],
    thing: assessmentId,
    fields: ['template_version_id', 'kind', ...carried.map((each) => slotKey(each.slot))],
    ...(earlier && { because: earlier.id }),
  })
  return accept({ assessmentId })
}

/** Read as the record: what the parts closed to the writer say goes over too, and is shown to nobody by this. */
async function carriedFrom(tx: Tx, by: By, earlier: Assessment, template: Stored<AssessmentTemplate>) {
  const answers = await listAnswers(tx, earlier.id)
  const options = await choiceOptions(tx, template, by.now)
  return carryOver(
    template,
    new Map(answers.map((each) => [slotKey(each), each.answers])),
    new Map([...options].map(([code, offered]) => [code, new Set(offered.map((each) => each.code))])),
  )
}
