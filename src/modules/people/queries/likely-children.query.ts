import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { By, Tx } from '../../../platform/work.js'
import type { Identifier } from '../domain/identifiers/identifier.js'
import { type ParsedQuery, parseQuery, type TypedIdentifier } from '../domain/search/parse-query.js'
import { typedDay } from '../domain/search/typed-date.js'
import { childLines } from './child-lines.query.js'
import { type Elsewhere, findElsewhere } from './elsewhere.query.js'
import { type FoundChild, rankedBySurvivor } from './search.query.js'

/** Close enough to stop and look: a name alike, or half a name with the same birth date. */
const LIKELY = 0.75
const MOST = 5

export type LikelyChildren = {
  readonly likely: readonly FoundChild[]
  /** For desk roles, on an exact identifier: another agency holds something. */
  readonly elsewhere?: Elsewhere | undefined
}

/** Children already known who may be the one about to be created: only those the seat may see. */
export async function likelyChildren(
  tx: Tx,
  by: By,
  {
    name = '',
    bornOn,
    identifiers = [],
  }: {
    name?: string | undefined
    bornOn?: CalendarDate | undefined
    identifiers?: readonly Identifier[] | undefined
  },
): Promise<LikelyChildren> {
  const query: ParsedQuery = {
    ...parseQuery(name),
    dates: bornOn ? [{ kind: 'day', on: bornOn, swapped: swapped(bornOn) }] : [],
    identifiers: identifiers as readonly unknown[] as readonly TypedIdentifier[],
  }
  const ranked = (await rankedBySurvivor(tx, by, query)).filter((each) => each.score >= LIKELY).slice(0, MOST)
  const lines = await childLines(
    tx,
    by,
    ranked.map((each) => each.id),
  )
  const likely = lines.map((line) => {
    const match = ranked.find((each) => each.id === line.recordId)?.match
    return { ...line, match: match ?? { names: [], date: null, identifier: null } }
  })
  return { likely, elsewhere: await findElsewhere(tx, by, identifiers) }
}

function swapped(bornOn: CalendarDate): CalendarDate | null {
  const [year, month, day] = bornOn.split('-').map(Number)
  const typed = typedDay(year ?? 0, month ?? 0, day ?? 0)
  return typed?.kind === 'day' ? typed.swapped : null
}
