import { dayOf } from '../../../kernel/calendar-date.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import { workerForRules } from '../../allocations/index.js'
import { clockOf, dueDay, meetClock, startClock, stopClock } from '../../clocks/index.js'
import { getNamedValue, intervals } from '../../reference/index.js'
import { insertDecision, listForRules } from '../data/decision.store.js'
import { insertParticipants } from '../data/participant.store.js'
import { LEVEL_REVIEW, RE_ENTRY_WATCH } from '../domain/clock-rules.js'
import { type DecisionRefusal, momentFaults } from '../domain/decision-rules.js'
import type { Decider, DecisionId, DiscussionId, LevelDecision, LevelOption, Participant } from '../domain/level.js'
import { isReEntry } from '../domain/re-entry.js'
import { inOrder, openRemoval } from '../domain/standing-level.js'
import { openToDecider } from './open-to-decider.js'

export type Deciding = Pick<
  LevelDecision,
  | 'id'
  | 'recordId'
  | 'kind'
  | 'source'
  | 'sourceId'
  | 'levelsVersionId'
  | 'rationale'
  | 'whatChanged'
  | 'evidence'
  | 'remainingPlan'
  | 'toldBy'
  | 'toldOn'
  | 'tests'
  | 'quorumReason'
  | 'decidedAt'
> & {
  readonly level: LevelOption
  readonly participants: readonly Participant[]
  readonly discussionId?: DiscussionId | undefined
  readonly decider: Decider
  /** The decision that stood when the page was shown; null when there was none. */
  readonly follows: DecisionId | null
  /** Why the review is late, where it is. */
  readonly reasonLate: string
  /** The field of the form that says when. */
  readonly momentField: string
}

/**
 * Begins a decision that nothing is wrong with: whoever decides gets their way in. It comes before anything is written of
 * the record, because a grant locks the record whole: one who held a row of it and then wanted the record would wait for
 * the one who holds the record and wants the row. So the record comes first, whether or not a grant is needed.
 */
export async function beginDecision(
  tx: Tx,
  by: By,
  { recordId, decider }: { recordId: RecordId; decider: Decider },
): Promise<DecisionId> {
  const decisionId = newId<DecisionId>()
  await openToDecider(tx, by, { recordId, decider, decisionId })
  await wallFor(tx, recordId)
  return decisionId
}

/**
 * Keeps a decision that nothing is wrong with: it follows the last one, meets its review, starts the next, and knows a
 * child who came back. Of two decisions that follow the same one, the first is kept and the other is told.
 */
export async function keepDecision(
  tx: Tx,
  by: By,
  deciding: Deciding,
): Promise<Outcome<{ decisionId: DecisionId }, DecisionRefusal>> {
  const { id, recordId, kind, level, decider, decidedAt, follows } = deciding
  const before = await listForRules(tx, recordId)
  const last = inOrder(before).at(-1)
  if ((last?.id ?? null) !== follows) return refuse({ code: 'changed-meanwhile' })
  const early = momentFaults({ decidedAt, now: by.now, lastDecidedAt: last?.decidedAt, field: deciding.momentField })
  if (early.length > 0) return refuseAll(early)

  const opens = kind !== 'removed' && level.openToMace
  const removal = opens ? openRemoval(before) : undefined
  const months = getNamedValue(await intervals(tx, by.now), 're-entry-watch').value
  const reEntryOf = removal && isReEntry(dayOf(removal.decidedAt), dayOf(decidedAt), months) ? removal.id : null
  const reviewed = last && (await meetReview(tx, by, last, deciding))
  if (reviewed && !reviewed.ok) return reviewed
  if (removal && reEntryOf) await stopWatch(tx, by, recordId, removal.id, decidedAt)
  const reviewDueOn = opens ? await startReview(tx, by, deciding, id) : null

  const { participants, discussionId, level: _level, decider: _decider, follows: _follows, ...kept } = deciding
  const { reasonLate: _late, momentField: _field, ...columns } = kept
  const inserted = await insertDecision(tx, by, {
    ...columns,
    previousId: follows,
    reEntryOf,
    levelCode: level.code,
    levelLabel: level.label,
    levelRank: level.rank,
    levelPosition: level.position,
    levelOf: level.of,
    opensToMace: opens,
    deciderSeatId: decider.seatId,
    deciderAccountId: decider.accountId,
    deciderName: decider.name,
    deciderRole: decider.role,
    deciderAgencyName: decider.agencyName,
    reviewDueOn,
  })
  if (!inserted) return refuse({ code: 'changed-meanwhile' })
  await insertParticipants(tx, by, { recordId, decisionId: id, discussionId: discussionId ?? null }, participants)
  if (kind === 'removed') await startWatch(tx, by, recordId, id, decidedAt)
  noteForAudit(tx, {
    action: `levels.${kind}`,
    records: [recordId],
    thing: id,
    fields: ['level_code', 'source', 'rationale', 'tests', 'decider_account_id', 'decided_at', 'participants'],
  })
  return accept({ decisionId: id })
}

/** A new decision is the review of the last one. Late, it says why. */
async function meetReview(
  tx: Tx,
  by: By,
  last: Pick<LevelDecision, 'id' | 'recordId'>,
  { decidedAt, reasonLate }: Pick<Deciding, 'decidedAt' | 'reasonLate'>,
): Promise<Outcome<undefined, DecisionRefusal>> {
  const clock = await asRecords(tx, [last.recordId], () => clockOf(tx, LEVEL_REVIEW, last.id))
  if (clock?.clock.state !== 'running' && clock?.clock.state !== 'paused') return accept()
  const met = await meetClock(tx, by, {
    clockId: clock.clockId,
    at: decidedAt,
    ...(reasonLate && { reasonLate }),
  })
  if (met.ok) return accept()
  const code = met.refusals[0]?.code
  if (code === 'breach-reason-missing') return refuse({ code: 'late-reason-missing', field: 'reasonLate' })
  if (code === 'already-met' || code === 'already-stopped') return refuse({ code: 'changed-meanwhile' })
  throw new Error(`The review could not be met: ${code}`)
}

async function startReview(tx: Tx, by: By, { recordId, level, decidedAt }: Deciding, id: DecisionId) {
  if (!level.reviewEvery) return null
  const worker = await workerForRules(tx, recordId)
  const owner = worker
    ? { personId: worker.accountId, teamId: worker.teamId ?? undefined, agencyId: worker.agencyId }
    : { teamId: by.seat.teamIds[0], agencyId: by.seat.agencyId }
  await startClock(tx, by, {
    rule: LEVEL_REVIEW,
    thingKind: 'level-decision',
    thingId: id,
    recordId,
    owner,
    triggerAt: decidedAt,
    length: level.reviewEvery,
  })
  const started = await asRecords(tx, [recordId], () => clockOf(tx, LEVEL_REVIEW, id))
  if (!started) throw new Error('The review did not start')
  return dueDay(started.clock.dueAt)
}

async function startWatch(tx: Tx, by: By, recordId: RecordId, id: DecisionId, triggerAt: Date): Promise<void> {
  const worker = await workerForRules(tx, recordId)
  await startClock(tx, by, {
    rule: RE_ENTRY_WATCH,
    thingKind: 'level-decision',
    thingId: id,
    recordId,
    owner: { teamId: worker?.teamId ?? by.seat.teamIds[0], agencyId: worker?.agencyId ?? by.seat.agencyId },
    triggerAt,
  })
}

async function stopWatch(tx: Tx, by: By, recordId: RecordId, id: DecisionId, at: Date): Promise<void> {
  const clock = await asRecords(tx, [recordId], () => clockOf(tx, RE_ENTRY_WATCH, id))
  if (clock?.clock.state !== 'running') return
  const stopped = await stopClock(tx, by, { clockId: clock.clockId, at, reason: 'The child came back to MACE' })
  if (!stopped.ok) throw new Error(`The watch could not be stopped: ${stopped.refusals[0]?.code}`)
}
