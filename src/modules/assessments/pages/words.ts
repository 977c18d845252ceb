import type { AssessmentState, Seen, StepKind } from '../domain/assessment.js'
import type { Assessment } from '../domain/assessment.js'

/** Where an assessment stands, in a word or two. */
export const STATE_WORDS: Record<AssessmentState, string> = {
  draft: 'Being written',
  submitted: 'With the manager',
  returned: 'Given back',
  authorised: 'Authorised, not agreed yet',
  agreed: 'Agreed',
  superseded: 'Superseded',
  'struck-out': 'Struck out',
}

export const STEP_WORDS: Record<StepKind, string> = {
  submitted: 'Sent to the manager',
  returned: 'Given back with reasons',
  authorised: 'Authorised',
  agreed: 'Agreed by the agencies',
  superseded: 'Superseded by a later assessment',
  'struck-out': 'Struck out',
  'discussion-asked': 'Strategy discussion asked for',
  'discussion-not-asked': 'Strategy discussion not asked for',
}

export const SEEN_WORDS: Record<Seen, string> = {
  alone: 'Yes, alone',
  'with-someone': 'Yes, with someone',
  'not-seen': 'Not yet',
}

export const KIND_WORDS: Record<Assessment['kind'], string> = { initial: 'First assessment', review: 'Review' }
