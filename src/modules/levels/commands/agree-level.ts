import { type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { workerForRules } from '../../allocations/index.js'
import { agreeAssessment, type AssessmentId } from '../../assessments/index.js'
import {
  answersOf,
  deciderFaults,
  type DecisionRefusal,
  participantFaults,
  quorumFaults,
  rationaleFaults,
  testFaults,
} from '../domain/decision-rules.js'
import type { DecisionId } from '../domain/level.js'
import { AGREEMENT_QUORUM } from '../domain/quorum.js'
import { typedTests } from '../domain/typed.js'
import { levelsNow } from '../queries/levels-now.query.js'
import type { DecisionInput } from './decision-input.js'
import { findDecider, gatherParticipants, hasConflict, participantsFrom } from './gather.js'
import { beginDecision, keepDecision } from './keep-decision.js'

export type AgreeLevelInput = DecisionInput & {
  /** The authorised assessment that the agencies had before them. */
  readonly assessmentId: AssessmentId
  readonly levelCode: string
}
export type AgreeLevelRefusal =
  | DecisionRefusal
  | { readonly code: 'assessment-not-waiting'; readonly field?: undefined }

/**
 * The agencies agree the level after an authorised assessment: who took part, each view, the decision, dissent. The
 * assessment is agreed with it. “No additional risk” is a level too: the child is then not open to MACE.
 */
export async function agreeLevel(
  tx: Tx,
  by: By,
  input: AgreeLevelInput,
): Promise<Outcome<{ decisionId: DecisionId }, AgreeLevelRefusal>> {
  const { recordId, assessmentId, rationale, quorumReason } = input
  const { versionId, options } = await levelsNow(tx, by)
  const rows = await gatherParticipants(tx, input.rows, options)
  const decider = await findDecider(tx, input.deciderSeatId)
  const worker = await workerForRules(tx, recordId)
  const level = options.find((option) => option.code === input.levelCode)
  const tests = level ? typedTests(level.entryTest, { entryTo: level.code }, input.answers) : []
  const participants = participantsFrom(rows)
  const wrong: DecisionRefusal[] = [
    ...participantFaults(rows),
    ...quorumFaults(AGREEMENT_QUORUM, participants, quorumReason),
    ...(level ? testFaults(tests, { noNeedsWords: false }) : [{ code: 'level-missing', field: 'level' } as const]),
    ...rationaleFaults(rationale),
    ...(level
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
  const agreed = await agreeAssessment(tx, by, { recordId, assessmentId })
  if (!agreed.ok) return refuse({ code: 'assessment-not-waiting' })
  return keepDecision(tx, by, {
    id,
    recordId,
    kind: 'agreed',
    source: 'screening',
    sourceId: assessmentId,
    levelsVersionId: versionId,
    level,
    participants,
    rationale,
    whatChanged: '',
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
