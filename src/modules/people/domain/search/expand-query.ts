import type { ParsedQuery } from './parse-query.js'
import type { Expansion, Vocabulary } from './vocabulary.js'

/** A query with every word it may stand for. `tokenIds` is what to look up by equality. */
export type ExpandedQuery<TokenId> = {
  readonly query: ParsedQuery
  /** For each typed word, the words it may stand for. */
  readonly words: readonly ReadonlyMap<TokenId, Expansion<TokenId>>[]
  /** Two typed words written together (`mary ann` for maryann), with the place of the first. */
  readonly joined: readonly { readonly at: number; readonly words: ReadonlyMap<TokenId, Expansion<TokenId>> }[]
  readonly tokenIds: readonly TokenId[]
}

/** Joined words are guesses: a few close ones are enough. */
const JOINED_LIMIT = 6
const JOINED_WORST = 0.85

export function expandQuery<TokenId>(
  query: ParsedQuery,
  vocabulary: Vocabulary<TokenId>,
  limit?: number,
): ExpandedQuery<TokenId> {
  const typed = query.nameWords
  const words = typed.map((token) => byId(vocabulary.expand(token, limit)))
  const joined = typed.slice(0, -1).flatMap((token, at) => {
    const close = vocabulary.expand(token + typed[at + 1], JOINED_LIMIT).filter(({ score }) => score >= JOINED_WORST)
    return close.length > 0 ? [{ at, words: byId(close) }] : []
  })
  const tokenIds = new Set<TokenId>()
  for (const found of [...words, ...joined.map((pair) => pair.words)]) for (const id of found.keys()) tokenIds.add(id)
  return { query, words, joined, tokenIds: [...tokenIds] }
}

function byId<TokenId>(expansions: readonly Expansion<TokenId>[]): ReadonlyMap<TokenId, Expansion<TokenId>> {
  return new Map(expansions.map((expansion) => [expansion.tokenId, expansion]))
}
