import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { vocabularyOf } from '../data/vocabularies.js'
import { type Digester, identifierFrom } from '../domain/identifiers/identifier.js'
import { expandQuery } from '../domain/search/expand-query.js'
import { type ParsedQuery, parseQuery } from '../domain/search/parse-query.js'
import { type Ranked, rank } from '../domain/search/rank.js'
import { findCandidates } from './candidates.query.js'
import { type ChildLine, childLines } from './child-lines.query.js'
import { type Elsewhere, findElsewhere } from './elsewhere.query.js'
import { survivorsOf } from './merged-records.query.js'
import type { FoundRecord } from './weigh.query.js'

export type FoundChild = ChildLine & {
  /** Why they were found: “same birth date, name sounds alike”. */
  readonly match: Pick<Ranked<FoundRecord>, 'names' | 'date' | 'identifier'>
}

export type SearchResult = {
  readonly query: ParsedQuery
  readonly found: readonly FoundChild[]
  readonly hasMore: boolean
  readonly elsewhere?: Elsewhere | undefined
}

/**
 * Finds children the seat may see by what someone typed: names however spelt, birth dates, identifiers; best first.
 * With `secrets`, someone at a desk who typed an exact identifier is told when another agency holds something.
 */
export async function searchPeople(
  tx: Tx,
  by: By,
  text: string,
  { limit = 20, skip = 0, secrets }: { limit?: number; skip?: number; secrets?: Digester } = {},
): Promise<SearchResult> {
  const query = parseQuery(text)
  const ranked = await rankedBySurvivor(tx, by, query)
  const shown = ranked.slice(skip, skip + limit)
  const lines = new Map(
    (
      await childLines(
        tx,
        by,
        shown.map((each) => each.id),
      )
    ).map((line) => [line.recordId, line]),
  )
  const found = shown.flatMap(({ id, match }) => {
    const line = lines.get(id)
    return line ? [{ ...line, match }] : []
  })
  const elsewhere = secrets
    ? await findElsewhere(
        tx,
        by,
        query.identifiers.map(({ kind, value }) => identifierFrom(secrets, kind, value)),
      )
    : undefined
  return { query, found, hasMore: ranked.length > skip + limit, elsewhere }
}

/** Ranked as one child each: a record that another stands for leads to the one that stands. */
export async function rankedBySurvivor(
  tx: Tx,
  by: By,
  query: ParsedQuery,
): Promise<{ id: RecordId; score: number; match: FoundChild['match'] }[]> {
  const expanded = expandQuery(query, await vocabularyOf(tx))
  const ranked = rank(expanded, await findCandidates(tx, by, expanded))
  const survivors = await survivorsOf(
    tx,
    ranked.map((each) => each.candidate.id),
  )
  const best = new Map<RecordId, { id: RecordId; score: number; match: FoundChild['match'] }>()
  for (const { candidate, score, names, date, identifier } of ranked) {
    const id = survivors.get(candidate.id) ?? candidate.id
    if (!best.has(id)) best.set(id, { id, score, match: { names, date, identifier } })
  }
  return [...best.values()]
}
