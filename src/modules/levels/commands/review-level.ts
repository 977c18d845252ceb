import { type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { workerForRules } from '../../allocations/index.js'
import { listForRules } from '../data/decision.store.js'
import {
  answersOf,
  deciderFaults,
  type DecisionRefusal,
  participantFaults,
  quorumFaults,
  rationaleFaults,
  testFaults,
  tooLong,
  type TypedTest,
} from '../domain/decision-rules.js'
import type { DecisionId, LevelOption } from '../domain/level.js'
import { AGREEMENT_QUORUM } from '../domain/quorum.js'
import { standingLevel } from '../domain/standing-level.js'
import { type TypedAnswers, typedTests } from '../domain/typed.js'
import { levelsNow } from '../queries/levels-now.query.js'
import type { DecisionInput } from './decision-input.js'
import { findDecider, gatherParticipants, hasConflict, participantsFrom } from './gather.js'
import { beginDecision, keepDecision } from './keep-decision.js'

export type ReviewLevelInput = DecisionInput & { readonly whatChanged: string; readonly levelCode: string }
export type ReviewRefusal =
  | DecisionRefusal
  | { readonly code: 'not-open'; readonly field?: undefined }
  | { readonly code: 'what-changed-missing'; readonly field: 'whatChanged' }
  | { readonly code: 'removal-is-apart'; readonly field: 'level' }

/**
 * Reviews the level of a child who is open to MACE: it stays, goes up by the entry test of the new level, or goes down
 * by the exit test of the one that is left. Taking a child off MACE has a test and a page of its own.
 */
export async function reviewLevel(
  tx: Tx,
  by: By,
  input: ReviewLevelInput,
): Promise<Outcome<{ decisionId: DecisionId }, ReviewRefusal>> {
  const { recordId, whatChanged, rationale, quorumReason } = input
  const standing = standingLevel(await listForRules(tx, recordId))
  if (standing?.status !== 'open') return refuse({ code: 'not-open' })
  const { versionId, options } = await levelsNow(tx, by)
  const rows = await gatherParticipants(tx, input.rows, options)
  const participants = participantsFrom(rows)
  const level = options.find((option) => option.code === input.levelCode)
  const current = options.find((option) => option.code === standing.code)
  const tests = level ? reviewTests(level, current, standing.rank, input.answers) : []
  const decider = await findDecider(tx, input.deciderSeatId)
  const worker = await workerForRules(tx, recordId)
  const wrong: ReviewRefusal[] = [
    ...(whatChanged === ''
      ? [{ code: 'what-changed-missing', field: 'whatChanged' } as const]
      : tooLong(whatChanged, 'whatChanged')),
    ...participantFaults(rows),
    ...quorumFaults(AGREEMENT_QUORUM, participants, quorumReason),
    ...levelFaults(level),
    ...testFaults(tests, { noNeedsWords: false }),
    ...rationaleFaults(rationale),
    ...(level?.openToMace
      ? deciderFaults({
          decider,
          role: level.approver,
          workerAccountId: worker?.accountId,
          hasConflict: await hasConflict(tx, by, recordId, decider?.accountId),
        })
      : []),
  ]
  if (wrong.length > 0 || !level || !decider) return refuseAll(wrong)
  const id = await beginDecision(tx, by, { recordId, decider })
  return keepDecision(tx, by, {
    id,
    recordId,
    kind: 'reviewed',
    source: 'review',
    sourceId: standing.decisionId,
    levelsVersionId: versionId,
    level,
    participants,
    rationale,
    whatChanged,
    evidence: '',
    remainingPlan: '',
    toldBy: '',
    toldOn: null,
    tests: answersOf(tests),
    quorumReason,
    decider,
    decidedAt: input.decidedAt,
    follows: input.follows,
    reasonLate: input.reasonLate,
    momentField: 'decidedOn',
  })
}

function levelFaults(level: LevelOption | undefined): ReviewRefusal[] {
  if (!level) return [{ code: 'level-missing', field: 'level' }]
  return level.openToMace ? [] : [{ code: 'removal-is-apart', field: 'level' }]
}

/** Up: the entry test of the new level. Down: the exit test of the level that is left. The same: none. */
function reviewTests(
  level: LevelOption,
  current: LevelOption | undefined,
  currentRank: number,
  answers: TypedAnswers,
): TypedTest[] {
  if (level.rank > currentRank) return typedTests(level.entryTest, { entryTo: level.code }, answers)
  if (level.rank < currentRank && level.openToMace) return typedTests(current?.exitTest ?? [], 'exit', answers)
  return []
}
