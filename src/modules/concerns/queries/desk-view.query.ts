import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type DescribedClock, describeClock, listClocksOf } from '../../clocks/index.js'
import { childLines } from '../../people/index.js'
import { workingCalendar } from '../../reference/index.js'
import { REFERRAL_DECISION } from '../domain/clock-rules.js'
import { listCorrections } from '../data/correction.store.js'
import { type KeptDecision, listDecisions, listOutcomes } from '../data/decision.store.js'
import { listContributions, listDesk } from '../data/desk.store.js'
import { findScreening, type Screening } from '../data/screening.store.js'
import type { KeptSubject } from '../data/subject.store.js'
import { findTeller, type Teller } from '../data/teller.store.js'
import type { SentConcern } from '../domain/concern.js'
import { findWritten, type Written } from './written.query.js'

export type Contribution = Awaited<ReturnType<typeof listContributions>>[number]
export type DeskPlace = Awaited<ReturnType<typeof listDesk>>[number]
export type Correction = Awaited<ReturnType<typeof listCorrections>>[number]

export type SubjectAtDesk = KeptSubject & {
  readonly decision: KeptDecision | undefined
  readonly additions: readonly KeptDecision[]
  /** The child on record whom the referrer, or a decision, named: as far as the reader sees them. */
  readonly onRecord: { readonly recordId: RecordId; readonly name: string } | undefined
}

/** Everything the desk has before it: the concern, and beside it what each agency adds and decides. */
export type AtDesk = Omit<Written, 'concern' | 'subjects'> & {
  readonly concern: SentConcern
  readonly screening: Screening
  readonly subjects: readonly SubjectAtDesk[]
  readonly desk: readonly DeskPlace[]
  readonly contributions: readonly Contribution[]
  readonly corrections: readonly Correction[]
  /** The decision’s clock, while there is one that this reader sees. */
  readonly clock: DescribedClock | undefined
  /** All of its clocks, running or ended: what the desk owes and how it stands. */
  readonly clocks: readonly DescribedClock[]
  /** A duty is over and nobody has said why yet. */
  readonly asksWhyLate: boolean
  readonly hasReferrerRead: boolean
  /** Who told it, where the public did. */
  readonly teller: Teller | undefined
}

export async function findAtDesk(tx: Tx, by: By, recordId: RecordId): Promise<AtDesk | undefined> {
  const [written, screening, desk, contributions, decisions, corrections, outcomes, kept, calendar, teller] =
    await Promise.all([
      findWritten(tx, by, recordId),
      findScreening(tx, by, recordId),
      listDesk(tx, by, [recordId]),
      listContributions(tx, by, recordId),
      listDecisions(tx, by, [recordId]),
      listCorrections(tx, by, recordId),
      listOutcomes(tx, by, [recordId]),
      listClocksOf(tx, [recordId], { all: true }),
      workingCalendar(tx),
      findTeller(tx, by, recordId),
    ])
  if (!written || !screening || written.concern.state === 'draft') return undefined
  const { concern, subjects, ...rest } = written
  const clocks = kept.map((each) => describeClock(each, calendar, by.now))
  const decisionOf = (subject: KeptSubject) =>
    decisions.find((each) => each.subjectId === subject.id && each.kind === 'decision')
  const childIds = subjects.flatMap((each) => decisionOf(each)?.childRecordId ?? each.childRecordId ?? [])
  const children = await childLines(tx, by, childIds)
  return {
    ...rest,
    concern,
    screening,
    desk,
    contributions,
    corrections,
    subjects: subjects.map((subject) => {
      const decision = decisionOf(subject)
      const child = children.find((each) => each.recordId === (decision?.childRecordId ?? subject.childRecordId))
      return {
        ...subject,
        decision,
        additions: decisions.filter((each) => each.subjectId === subject.id && each.kind === 'addition'),
        onRecord: child && { recordId: child.recordId, name: child.name },
      }
    }),
    clock: clocks.find((each) => each.rule === REFERRAL_DECISION),
    clocks,
    asksWhyLate: kept.some(({ clock }) => clock.state === 'running' && !clock.breachReason && by.now > clock.dueAt),
    hasReferrerRead: outcomes.some((each) => each.readAt !== null),
    teller,
  }
}
