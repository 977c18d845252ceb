import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { CensusChild } from './census-child.js'

/** What a record says that a census says too. */
export type Known = {
  readonly bornOn: CalendarDate | undefined
  readonly bornIsEstimated: boolean
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
  /** The council's numbers under which censuses already speak of this record. */
  readonly censusNumbers: readonly string[]
}

export type Evidence = {
  readonly about: 'la-child-id' | 'upn' | 'birth'
  readonly census: readonly string[]
  readonly known: readonly string[]
  readonly verdict: 'same' | 'different' | 'one-only'
}

/** What the census and a record say of the same things, side by side. Which of it counts is for a person to judge. */
export function evidenceOf(child: CensusChild, known: Known): readonly Evidence[] {
  const numbers = (kind: string) => known.identifiers.filter((each) => each.kind === kind).map((each) => each.value)
  return [
    compared('la-child-id', [child.laChildId], [...new Set([...numbers('la-child-id'), ...known.censusNumbers])]),
    compared('upn', [child.upn, child.formerUpn], numbers('upn')),
    compared('birth', [child.birthDate], [known.bornOn]),
  ]
}

function compared(
  about: Evidence['about'],
  left: readonly (string | undefined)[],
  right: readonly (string | undefined)[],
): Evidence {
  const [census, other] = [left, right].map((values) => values.filter((value) => value !== undefined)) as [
    string[],
    string[],
  ]
  if (census.length === 0 || other.length === 0) return { about, census, known: other, verdict: 'one-only' }
  return { about, census, known: other, verdict: census.some((value) => other.includes(value)) ? 'same' : 'different' }
}
