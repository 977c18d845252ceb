import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { Work } from '../../../platform/work.js'
import { levelsByRank } from '../../reference/index.js'
import { saveDetails } from '../commands/save-details.js'
import { saveSection } from '../commands/save-section.js'
import { type StartWanted, startAssessment } from '../commands/start-assessment.js'
import { submitAssessment } from '../commands/submit-assessment.js'
import type { Answer } from '../domain/answers.js'
import type { AssessmentId } from '../domain/assessment.js'
import { type Slot, slotKey, slotsOf } from '../domain/slots.js'
import { type AssessmentInFull, findInFull } from '../queries/assessment-in-full.query.js'

/** A draft that has just begun. */
export async function begin(work: Work, wanted: StartWanted): Promise<AssessmentId> {
  const outcome = await work.change((tx, by) => startAssessment(tx, by, wanted))
  if (!outcome.ok) throw new Error(`The assessment was not begun: ${outcome.refusals[0]?.code}`)
  return outcome.value.assessmentId
}

export async function inFull(work: Work, recordId: RecordId, assessmentId: AssessmentId): Promise<AssessmentInFull> {
  const full = await work.look('test.looked', (tx) => findInFull(tx, recordId, assessmentId))
  if (!full) throw new Error('There is no such assessment')
  return full
}

export type Overrides = Readonly<Record<string, Answer>>

/** Answers every slot of whatever template it was drawn from, but those that `overrides` answers otherwise. */
export async function fill(
  work: Work,
  recordId: RecordId,
  assessmentId: AssessmentId,
  overrides: Overrides = {},
): Promise<void> {
  const full = await inFull(work, recordId, assessmentId)
  for (const slot of slotsOf(full.template)) {
    const answer = overrides[slotKey(slot)] ?? plainAnswer(slot, full)
    const { sectionCode, itemCode } = slot
    const version = full.answers.get(slotKey(slot))?.version ?? 0
    const wanted = { recordId, assessmentId, sectionCode, itemCode, version, answer }
    const outcome = await work.change((tx, by) => saveSection(tx, by, wanted))
    if (!outcome.ok) throw new Error(`${slotKey(slot)} was not saved: ${outcome.refusals[0]?.code}`)
  }
  const details = await work.change((tx, by) =>
    saveDetails(tx, by, {
      recordId,
      assessmentId,
      seen: 'alone',
      seenOn: '2026-02-27' as CalendarDate,
      contributors: 'Priya Nair, school nurse',
      version: full.assessment.detailsVersion,
    }),
  )
  if (!details.ok) throw new Error(`The details were not saved: ${details.refusals[0]?.code}`)
}

/** Begun, answered and sent to the manager. */
export async function aSentAssessment(
  work: Work,
  wanted: StartWanted,
  overrides: Overrides = {},
): Promise<AssessmentId> {
  const assessmentId = await begin(work, wanted)
  await fill(work, wanted.recordId, assessmentId, overrides)
  const sent = await work.change((tx, by) => submitAssessment(tx, by, { recordId: wanted.recordId, assessmentId }))
  if (!sent.ok) throw new Error(`The assessment was not sent: ${sent.refusals[0]?.code}`)
  return assessmentId
}

/** What a worker might write in any slot: nothing that asks for a strategy discussion, and a level above every floor. */
export function plainAnswer(slot: Slot, { template, levels }: Pick<AssessmentInFull, 'template' | 'levels'>): Answer {
  const { section } = slot
  switch (slot.type) {
    case 'text':
      return { type: 'text', text: `What is written under ${section.label}` }
    case 'choice': {
      const option =
        section.type === 'choice' && (section.options ?? (section.optionsFrom === 'ratings' ? template.ratings : []))[0]
      const chosen = option
        ? { code: option.code, label: option.label }
        : { code: 'cce', label: 'Criminal exploitation' }
      return { type: 'choice', chosen: [chosen], main: '', reason: 'A reason' }
    }
    case 'indicators': {
      const first = section.type === 'indicators' && section.indicators.find((each) => each.kind !== 'actual-harm')
      return { type: 'indicators', seen: first ? [first.code] : [], notes: '' }
    }
    case 'domain':
      return {
        type: 'domain',
        rating: template.ratings.find((each) => each.rank === 1)?.code ?? '',
        evidence: 'Seen with new phones',
        source: 'Helen Achterberg, school',
        on: '2026-02-20' as CalendarDate,
      }
    case 'voice':
      return {
        type: 'voice',
        fields: {
          words: section.type === 'voice' && section.whose === 'child' ? 'They said I owe them.' : 'I want him home.',
        },
        recorded: {},
      }
    case 'level': {
      const level = levelsByRank(levels)[2] ?? levels.items[0]
      if (!level) throw new Error('The pack has no levels')
      return {
        type: 'level',
        level: { code: level.code, label: level.label, rank: level.rank },
        rationale: 'Several signs fit together.',
        learningDisability: 'no',
        floorReasons: {},
      }
    }
  }
}
