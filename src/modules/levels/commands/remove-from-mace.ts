import { addMonths, type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { workerForRules } from '../../allocations/index.js'
import { listForRules } from '../data/decision.store.js'
import {
  answersOf,
  deciderFaults,
  type DecisionRefusal,
  participantFaults,
  testFaults,
  tooLong,
} from '../domain/decision-rules.js'
import { type DecisionId, type LevelOption, MOST_LINE } from '../domain/level.js'
import { type StandingLevel, standingLevel } from '../domain/standing-level.js'
import { typedTests } from '../domain/typed.js'
import { levelsNow } from '../queries/levels-now.query.js'
import type { DecisionInput } from './decision-input.js'
import { findDecider, gatherParticipants, hasConflict, participantsFrom } from './gather.js'
import { beginDecision, keepDecision } from './keep-decision.js'

export type RemoveInput = Omit<DecisionInput, 'quorumReason' | 'rationale'> & {
  /** What shows that the risk is less. */
  readonly evidence: string
  /** What goes on, or that nothing does. */
  readonly remainingPlan: string
  /** Who tells the child, and on which day. */
  readonly toldBy: string
  readonly toldOn: CalendarDate | undefined
}
export type RemoveRefusal =
  | DecisionRefusal
  | { readonly code: 'not-open'; readonly field?: undefined }
  | { readonly code: 'evidence-missing'; readonly field: 'evidence' }
  | { readonly code: 'remaining-plan-missing'; readonly field: 'remainingPlan' }
  | { readonly code: 'told-by-missing'; readonly field: 'toldBy' }
  | { readonly code: 'told-on-missing' | 'told-on-too-late'; readonly field: 'toldOn' }

/** A child is told within this many months of the decision, or the day is a slip of the pen. */
const TOLD_WITHIN_MONTHS = 3

/**
 * Takes a child off MACE. Removal is by a test: the partnership's own statements and the exit test of the level that is
 * left, all answered, each `no` with the reason why it is right all the same; evidence, the plan that remains, who tells
 * the child and when; and a named decider in the role the levels name, who is not the child's worker. The re-entry watch
 * begins.
 */
export async function removeFromMace(
  tx: Tx,
  by: By,
  input: RemoveInput,
): Promise<Outcome<{ decisionId: DecisionId }, RemoveRefusal>> {
  const { recordId, evidence, remainingPlan, toldBy, toldOn } = input
  const standing = standingLevel(await listForRules(tx, recordId))
  if (standing?.status !== 'open') return refuse({ code: 'not-open' })
  const { versionId, options, removal } = await levelsNow(tx, by)
  const rows = await gatherParticipants(tx, input.rows, options)
  const current = options.find((option) => option.code === standing.code)
  const tests = [
    ...typedTests(removal.test, 'removal', input.answers),
    ...typedTests(current?.exitTest ?? [], 'exit', input.answers),
  ]
  const decider = await findDecider(tx, input.deciderSeatId)
  const worker = await workerForRules(tx, recordId)
  const wrong: RemoveRefusal[] = [
    ...(evidence === '' ? [{ code: 'evidence-missing', field: 'evidence' } as const] : tooLong(evidence, 'evidence')),
    ...testFaults(tests, { noNeedsWords: true }),
    ...(remainingPlan === ''
      ? [{ code: 'remaining-plan-missing', field: 'remainingPlan' } as const]
      : tooLong(remainingPlan, 'remainingPlan')),
    ...(toldBy === '' ? [{ code: 'told-by-missing', field: 'toldBy' } as const] : []),
    ...(toldBy.length > MOST_LINE ? [{ code: 'line-too-long', field: 'toldBy' } as const] : []),
    ...toldOnFaults(toldOn, by.now),
    ...participantFaults(rows),
    ...deciderFaults({
      decider,
      role: removal.decider,
      workerAccountId: worker?.accountId,
      hasConflict: await hasConflict(tx, by, recordId, decider?.accountId),
    }),
  ]
  if (wrong.length > 0 || !decider || !toldOn) return refuseAll(wrong)
  const id = await beginDecision(tx, by, { recordId, decider })
  return keepDecision(tx, by, {
    id,
    recordId,
    kind: 'removed',
    source: 'review',
    sourceId: standing.decisionId,
    levelsVersionId: versionId,
    level: current ?? levelLeft(standing),
    participants: participantsFrom(rows),
    rationale: evidence,
    whatChanged: '',
    evidence,
    remainingPlan,
    toldBy,
    toldOn,
    tests: answersOf(tests),
    quorumReason: '',
    decider,
    decidedAt: input.decidedAt,
    follows: input.follows,
    reasonLate: input.reasonLate,
    momentField: 'decidedOn',
  })
}

function toldOnFaults(toldOn: CalendarDate | undefined, now: Date): RemoveRefusal[] {
  if (!toldOn) return [{ code: 'told-on-missing', field: 'toldOn' }]
  return toldOn > addMonths(dayOf(now), TOLD_WITHIN_MONTHS) ? [{ code: 'told-on-too-late', field: 'toldOn' }] : []
}

/** The level as it was decided, where the levels no longer have it. */
function levelLeft({ code, label, rank, position, of }: StandingLevel): LevelOption {
  return {
    code,
    label,
    rank,
    position,
    of,
    definition: '',
    openToMace: true,
    reviewEvery: null,
    entryTest: [],
    exitTest: [],
    approver: 'chair',
  }
}
