import type { MyConcern } from '../../queries/my-concerns.query.js'
import { byWhen } from '../by-when.js'

/** What became of a concern, on one line, for its author. */
export function whatBecame(
  { state, hasNews, answerBy }: Pick<MyConcern, 'state' | 'hasNews' | 'answerBy'>,
  now: Date,
): string {
  if (hasNews) return state === 'decided' ? 'There is news' : 'There is news on part of it'
  if (state === 'decided') return 'Decided, and read by you'
  return answerBy && answerBy < now
    ? 'With the screening desk, later than we said'
    : `With the screening desk: an answer ${byWhen(answerBy, now)}`
}

/** “Maisie Dunmore”, “Maisie Dunmore and 2 more”: what a concern is about, where there is little room. */
export function inShort([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`
}
