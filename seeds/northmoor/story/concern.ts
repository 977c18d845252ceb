import type { Seat } from '../../../src/kernel/actor.js'
import type { CalendarDate } from '../../../src/kernel/calendar-date.js'
import type { RecordId, TeamId } from '../../../src/kernel/ids.js'
import { accept } from '../../../src/kernel/outcome.js'
import { contribute } from '../../../src/modules/concerns/commands/contribute.js'
import { decideSubjectCommand } from '../../../src/modules/concerns/commands/decide-subject.js'
import { keepWords } from '../../../src/modules/concerns/commands/keep-words.js'
import { nameSubject } from '../../../src/modules/concerns/commands/name-subject.js'
import { describeRiskAdult } from '../../../src/modules/concerns/commands/risk-adults.js'
import { saveConcernAnswers } from '../../../src/modules/concerns/commands/save-answers.js'
import { sendConcernCommand } from '../../../src/modules/concerns/commands/send-concern.js'
import { startConcern } from '../../../src/modules/concerns/commands/start-concern.js'
import { listSubjects } from '../../../src/modules/concerns/data/subject.store.js'
import type { Knows } from '../../../src/modules/concerns/domain/concern.js'
import type { WhichChild } from '../../../src/modules/concerns/domain/screening.js'
import type { SubjectWords } from '../../../src/modules/concerns/domain/subject.js'
import { askForDiscussion } from '../../../src/modules/levels/commands/ask-for-discussion.js'
import { noteForAudit } from '../../../src/platform/work.js'
import { type ScreeningOutcome, strands } from '../../../src/modules/reference/index.js'
import type { Teller } from '../teller.js'

export type ConcernTold = {
  readonly from: Seat
  readonly at: Date
  readonly subjects: readonly Partial<SubjectWords>[]
  readonly seen: string
  readonly where?: string
  readonly whenSeen?: string
  readonly strands?: readonly string[]
  readonly workingWell?: string
  /** The first child's own words, and who heard them. */
  readonly words?: { readonly said: string; readonly to: string }
  readonly childKnows?: Knows
  readonly familyKnows?: Knows
  readonly adults?: readonly {
    readonly called: string
    readonly description: string
    readonly connection: string
    readonly howKnown: string
  }[]
}

const NOTHING: SubjectWords = {
  kind: 'child',
  childRecordId: null,
  givenNames: '',
  familyName: '',
  description: '',
  bornOn: null,
  age: null,
  school: '',
  connection: '',
  contextKind: null,
  contextKindLabel: null,
}

/** Raises a concern as its referrer did, question by question, and sends it. */
export async function raise({ tell, ask }: Teller, told: ConcernTold): Promise<RecordId> {
  const { from, at } = told
  const { recordId } = await tell(from, at, (tx, by) => startConcern(tx, by, { danger: 'no', dangerAction: '' }))
  const named = await ask(from, at, (tx, by) => strands(tx, by.now))
  const chosen = named.items.filter((each) => told.strands?.includes(each.code))
  await tell(from, at, async (tx, by) => {
    let firstChild: string | undefined
    for (const subject of told.subjects) {
      const added = await nameSubject(tx, by, { recordId, words: { ...NOTHING, ...subject } })
      if (!added.ok) return added
      if (!firstChild && (subject.kind ?? 'child') === 'child') firstChild = added.value.subjectId
    }
    if (told.subjects.length === 0)
      await saveConcernAnswers(tx, by, { recordId, step: 'who', answers: { nobodyNamed: true } })
    await saveConcernAnswers(tx, by, {
      recordId,
      step: 'what',
      answers: { whatSeen: told.seen, whereSeen: told.where ?? '', whenSeen: told.whenSeen ?? '' },
    })
    await saveConcernAnswers(tx, by, {
      recordId,
      step: 'harm',
      answers: {
        strandCodes: chosen.map((each) => each.code),
        strandLabels: chosen.map((each) => each.label),
        strandsVersionId: named.versionId as never,
      },
    })
    await saveConcernAnswers(tx, by, { recordId, step: 'well', answers: { workingWell: told.workingWell ?? '' } })
    if (told.words) {
      const kept = await keepWords(tx, by, {
        recordId,
        subjectId: (firstChild ?? null) as never,
        said: 'words',
        words: told.words.said,
        heardBy: told.words.to,
      })
      if (!kept.ok) return kept
    }
    const { childKnows = 'not-sure', familyKnows = 'not-sure' } = told
    await saveConcernAnswers(tx, by, {
      recordId,
      step: 'knows',
      answers: { childKnows, childAgrees: childKnows, familyKnows, familyAgrees: familyKnows },
    })
    for (const adult of told.adults ?? []) await describeRiskAdult(tx, by, { recordId, words: adult })
    return accept()
  })
  await tell(from, at, (tx, by) => sendConcernCommand(tx, by, recordId))
  return recordId
}

/** What an agency at the desk added. */
export async function add(
  { tell }: Teller,
  { seat, at, recordId, words }: { seat: Seat; at: Date; recordId: RecordId; words?: string },
): Promise<void> {
  await tell(seat, at, (tx, by) =>
    contribute(tx, by, { recordId, words: words ?? '', nothingHeld: words === undefined }),
  )
}

export type DecisionTold = {
  readonly seat: Seat
  readonly at: Date
  readonly recordId: RecordId
  /** Which subject, by its place in the concern. */
  readonly subject?: number
  readonly outcome: ScreeningOutcome
  readonly reasons: string
  readonly note?: string
  readonly child?: WhichChild
  readonly teamIds?: readonly TeamId[]
  readonly reasonLate?: string
}

/** The screener's decision about one subject. Answers the child's record, where there is one. */
export async function decide({ tell, ask }: Teller, told: DecisionTold): Promise<RecordId | null> {
  const {
    seat,
    at,
    recordId,
    subject = 0,
    outcome,
    reasons,
    note = '',
    child = { is: 'new' },
    teamIds = [],
    reasonLate,
  } = told
  const subjects = await ask(seat, at, (tx, by) => listSubjects(tx, by, [recordId]))
  const found = subjects[subject]
  if (!found) throw new Error('The concern has no such subject')
  const decided = await tell(seat, at, (tx, by) =>
    decideSubjectCommand(tx, by, {
      recordId,
      subjectId: found.id,
      decision: { outcome, reasons, note, child, teamIds },
      reasonLate,
    }),
  )
  // What a job does within seconds of the decision is done at its time: the story's jobs run when it has been told.
  const childRecordId = decided.childRecordId
  if (outcome === 'strategy-discussion' && childRecordId) {
    await tell(seat, at, async (tx, by) => {
      await askForDiscussion(tx, by, { recordId: childRecordId, decisionId: decided.decisionId })
      noteForAudit(tx, { action: 'levels.decision-heard', records: [childRecordId], fields: [] })
      return accept()
    })
  }
  return childRecordId
}

export const named = (
  givenNames: string,
  familyName: string,
  bornOn: CalendarDate | null,
  school = '',
): Partial<SubjectWords> => ({ givenNames, familyName, bornOn, school })
