import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import {
  type ChildLine,
  childLines,
  type Identifier,
  likelyChildren,
  searchPeople,
  survivorsOf,
} from '../../people/index.js'
import '../data/tables.js'

type Numbered = { readonly localAuthority: string; readonly laChildId: string }

/** Records open to the seat that have one of the child's numbers, or of which a census speaks by the same number. */
export async function findIdentifiedRecords(
  tx: Tx,
  by: By,
  child: Numbered,
  identifiers: readonly Identifier[],
): Promise<readonly RecordId[]> {
  const [{ likely }, filed] = await Promise.all([
    likelyChildren(tx, by, { identifiers }),
    tx
      .selectFrom('censusFiling')
      .select(['recordId'])
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('laChildId', '=', child.laChildId)
      .where('localAuthority', '=', child.localAuthority)
      .where('struckOutAt', 'is', null)
      .execute(),
  ])
  const found = [
    ...likely.filter((each) => each.match.identifier !== null).map((each) => each.recordId),
    ...filed.map((each) => each.recordId),
  ]
  return [...new Set((await survivorsOf(tx, found)).values())]
}

export type LikelyMatch = {
  readonly line: ChildLine
  /** Why it is shown: the same number, or the same birth date and nothing else. */
  readonly by: 'number' | 'birth-date' | 'search'
}

const MOST = 10

/** Records open to the seat that may be of this child: by number first, then by birth date, or what was searched for. */
export async function listLikelyMatches(
  tx: Tx,
  by: By,
  {
    child,
    birthDate,
    identifiers,
    search,
  }: {
    child: Numbered
    birthDate: CalendarDate | null
    identifiers: readonly Identifier[]
    search: string
  },
): Promise<readonly LikelyMatch[]> {
  if (search !== '') {
    const { found } = await searchPeople(tx, by, search, { limit: MOST })
    return found.map((line) => ({ line, by: 'search' }))
  }
  const numbered = await findIdentifiedRecords(tx, by, child, identifiers)
  const lines = await childLines(tx, by, numbered)
  const born = birthDate ? (await searchPeople(tx, by, asTyped(birthDate), { limit: MOST })).found : []
  return [
    ...lines.map((line): LikelyMatch => ({ line, by: 'number' })),
    ...born
      .filter((line) => line.bornOn === birthDate && !numbered.includes(line.recordId))
      .map((line): LikelyMatch => ({ line, by: 'birth-date' })),
  ].slice(0, MOST)
}

/** A birth date as someone would type it into the search. */
function asTyped(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}
