import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { workerForRules } from '../../allocations/index.js'
import { agreeAssessment, type AssessmentId } from '../../assessments/index.js'
import { listClocksOf, meetClock, startClock } from '../../clocks/index.js'
import { insertDiscussion } from '../data/discussion.store.js'
import { insertParticipants } from '../data/participant.store.js'
import { CONFERENCE, STRATEGY_DISCUSSION } from '../domain/clock-rules.js'
import {
  answersOf,
  deciderFaults,
  type DecisionRefusal,
  participantFaults,
  quorumFaults,
  rationaleFaults,
  testFaults,
  tooLong,
} from '../domain/decision-rules.js'
import type { DecisionId, DiscussionId } from '../domain/level.js'
import { DISCUSSION_QUORUM } from '../domain/quorum.js'
import { typedTests } from '../domain/typed.js'
import { levelsNow } from '../queries/levels-now.query.js'
import type { DecisionInput } from './decision-input.js'
import { findDecider, gatherParticipants, hasConflict, participantsFrom } from './gather.js'
import { beginDecision, keepDecision } from './keep-decision.js'

export type RecordDiscussionInput = DecisionInput & {
  readonly heldAt: Date
  readonly summary: string
  readonly enquiryStarted: boolean
  /** The level that was agreed there; undefined where none was. */
  readonly levelCode: string | undefined
  /** An authorised assessment that was before them: agreed with the level. */
  readonly assessmentId: AssessmentId | undefined
}
export type DiscussionRefusal =
  | DecisionRefusal
  | { readonly code: 'summary-missing'; readonly field: 'summary' }
  | { readonly code: 'assessment-not-waiting'; readonly field?: undefined }

/**
 * Writes down a strategy discussion. It meets the clock that asked for one, starts the fifteen working days of the
 * conference where it started a section 47 enquiry, and may agree the level there and then.
 */
export async function recordDiscussion(
  tx: Tx,
  by: By,
  input: RecordDiscussionInput,
): Promise<Outcome<{ discussionId: DiscussionId; decisionId: DecisionId | null }, DiscussionRefusal>> {
  const { recordId, heldAt, summary, enquiryStarted, quorumReason, levelCode } = input
  const { versionId, options } = await levelsNow(tx, by)
  const rows = await gatherParticipants(tx, input.rows, options)
  const participants = participantsFrom(rows)
  const level = options.find((option) => option.code === levelCode)
  const decider = await findDecider(tx, input.deciderSeatId)
  const worker = await workerForRules(tx, recordId)
  const tests = level ? typedTests(level.entryTest, { entryTo: level.code }, input.answers) : []
  const wrong: DiscussionRefusal[] = [
    ...(heldAt > by.now ? [{ code: 'in-future', field: 'heldOn' } as const] : []),
    ...participantFaults(rows),
    ...quorumFaults(DISCUSSION_QUORUM, participants, quorumReason),
    ...(summary === '' ? [{ code: 'summary-missing', field: 'summary' } as const] : tooLong(summary, 'summary')),
    ...(levelCode === undefined
      ? []
      : level
        ? [
            ...testFaults(tests, { noNeedsWords: false }),
            ...rationaleFaults(input.rationale),
            ...deciderFaults({
              decider,
              role: level.approver,
              workerAccountId: worker?.accountId,
              hasConflict: await hasConflict(tx, by, recordId, decider?.accountId),
            }),
          ]
        : [{ code: 'level-missing', field: 'level' } as const]),
  ]
  if (wrong.length > 0) return refuseAll(wrong)

  const id = level && decider && (await beginDecision(tx, by, { recordId, decider }))
  const discussionId = newId<DiscussionId>()
  await insertDiscussion(tx, by, { id: discussionId, recordId, heldAt, summary, enquiryStarted, quorumReason })
  if (!level) await insertParticipants(tx, by, { recordId, discussionId, decisionId: null }, participants)
  const met = await meetAskedFor(tx, by, recordId, input)
  if (!met.ok) return met
  if (enquiryStarted) await startConference(tx, by, recordId, discussionId, heldAt)
  noteForAudit(tx, {
    action: 'levels.discussion-recorded',
    records: [recordId],
    thing: discussionId,
    fields: ['held_at', 'summary', 'enquiry_started', 'participants', ...(quorumReason ? ['quorum_reason'] : [])],
  })
  if (!id || !level || !decider) return accept({ discussionId, decisionId: null })
  if (input.assessmentId) {
    const agreed = await agreeAssessment(tx, by, { recordId, assessmentId: input.assessmentId })
    if (!agreed.ok) return refuse({ code: 'assessment-not-waiting' })
  }
  const decided = await keepDecision(tx, by, {
    id,
    recordId,
    kind: 'agreed',
    source: 'strategy-discussion',
    sourceId: discussionId,
    discussionId,
    levelsVersionId: versionId,
    level,
    participants,
    rationale: input.rationale,
    whatChanged: '',
    evidence: '',
    remainingPlan: '',
    toldBy: '',
    toldOn: null,
    tests: answersOf(tests),
    quorumReason,
    decider,
    decidedAt: heldAt,
    follows: input.follows,
    reasonLate: input.reasonLate,
    momentField: 'heldOn',
  })
  return decided.ok ? accept({ discussionId, decisionId: decided.value.decisionId }) : decided
}

/** Every clock that asked for a discussion before this one was held is met by it, late only with the reason. */
async function meetAskedFor(
  tx: Tx,
  by: By,
  recordId: RecordId,
  { heldAt, reasonLate }: Pick<RecordDiscussionInput, 'heldAt' | 'reasonLate'>,
): Promise<Outcome<undefined, DecisionRefusal>> {
  const open = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId]))
  for (const { clockId, clock } of open) {
    if (clock.rule.code !== STRATEGY_DISCUSSION || clock.triggeredAt > heldAt) continue
    const met = await meetClock(tx, by, { clockId, at: heldAt, ...(reasonLate && { reasonLate }) })
    if (met.ok) continue
    const code = met.refusals[0]?.code
    if (code === 'breach-reason-missing') return refuse({ code: 'late-reason-missing', field: 'reasonLate' })
    throw new Error(`The clock of the discussion could not be met: ${code}`)
  }
  return accept()
}

async function startConference(
  tx: Tx,
  by: By,
  recordId: RecordId,
  discussionId: DiscussionId,
  triggerAt: Date,
): Promise<void> {
  const worker = await workerForRules(tx, recordId)
  await startClock(tx, by, {
    rule: CONFERENCE,
    thingKind: 'strategy-discussion',
    thingId: discussionId,
    recordId,
    owner: { teamId: worker?.teamId ?? by.seat.teamIds[0], agencyId: worker?.agencyId ?? by.seat.agencyId },
    triggerAt,
  })
}
