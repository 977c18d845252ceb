import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import type { ExpandedQuery } from './expand-query.js'
import type { TypedIdentifier } from './parse-query.js'
import { type DateMatch, dateMatch, type TypedDate } from './typed-date.js'
import type { MatchedBy } from './vocabulary.js'

/** Someone who was found by a word, a birth date or an identifier, with all the words of all their names. */
export type Candidate<TokenId> = {
  readonly tokenIds: readonly TokenId[]
  readonly bornOn: CalendarDate | null
  readonly bornOnIsEstimated?: boolean
  readonly identifiers?: readonly TypedIdentifier[]
}

export type Ranked<C> = {
  readonly candidate: C
  /** For ordering only; it means nothing to a reader. */
  readonly score: number
  /** What the candidate has in common with the query, for a sentence such as "same birth date, name sounds alike". */
  readonly names: readonly MatchedBy[]
  readonly date: DateMatch | null
  readonly identifier: TypedIdentifier['kind'] | null
}

/** An estimated birth date speaks less for a match when it fits, and not against one when it does not. */
const DATE_SCORES: Readonly<Record<DateMatch, { known: number; estimated: number }>> = {
  exact: { known: 0.5, estimated: 0.3 },
  swapped: { known: 0.42, estimated: 0.25 },
  near: { known: 0.28, estimated: 0.25 },
  part: { known: 0.2, estimated: 0.15 },
  unknown: { known: 0, estimated: 0 },
  different: { known: -0.15, estimated: 0 },
}
const IDENTIFIER_SCORE = 2
/** A word of the candidate’s that nobody typed counts a little against, so that a whole name comes before a part. */
const UNTYPED_WORD = 0.01
/** A word that only one of those found has says more than one that they all have. */
const RARE_WORD = 0.05

/** Orders candidates: an identifier before all, then how well the names fit in any order, then the birth date. */
export function rank<TokenId, C extends Candidate<TokenId>>(
  expanded: ExpandedQuery<TokenId>,
  candidates: readonly C[],
): Ranked<C>[] {
  const rarity = rarityAmong(candidates)
  return candidates
    .map((candidate) => rankOne(expanded, candidate, rarity))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

function rankOne<TokenId, C extends Candidate<TokenId>>(
  expanded: ExpandedQuery<TokenId>,
  candidate: C,
  rarity: (tokenId: TokenId) => number,
): Ranked<C> {
  const { nameScore, names } = scoreNames(expanded, candidate.tokenIds, rarity)
  const date = bestDate(expanded.query.dates, candidate.bornOn)
  const identifier = sharedIdentifier(expanded.query.identifiers, candidate.identifiers ?? [])
  const dateScore = date === null ? 0 : DATE_SCORES[date][candidate.bornOnIsEstimated ? 'estimated' : 'known']
  return { candidate, score: nameScore + dateScore + (identifier ? IDENTIFIER_SCORE : 0), names, date, identifier }
}

/** Gives each typed word the candidate’s word that fits it best, the surest pairs first, each word used once. */
function scoreNames<TokenId>(
  expanded: ExpandedQuery<TokenId>,
  tokenIds: readonly TokenId[],
  rarity: (tokenId: TokenId) => number,
) {
  const pairs: Pair<TokenId>[] = []
  for (const id of new Set(tokenIds)) {
    for (const [at, words] of expanded.words.entries()) addPair(pairs, [at], id, words.get(id))
    for (const { at, words } of expanded.joined) addPair(pairs, [at, at + 1], id, words.get(id))
  }
  pairs.sort((a, b) => b.score - a.score || b.typed.length - a.typed.length)
  const usedTyped = new Set<number>()
  const usedTokens = new Set<TokenId>()
  const names: MatchedBy[] = []
  let sum = 0
  for (const { typed, tokenId, score, by } of pairs) {
    if (usedTokens.has(tokenId) || typed.some((at) => usedTyped.has(at))) continue
    usedTokens.add(tokenId)
    for (const at of typed) usedTyped.add(at)
    sum += (score + RARE_WORD * rarity(tokenId)) * typed.length
    names.push(by)
  }
  const typedCount = expanded.words.length
  if (typedCount === 0 || sum === 0) return { nameScore: 0, names }
  const untyped = new Set(tokenIds).size - usedTokens.size
  return { nameScore: Math.max(0.01, sum / typedCount - UNTYPED_WORD * untyped), names }
}

/** From 1 for a word that one candidate has to 0 for one that all have. */
function rarityAmong<TokenId>(candidates: readonly Candidate<TokenId>[]): (tokenId: TokenId) => number {
  const having = new Map<TokenId, number>()
  for (const { tokenIds } of candidates) for (const id of new Set(tokenIds)) having.set(id, (having.get(id) ?? 0) + 1)
  const all = Math.log(Math.max(2, candidates.length))
  return (tokenId) => 1 - Math.log(having.get(tokenId) ?? 1) / all
}

type Pair<TokenId> = { typed: number[]; tokenId: TokenId; score: number; by: MatchedBy }

function addPair<TokenId>(
  pairs: Pair<TokenId>[],
  typed: number[],
  tokenId: TokenId,
  found: { score: number; by: MatchedBy } | undefined,
): void {
  if (found) pairs.push({ typed, tokenId, score: found.score, by: found.by })
}

function bestDate(typed: readonly TypedDate[], bornOn: CalendarDate | null): DateMatch | null {
  const matches = typed.map((date) => dateMatch(date, bornOn))
  return matches.sort((a, b) => DATE_SCORES[b].known - DATE_SCORES[a].known)[0] ?? null
}

function sharedIdentifier(
  typed: readonly TypedIdentifier[],
  held: readonly TypedIdentifier[],
): TypedIdentifier['kind'] | null {
  const shared = typed.find(({ kind, value }) => held.some((other) => other.kind === kind && other.value === value))
  return shared?.kind ?? null
}
