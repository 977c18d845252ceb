import type { Seat } from '../../../src/kernel/actor.js'
import { dayOf } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import type { AssessmentId } from '../../../src/modules/assessments/domain/assessment.js'
import { agreeLevel } from '../../../src/modules/levels/commands/agree-level.js'
import { recordDiscussion } from '../../../src/modules/levels/commands/record-discussion.js'
import { removeFromMace } from '../../../src/modules/levels/commands/remove-from-mace.js'
import { reviewLevel } from '../../../src/modules/levels/commands/review-level.js'
import type { TypedAnswers, TypedRow } from '../../../src/modules/levels/domain/typed.js'
import { listForRules } from '../../../src/modules/levels/data/decision.store.js'
import { AGENCIES } from '../agencies.js'
import type { Teller } from '../teller.js'

export type View = {
  readonly agency: keyof typeof AGENCIES
  readonly person: string
  readonly level: string
  readonly says?: string
  readonly dissents?: boolean
}
/** Three agencies of one mind. */
export const allThink = (level: string): readonly View[] => [
  { agency: 'council', person: 'Samira Haddad', level },
  { agency: 'police', person: 'DC Tom Wrigley', level },
  { agency: 'health', person: 'Priya Nair', level },
]

type Common = {
  readonly seat: Seat
  readonly at: Date
  readonly recordId: RecordId
  readonly decider: Seat
  readonly views: readonly View[]
  readonly rationale: string
}

/** Every statement of every test that a page may show, answered yes: the story's agencies did the work. */
const ALL_YES: TypedAnswers = Object.fromEntries(
  [
    'removal',
    'exit',
    ...['no-additional-risk', 'emerging', 'moderate', 'significant'].map((level) => `entry-${level}`),
  ].flatMap((field) =>
    [1, 2, 3, 4, 5, 6].map((place) => [`${field}-${place}`, { answer: 'yes', words: 'Heard at the meeting' }]),
  ),
)

function rows(views: readonly View[]): TypedRow[] {
  return views.map(({ agency, person, level, says = '', dissents = false }, place) => ({
    place: place + 1,
    agencyId: AGENCIES[agency].id,
    personName: person,
    viewCode: level,
    comment: says,
    dissents,
  }))
}

async function inputOf({ ask }: Teller, { seat, at, recordId, decider, views, rationale }: Common) {
  const before = await ask(seat, at, (tx) => listForRules(tx, recordId))
  return {
    recordId,
    follows: before.toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime())[0]?.id ?? null,
    rows: rows(views),
    answers: ALL_YES,
    rationale,
    quorumReason: '',
    deciderSeatId: decider.id,
    decidedAt: at,
    reasonLate: '',
  }
}

/** A strategy discussion, which may agree the level there and then. */
export async function discuss(
  teller: Teller,
  told: Common & { summary: string; levelCode: string | undefined; enquiryStarted?: boolean },
): Promise<void> {
  const input = await inputOf(teller, told)
  await teller.tell(told.seat, told.at, (tx, by) =>
    recordDiscussion(tx, by, {
      ...input,
      heldAt: told.at,
      summary: told.summary,
      enquiryStarted: told.enquiryStarted ?? false,
      levelCode: told.levelCode,
      assessmentId: undefined,
    }),
  )
}

/** The agencies agree the level after an authorised assessment. */
export async function agree(
  teller: Teller,
  told: Common & { assessmentId: AssessmentId; levelCode: string },
): Promise<void> {
  const input = await inputOf(teller, told)
  await teller.tell(told.seat, told.at, (tx, by) =>
    agreeLevel(tx, by, { ...input, assessmentId: told.assessmentId, levelCode: told.levelCode }),
  )
}

export async function review(teller: Teller, told: Common & { levelCode: string; whatChanged: string }): Promise<void> {
  const input = await inputOf(teller, told)
  await teller.tell(told.seat, told.at, (tx, by) =>
    reviewLevel(tx, by, { ...input, levelCode: told.levelCode, whatChanged: told.whatChanged }),
  )
}

export async function remove(
  teller: Teller,
  told: Omit<Common, 'rationale'> & { evidence: string; remainingPlan: string; toldBy: string },
): Promise<void> {
  const { rationale: _rationale, quorumReason: _quorum, ...input } = await inputOf(teller, { ...told, rationale: '' })
  await teller.tell(told.seat, told.at, (tx, by) =>
    removeFromMace(tx, by, {
      ...input,
      evidence: told.evidence,
      remainingPlan: told.remainingPlan,
      toldBy: told.toldBy,
      toldOn: dayOf(told.at),
    }),
  )
}
