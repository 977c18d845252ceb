import { errorFor, errorsFor } from '../../../web/say-refusals.js'
import type { AgreeLevelRefusal } from '../commands/agree-level.js'
import type { DiscussionRefusal } from '../commands/record-discussion.js'
import type { RemoveRefusal } from '../commands/remove-from-mace.js'
import type { ReviewRefusal } from '../commands/review-level.js'
import type { ConferenceRefusal } from '../commands/say-conference.js'
import { MOST_LINE, MOST_TEXT } from '../domain/level.js'

export type Code =
  | AgreeLevelRefusal['code']
  | DiscussionRefusal['code']
  | ReviewRefusal['code']
  | RemoveRefusal['code']
  | ConferenceRefusal['code']
  | 'date-missing'
  | 'date-not-real'
  | 'time-missing'
  | 'time-not-real'
  | 'choice-missing'
export type FormRefusal = { readonly code: Code; readonly field?: string | undefined }

const MOST = MOST_TEXT.toLocaleString('en-GB')

export const SAY: Record<Code, string> = {
  'level-missing': 'Select the level that was agreed',
  'rationale-missing': 'Write why this is the right level',
  'text-too-long': `This must be ${MOST} characters or fewer`,
  'agency-missing': 'Choose the agency, or empty the row',
  'person-missing': 'Write who took part for this agency, or empty the row',
  'line-too-long': `This must be ${MOST_LINE} characters or fewer`,
  'dissent-words-missing': 'Write what they disagree with and why',
  'nobody-took-part': 'Write who took part, from at least one agency',
  'quorum-reason-missing': 'Write why it was decided without the agencies that are missing',
  'decider-missing': 'Choose who decided',
  'decider-wrong-role': 'Someone in another role decides this. Choose them',
  'decider-is-worker': 'The child’s own worker does not decide this. Choose someone else',
  'decider-has-conflict': 'The person you chose has declared a conflict of interest here. Choose someone else',
  'test-not-answered': 'Answer each statement of the test',
  'test-words-missing': 'Write why it is right although this is not so, or not known',
  'in-future': 'The day must be today or in the past',
  'before-last-decision': 'The day must be on or after the last decision about the level',
  'changed-meanwhile': 'Someone else decided about the level a moment ago. What you wrote is kept below',
  'late-reason-missing': 'Write why it is late',
  'assessment-not-waiting': 'This assessment no longer waits for agreement. Look at the record',
  'summary-missing': 'Write what was said and agreed',
  'not-open': 'The child is not open to MACE, so there is nothing to review. Look at the record',
  'what-changed-missing': 'Write what has changed since the last decision',
  'removal-is-apart': 'Taking a child off MACE has a test of its own. Choose ‘Remove from MACE’ on the record',
  'evidence-missing': 'Write what shows that the risk is less',
  'remaining-plan-missing': 'Write what plan goes on, or that none does and why',
  'told-by-missing': 'Write who tells the child',
  'told-on-missing': 'Enter the day on which the child is told',
  'told-on-too-late': 'The child must be told within three months',
  'no-enquiry': 'No enquiry was started there. Look at the record',
  'said-already': 'Someone has written this down already. Look at the record',
  'why-missing': 'Write why no conference was needed',
  'before-discussion': 'The conference must be on or after the day of the strategy discussion',
  'date-missing': 'Enter the day',
  'date-not-real': 'The day must be a real date',
  'time-missing': 'Enter the time, for example 2:30pm',
  'time-not-real': 'The time must be a real one, for example 2:30pm',
  'choice-missing': 'Select an answer',
}

const DATES = ['decidedOn', 'heldOn', 'toldOn', 'on']

export function errorsFrom(refusals: readonly FormRefusal[]) {
  return errorsFor(refusals, SAY, DATES)
}

export function errorOf(refusals: readonly FormRefusal[], field: string): string | undefined {
  return errorFor(refusals, SAY, field)
}

/** Someone else decided between the page and its form. */
export function isOvertaken(refusals: readonly FormRefusal[]): boolean {
  return refusals.some((each) => each.code === 'changed-meanwhile')
}
