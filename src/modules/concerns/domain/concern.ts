import type { Seat } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, Id, RecordId, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuseAll } from '../../../kernel/outcome.js'
import type { ReportId } from '../../intake/index.js'
import type { Subject } from './subject.js'

export type Danger = 'yes' | 'no' | 'not-sure'
export type Knows = 'yes' | 'no' | 'not-sure'

/** The questions in the order in which they are asked, each a page of its own. */
export const STEPS = ['danger', 'who', 'what', 'harm', 'well', 'words', 'knows', 'adults', 'files'] as const
export type Step = (typeof STEPS)[number]

/** A practitioner’s seat, or the public through Be Aware: then nobody reads what became of it in Kith. */
export type ConcernSource = 'seat' | 'public'

export type Answers = {
  readonly danger: Danger | null
  /** What has been done about it already. */
  readonly dangerAction: string
  /** The referrer can name no child and no place. */
  readonly nobodyNamed: boolean
  readonly whatSeen: string
  readonly whereSeen: string
  readonly whenSeen: string
  readonly strandCodes: readonly string[]
  readonly strandLabels: readonly string[]
  readonly strandsVersionId: Id<'local-version'> | null
  readonly workingWell: string
  readonly childKnows: Knows | null
  readonly childAgrees: Knows | null
  readonly familyKnows: Knows | null
  readonly familyAgrees: Knows | null
  readonly notToldCodes: readonly string[]
  readonly notToldLabels: readonly string[]
  readonly notToldWords: string
  readonly adultsKnown: 'yes' | 'no' | null
}

/** Who a concern is from, as it stood when it was begun. */
export type Author = {
  readonly authorSeatId: SeatId
  readonly authorAccountId: AccountId
  readonly authorName: string
  readonly authorTitle: string
  readonly agencyName: string
  readonly agencyKind: string
  readonly source: ConcernSource
  /** What it was made of, where the public told it. */
  readonly reportId: ReportId | null
  readonly contributedByAgencyId: AgencyId
}
type Written = Answers &
  Author & {
    readonly recordId: RecordId
    readonly reference: string
    readonly startedAt: Date
    readonly answered: readonly string[]
  }

/** Whoever works from a seat is the author of what they write there. */
export function authorAt(seat: Seat): Author {
  return {
    authorSeatId: seat.id,
    authorAccountId: seat.accountId,
    authorName: seat.personName,
    authorTitle: seat.title,
    agencyName: seat.agencyName,
    agencyKind: seat.agencyKind,
    contributedByAgencyId: seat.agencyId,
    source: 'seat',
    reportId: null,
  }
}

/**
 * Someone of the public has no seat: the service seat stands for them, in the name of the council that answers for what
 * they told. Who they are is kept apart, with the desk.
 */
export function authorOfPublic(seat: Seat, reportId: ReportId): Author {
  return {
    authorSeatId: seat.id,
    authorAccountId: seat.accountId,
    authorName: 'Someone who told us',
    authorTitle: 'through Be Aware',
    agencyName: 'Someone from the public',
    agencyKind: 'public',
    contributedByAgencyId: seat.agencyId,
    source: 'public',
    reportId,
  }
}

export type DraftConcern = Written & { readonly state: 'draft' }
export type SentConcern = Written & {
  readonly state: 'sent' | 'decided'
  readonly sentAt: Date
  readonly answerBy: Date | null
}
export type Concern = DraftConcern | SentConcern

export type SendRefusal = Refusal & {
  readonly code: 'already-sent' | 'danger-not-answered' | 'who-not-answered' | 'what-not-answered'
  readonly field?: Step
}

/**
 * Sends a concern. It needs an answer about danger, whom or what it is about (which may be nobody), and what was seen.
 * Who knows and who agreed is asked and is never a gate: nothing about consent is looked at here.
 */
export function sendConcern(
  concern: Concern,
  subjects: readonly Pick<Subject, 'kind'>[],
  now: Date,
): Outcome<SentConcern, SendRefusal> {
  if (concern.state !== 'draft') return refuseAll([{ code: 'already-sent' }])
  const missing: SendRefusal[] = []
  if (!concern.danger) missing.push({ code: 'danger-not-answered', field: 'danger' })
  if (subjects.length === 0 && !concern.nobodyNamed) missing.push({ code: 'who-not-answered', field: 'who' })
  if (concern.whatSeen.trim() === '') missing.push({ code: 'what-not-answered', field: 'what' })
  if (missing.length > 0) return refuseAll(missing)
  return accept({ ...concern, state: 'sent', sentAt: now, answerBy: null })
}

/** How far each question is: those that a concern cannot be sent without are `needed` until they are answered. */
export type Standing = 'answered' | 'needed' | 'optional'

export function stepStanding(
  step: Step,
  concern: Pick<Concern, 'danger' | 'nobodyNamed' | 'whatSeen' | 'answered'>,
  subjects: number,
): Standing {
  if (step === 'danger') return concern.danger ? 'answered' : 'needed'
  if (step === 'who') return subjects > 0 || concern.nobodyNamed ? 'answered' : 'needed'
  if (step === 'what') return concern.whatSeen.trim() === '' ? 'needed' : 'answered'
  return concern.answered.includes(step) ? 'answered' : 'optional'
}

/** The question after this one; undefined after the last. */
export function stepAfter(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) + 1]
}
