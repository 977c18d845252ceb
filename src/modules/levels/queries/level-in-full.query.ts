import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { assessmentForAgreement } from '../../assessments/index.js'
import { clockWords, type ClockView, clockOf } from '../../clocks/index.js'
import { workingCalendar } from '../../reference/index.js'
import { listDecisions } from '../data/decision.store.js'
import { type Discussion, listDiscussions } from '../data/discussion.store.js'
import { type KeptParticipant, listParticipants } from '../data/participant.store.js'
import { LEVEL_REVIEW } from '../domain/clock-rules.js'
import type { LevelDecision } from '../domain/level.js'
import { inOrder } from '../domain/standing-level.js'
import { type CurrentLevel, currentLevel } from './current-level.query.js'

export type DecisionInFull = LevelDecision & { readonly participants: readonly KeptParticipant[] }
export type DiscussionInFull = Discussion & { readonly participants: readonly KeptParticipant[] }

export type LevelInFull = {
  readonly standing: CurrentLevel | undefined
  readonly review: ClockView | undefined
  /** The last first. */
  readonly decisions: readonly DecisionInFull[]
  readonly discussions: readonly DiscussionInFull[]
  /** An authorised assessment waits for the agencies. */
  readonly isWaiting: boolean
}

/** Everything about a child's level that is open to the reader. */
export async function levelInFull(tx: Tx, by: By, recordId: RecordId): Promise<LevelInFull> {
  const standing = (await currentLevel(tx, [recordId], by.now)).get(recordId)
  const participants = await listParticipants(tx, [recordId])
  const decisions = inOrder(await listDecisions(tx, [recordId])).toReversed()
  const review = standing && (await clockOf(tx, LEVEL_REVIEW, standing.decisionId))
  return {
    standing,
    review: review?.clock.state === 'running' ? clockWords(review.clock, await workingCalendar(tx), by.now) : undefined,
    decisions: decisions.map((each) => ({
      ...each,
      participants: participants.filter((who) => who.decisionId === each.id),
    })),
    discussions: (await listDiscussions(tx, [recordId])).map((each) => ({
      ...each,
      participants: participants.filter((who) => who.discussionId === each.id),
    })),
    isWaiting: (await assessmentForAgreement(tx, by, recordId)) !== undefined,
  }
}
