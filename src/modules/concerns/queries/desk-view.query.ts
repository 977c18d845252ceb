import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { clockOf, type DescribedClock, describeClock } from '../../clocks/index.js'
import { childLines } from '../../people/index.js'
import { workingCalendar } from '../../reference/index.js'
import { REFERRAL_DECISION, TELL_REFERRER } from '../domain/clock-rules.js'
import { listCorrections } from '../data/correction.store.js'
import { type KeptDecision, listDecisions, listOutcomes } from '../data/decision.store.js'
import { listContributions, listDesk } from '../data/desk.store.js'
import { findScreening, type Screening } from '../data/screening.store.js'
import type { KeptSubject } from '../data/subject.store.js'
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
  readonly clock: DescribedClock | undefined
  /** A duty is over and nobody has said why yet. */
  readonly asksWhyLate: boolean
  readonly hasReferrerRead: boolean
}

export async function findAtDesk(tx: Tx, by: By, recordId: RecordId): Promise<AtDesk | undefined> {
  const [written, screening, desk, contributions, decisions, corrections, outcomes, decide, tell, calendar] =
    await Promise.all([
      findWritten(tx, by, recordId),
      findScreening(tx, by, recordId),
      listDesk(tx, by, [recordId]),
      listContributions(tx, by, recordId),
      listDecisions(tx, by, [recordId]),
      listCorrections(tx, by, recordId),
      listOutcomes(tx, by, [recordId]),
      clockOf(tx, REFERRAL_DECISION, recordId),
      clockOf(tx, TELL_REFERRER, recordId),
      workingCalendar(tx),
    ])
  if (!written || !screening || written.concern.state === 'draft') return undefined
  const { concern, subjects, ...rest } = written
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
    clock: decide && describeClock(decide, calendar, by.now),
    asksWhyLate: [decide, tell].some(
      (each) => each?.clock.state === 'running' && !each.clock.breachReason && by.now > each.clock.dueAt,
    ),
    hasReferrerRead: outcomes.some((each) => each.readAt !== null),
  }
}
