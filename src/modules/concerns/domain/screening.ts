import type { Seat } from '../../../kernel/actor.js'
import type { AgencyId, RecordId, TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { MOST_TEXT, type SubjectKind } from './subject.js'

/** What may be decided about each kind of subject. A place has no assessment of its own yet: it waits on its list. */
export const OUTCOMES_FOR = {
  child: ['no-further-action', 'advice', 'early-help', 'assessment', 'strategy-discussion', 'police-intelligence-only'],
  context: ['no-further-action', 'advice', 'context-concern', 'police-intelligence-only'],
  nobody: ['no-further-action', 'advice', 'police-intelligence-only'],
} as const satisfies Record<SubjectKind, readonly ScreeningOutcome[]>

/** The outcomes after which someone works with the child, so that there must be a record to work on. */
const WORKED_ON: readonly ScreeningOutcome[] = ['early-help', 'assessment', 'strategy-discussion']

export function needsRecord(outcome: ScreeningOutcome): boolean {
  return WORKED_ON.includes(outcome)
}

/** After these a social work team finds a worker; early help may be given by those who know the child already. */
function needsWorker(outcome: ScreeningOutcome): boolean {
  return outcome === 'assessment' || outcome === 'strategy-discussion'
}

/** Which child it is: one that is known, confirmed by the screener on what is shown, a new one, or not said. */
export type WhichChild =
  | { readonly is: 'known'; readonly recordId: RecordId }
  | { readonly is: 'new' }
  | { readonly is: 'not-said' }

export type Decision = {
  readonly outcome: ScreeningOutcome
  readonly reasons: string
  /** What the referrer is told besides the plain sentence. */
  readonly note: string
  readonly child: WhichChild
  readonly teamIds: readonly TeamId[]
}

export type DecideRefusal = Refusal & {
  readonly code:
    | 'already-decided'
    | 'not-yours-to-decide'
    | 'outcome-does-not-fit'
    | 'reasons-missing'
    | 'reasons-too-long'
    | 'note-too-long'
    | 'child-not-said'
    | 'team-missing'
    | 'child-closed'
    | 'breach-reason-missing'
}

/** The council answers for the decision: a screener of the agency whose duty the clock is. */
export function mayDecide(seat: Pick<Seat, 'role' | 'agencyId'>, ownerAgencyId: AgencyId): boolean {
  return seat.role === 'screener' && seat.agencyId === ownerAgencyId
}

/** Decides about one subject. Whether someone decided before is seen under the lock, so two never overwrite. */
export function decideSubject(
  subject: {
    readonly kind: SubjectKind
    readonly isDecided: boolean
    readonly ownerAgencyId: AgencyId
    /** There are teams to ask: without one, nobody would see that the child needs a worker. */
    readonly hasTeams: boolean
  },
  decision: Decision,
  seat: Pick<Seat, 'role' | 'agencyId'>,
): Outcome<Decision, DecideRefusal> {
  if (subject.isDecided) return refuse({ code: 'already-decided' })
  if (!mayDecide(seat, subject.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  const wrong: DecideRefusal[] = []
  const fitting: readonly ScreeningOutcome[] = OUTCOMES_FOR[subject.kind]
  if (!fitting.includes(decision.outcome)) wrong.push({ code: 'outcome-does-not-fit', field: 'outcome' })
  if (decision.reasons.trim() === '') wrong.push({ code: 'reasons-missing', field: 'reasons' })
  if (decision.reasons.length > MOST_TEXT) wrong.push({ code: 'reasons-too-long', field: 'reasons' })
  if (decision.note.length > MOST_TEXT) wrong.push({ code: 'note-too-long', field: 'note' })
  if (subject.kind === 'child' && needsRecord(decision.outcome) && decision.child.is === 'not-said')
    wrong.push({ code: 'child-not-said', field: 'child' })
  if (subject.hasTeams && needsWorker(decision.outcome) && decision.teamIds.length === 0)
    wrong.push({ code: 'team-missing', field: 'teams' })
  return wrong.length > 0 ? refuseAll(wrong) : accept(decision)
}
