import type { Seat } from '../../../src/kernel/actor.js'
import { dayOf } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { authoriseAssessment } from '../../../src/modules/assessments/commands/authorise-assessment.js'
import { answerDiscussion } from '../../../src/modules/assessments/commands/answer-discussion.js'
import { saveDetails } from '../../../src/modules/assessments/commands/save-details.js'
import { saveSection } from '../../../src/modules/assessments/commands/save-section.js'
import { startAssessment } from '../../../src/modules/assessments/commands/start-assessment.js'
import { submitAssessment } from '../../../src/modules/assessments/commands/submit-assessment.js'
import type { Answer, Chosen } from '../../../src/modules/assessments/domain/answers.js'
import type { AssessmentId } from '../../../src/modules/assessments/domain/assessment.js'
import { riskLevels, strands } from '../../../src/modules/reference/index.js'
import type { Teller } from '../teller.js'

export type AssessmentTold = {
  readonly worker: Seat
  readonly begun: Date
  readonly recordId: RecordId
  readonly strands: readonly string[]
  readonly strengths: readonly string[]
  readonly vulnerabilities: readonly string[]
  readonly risks: readonly string[]
  readonly harm?: readonly string[]
  /** By the domain's code: rating, evidence and where it is from. Domains that are not here are said to be not known. */
  readonly domains: Readonly<Record<string, readonly [rating: string, evidence: string, source: string]>>
  readonly child: Readonly<Record<string, string>>
  readonly parents: Readonly<Record<string, string>>
  /** Places, groups and times. */
  readonly contexts: string
  readonly analysis: string
  readonly notKnown: string
  readonly nrm: readonly [code: string, label: string, reason: string]
  readonly level: readonly [code: string, rationale: string]
}

const DOMAINS = [
  'missing',
  'home',
  'family',
  'learning',
  'people',
  'places',
  'online',
  'money',
  'control',
  'substances',
  'body',
  'feelings',
  'trust',
]

/** Writes the assessment as far as it is told: `upTo` leaves what the child says and the analysis for today. */
export async function assess(
  { tell, ask }: Teller,
  told: AssessmentTold,
  upTo: 'grid' | 'end' = 'end',
): Promise<AssessmentId> {
  const { worker, begun, recordId } = told
  const { assessmentId } = await tell(worker, begun, (tx, by) => startAssessment(tx, by, { recordId }))
  const save = (sectionCode: string, answer: Answer, itemCode = '') =>
    tell(worker, begun, (tx, by) =>
      saveSection(tx, by, { recordId, assessmentId, sectionCode, itemCode, version: 0, answer }),
    )
  await tell(worker, begun, (tx, by) =>
    saveDetails(tx, by, {
      recordId,
      assessmentId,
      seen: 'alone',
      seenOn: dayOf(begun),
      contributors: 'School, police and the youth club',
      version: 0,
    }),
  )

  const known = await ask(worker, begun, (tx, by) => strands(tx, by.now))
  await save(
    'strands',
    choice(
      known.items.filter((each) => told.strands.includes(each.code)).map(({ code, label }) => ({ code, label })),
      told.strands[0],
    ),
  )
  await save('certainty', choice([{ code: 'suspected', label: 'Suspected' }]))
  await save('seen', choice([{ code: 'alone', label: 'Yes, alone' }]))
  await save('sources', text('Visits at home and at school, what the agencies added, and what the family say.'))
  await save('strengths', { type: 'indicators', seen: told.strengths, notes: '' })
  await save('vulnerabilities', { type: 'indicators', seen: told.vulnerabilities, notes: '' })
  await save('risk-indicators', { type: 'indicators', seen: told.risks, notes: '' })
  for (const code of DOMAINS) {
    const [rating, evidence, source] = told.domains[code] ?? ['not-known', '', '']
    await save('domains', { type: 'domain', rating, evidence, source, on: evidence ? dayOf(begun) : null }, code)
  }
  if (told.harm) {
    await save('actual-harm', { type: 'indicators', seen: told.harm, notes: '' })
    if (told.harm.length > 0)
      await tell(worker, begun, (tx, by) =>
        answerDiscussion(tx, by, { recordId, assessmentId, asked: true, askedOn: dayOf(begun) }),
      )
  }
  await save('contexts', text(told.contexts))
  if (upTo === 'grid') return assessmentId

  await save('childs-voice', { type: 'voice', fields: told.child, recorded: {} })
  await save('parents-voice', { type: 'voice', fields: told.parents, recorded: {} })
  await save('analysis', text(told.analysis))
  await save('not-known', text(told.notKnown))
  await save('nrm', { ...choice([{ code: told.nrm[0], label: told.nrm[1] }]), reason: told.nrm[2] })
  const levels = await ask(worker, begun, (tx, by) => riskLevels(tx, by.now))
  const level = levels.items.find((each) => each.code === told.level[0])
  if (!level) throw new Error(`There is no level ${told.level[0]}`)
  await save('level', {
    type: 'level',
    level: { code: level.code, label: level.label, rank: level.rank },
    rationale: told.level[1],
    learningDisability: 'no',
    floorReasons: {},
  })
  return assessmentId
}

/** The worker sends it and a manager stands by it. */
export async function finish(
  { tell }: Teller,
  {
    worker,
    manager,
    sent,
    authorised,
    recordId,
    assessmentId,
  }: { worker: Seat; manager: Seat; sent: Date; authorised: Date; recordId: RecordId; assessmentId: AssessmentId },
): Promise<void> {
  await tell(worker, sent, (tx, by) => submitAssessment(tx, by, { recordId, assessmentId }))
  await tell(manager, authorised, (tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId }))
}

/** An assessment told in a few lines: the child's words, what is happening, and the level. */
export async function assessBriefly(
  teller: Teller,
  told: Pick<AssessmentTold, 'worker' | 'begun' | 'recordId' | 'strands'> & {
    manager: Seat
    authorised: Date
    words: string
    contexts: string
    analysis: string
    notKnown: string
    level: string
  },
): Promise<AssessmentId> {
  const assessmentId = await assess(teller, {
    ...told,
    strengths: ['strength-trusted-adult', 'strength-learning'],
    vulnerabilities: [],
    risks: [],
    harm: [],
    domains: {},
    child: { words: told.words, present: 'alone', form: 'spoken' },
    parents: { 'not-given': 'They were at work when we came; asked again by telephone.' },
    nrm: [
      'not-needed',
      'Not needed',
      'Nothing that was seen or said points to trafficking beyond what the agencies already act on.',
    ],
    level: [told.level, told.analysis],
  })
  await finish(teller, {
    worker: told.worker,
    manager: told.manager,
    sent: told.begun,
    authorised: told.authorised,
    recordId: told.recordId,
    assessmentId,
  })
  return assessmentId
}

function choice(chosen: readonly Chosen[], main = ''): Extract<Answer, { type: 'choice' }> {
  return { type: 'choice', chosen, main, reason: '' }
}
function text(words: string): Answer {
  return { type: 'text', text: words }
}
