import type { ChooseRefusal } from '../commands/choose-children.js'
import { type MatchRefusal, REASON_LENGTH } from '../commands/match-child.js'
import type { PromoteRefusal } from '../commands/promote-child.js'

export type ChoosingRefusal = PromoteRefusal | ChooseRefusal | MatchRefusal

const SAY: Record<ChoosingRefusal['code'], string> = {
  'not-a-council': 'Only a data officer of a council’s children’s social care may choose children from its census',
  'no-such-child': 'This child is not among those you imported any more. Go back to the import',
  'already-chosen': 'This child is a record already',
  'changed-meanwhile': 'A later file says something else of this child. Go back to the import and open them again',
  doubted: 'Two children of the file have this number, and differ. Open this child and look first',
  'may-be-known': 'A record has the same number. Open this child and look first',
  'birth-date-changed': 'An earlier file gave another birth date for this number. Open this child and look first',
  'record-closed': 'The record is closed to you, or you may only read it. Ask someone who works on it',
  'team-missing': 'Choose which team works with them',
  'nobody-chosen': 'Nobody is chosen. Tick a child, or choose another rule',
  'reason-missing': 'Write why you are sure',
  'text-too-long': `Use ${REASON_LENGTH} characters or fewer`,
  'already-a-record': 'An earlier file of this child is a record already. Add what is new to it',
  'not-matched': 'This child is not joined to a record that was known before',
}

export function sayChoosing(refusal: ChoosingRefusal): string {
  return SAY[refusal.code]
}

/** For an error summary: the sentence and where to put it right. */
export function asErrors(refusals: readonly ChoosingRefusal[]) {
  return refusals.map((refusal) => ({ text: sayChoosing(refusal), href: refusal.field && `#${refusal.field}` }))
}
