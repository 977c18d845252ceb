import type { ActionStatus, Effect, EntryKind } from '../domain/action.js'
import type { PlanOutcome, PlanWord } from '../domain/plan.js'

/** What the parts of a plan are called as headings; `willKnow` is said with a name. */
export const PLAN_HEADINGS: Record<Exclude<PlanWord, 'willKnow'>, string> = {
  workingWell: 'Working well',
  worries: 'Worries',
  needsToChange: 'What needs to change',
  contingency: 'If it does not work, or something happens',
  writtenWith: 'Written with',
}

export function planHeading(word: PlanWord, shortName: string): string {
  return word === 'willKnow' ? `How ${shortName} will know` : PLAN_HEADINGS[word]
}

export const STATUS_WORDS: Record<ActionStatus, string> = {
  open: 'Not begun',
  'in-progress': 'In progress',
  done: 'Done',
  'not-done': 'Not done',
  superseded: 'Replaced',
  'struck-out': 'Struck out',
}

export const EFFECT_WORDS: Record<Effect, string> = {
  lower: 'The risk is lower',
  same: 'The risk is the same',
  higher: 'The risk is higher',
  'too-early': 'Too early to say',
}

export const OUTCOME_WORDS: Record<PlanOutcome, string> = {
  worked: 'It worked: what needed to change has changed',
  'worked-in-part': 'It worked in part',
  'did-not-work': 'It did not work',
  'carries-on-elsewhere': 'The work carries on elsewhere',
  'opened-in-error': 'It was begun in error',
}

export const ENTRY_WORDS: Record<EntryKind, string> = {
  added: 'Added',
  progress: 'Progress',
  'due-changed': 'Another day',
  'owner-changed': 'Given to someone else',
  done: 'Done',
  effect: 'What it did to the risk',
  'not-done': 'Not done',
  superseded: 'Replaced',
  'struck-out': 'Struck out',
  'moved-here': 'Moved here from another record',
}
