import type { LateRefusal } from '../commands/action-clock.js'
import type { WorkRefusal } from '../commands/work-on-action.js'
import type { StaleRefusal } from '../domain/action-rules.js'
import { MOST_EXPLANATION } from '../domain/plan.js'

export type CommonCode = WorkRefusal['code'] | StaleRefusal['code'] | LateRefusal['code'] | 'explanation-too-long'

/** Sentences that several pages of an action share. */
export const SAY_ACTION: Record<CommonCode, string> = {
  'no-such-action': 'This action is not here any more. It may have been moved to another record',
  'not-yours': 'Only whoever does it, or those who write the plan, may change this',
  'already-ended': 'Someone else ended this action while this page was open. Look at it as it stands',
  'changed-meanwhile':
    'Someone else changed this action while this page was open. It stands below as it is now, and your words are kept',
  'late-reason-missing': 'It was done after its day. Select why it was late',
  'explanation-too-long': `This must be ${MOST_EXPLANATION.toLocaleString('en-GB')} characters or fewer`,
}
