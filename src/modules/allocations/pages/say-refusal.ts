import { errorFor, errorsFor } from '../../../web/say-refusals.js'
import { MOST_TEXT, type GiveRefusal } from '../domain/allocation.js'
import type { CoverRefusal } from '../domain/cover.js'
import type { EndWorkRefusal } from '../commands/end-work.js'
import type { LeaverRefusal } from '../commands/move-leavers-work.js'
import type { SayOutsideRefusal } from '../commands/say-outside.js'
import type { OutsideFault } from './outside/outside.form.js'

export type Code =
  | GiveRefusal['code']
  | CoverRefusal['code']
  | EndWorkRefusal['code']
  | LeaverRefusal['code']
  | SayOutsideRefusal['code']
  | OutsideFault['code']
  | 'from-missing'
  | 'from-not-real'
  | 'until-missing'
  | 'until-not-real'
  | 'how-missing'
  | 'note-missing'
export type FormRefusal = { readonly code: Code; readonly field?: string | undefined }

const MOST = MOST_TEXT.toLocaleString('en-GB')

export const SAY: Record<Code, string> = {
  'worker-missing': 'Choose who it is given to, from those who work here now',
  'worker-has-conflict': 'The person you chose has declared a conflict of interest here. Choose someone else',
  'worker-has-it': 'The person you chose works with this child already. Choose someone else',
  'already-allocated': 'Someone else gave this child to a worker a moment ago. Nothing was changed',
  'changed-meanwhile': 'Someone else changed who works with this child a moment ago. Look at who does now',
  'no-worker': 'Nobody works with this child, so there is nothing to cover. Give the child to a worker first',
  'reason-missing': 'Write the reason',
  'reason-too-long': `The reason must be ${MOST} characters or fewer`,
  'note-missing': 'Write what the next worker must know',
  'note-too-long': `What the next worker must know must be ${MOST} characters or fewer`,
  'from-missing': 'Enter the first day',
  'from-not-real': 'The first day must be a real date',
  'from-in-past': 'The first day must be today or later',
  'until-missing': 'Enter the last day',
  'until-not-real': 'The last day must be a real date',
  'until-before-from': 'The last day must be the first day or later',
  'too-long': 'Cover lasts six months at most. For longer, hand over',
  'covered-already': 'Someone covers on some of these days already. Choose others, or end that cover first',
  'how-missing': 'Select whether another worker is needed',
  'still-needed': 'A worker is still needed here. Choose ‘Another worker is needed’, or hand over',
  'nobody-chosen': 'Choose someone for at least one child or duty',
  'nothing-owed': 'Someone said so a moment ago: nothing is owed here any more',
  'done-missing': 'Select whether it has been done',
  'on-missing': 'Enter the day',
  'on-not-real': 'The day must be a real date',
  'done-in-future': 'The day must be today or in the past',
  'done-before-start': 'The day must be the day on which it was asked for, or later',
  'done-before-pause': 'The day must be after the last day on which its clock was paused',
  'late-reason-missing': 'Write why it is late',
  'late-reason-too-long': `Why it is late must be ${MOST} characters or fewer`,
  'why-missing': 'Write why',
  'why-too-long': `Why must be ${MOST} characters or fewer`,
}

export function errorsFrom(refusals: readonly FormRefusal[], dates: readonly string[] = []) {
  return errorsFor(refusals, SAY, dates)
}

export function errorOf(refusals: readonly FormRefusal[], field: string): string | undefined {
  return errorFor(refusals, SAY, field)
}
