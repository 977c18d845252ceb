import { sql } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { ExpandedQuery } from '../domain/search/expand-query.js'
import { pairsAcross } from '../domain/search/name-pairs.js'
import type { TypedIdentifier } from '../domain/search/parse-query.js'
import type { Candidate } from '../domain/search/rank.js'
import { datesToLookUp } from '../domain/search/typed-date.js'
import '../data/tables.js'

export type FoundRecord = Candidate<string> & { readonly id: RecordId }

/** As many as are ranked for one search: bounds its time whatever is typed. */
const MOST_BY_PAIR = 100
const MOST_BY_WORD = 200
const MOST_BY_DATE = 200
/** With so many who share two words, those who share one are not asked for. */
const ENOUGH = 20
/** Close to what was typed: looked for before all the words it may stand for. */
const CLOSE = 0.88

/**
 * Everyone the seat may see who shares words, a birth date or an identifier with what was typed. Their ids are called
 * `found`, not `recordId`: they are weighed here and not shown, and what is shown is read again, which is the look.
 */
export async function findCandidates(tx: Tx, expanded: ExpandedQuery<string>): Promise<FoundRecord[]> {
  const [byName, byDate, byIdentifier] = await Promise.all([
    idsByName(tx, expanded),
    idsByBirthDate(tx, datesToLookUp(expanded.query.dates)),
    idsByIdentifier(tx, expanded.query.identifiers),
  ])
  const ids = [...new Set([...byIdentifier, ...byDate, ...byName])]
  return ids.length === 0 ? [] : weigh(tx, ids, expanded)
}

/**
 * First those who share two of the words typed, which is few people however many there are; then, where those are few,
 * those who share one, the closest words first.
 */
async function idsByName(tx: Tx, { words, joined }: ExpandedQuery<string>): Promise<RecordId[]> {
  const ids = new Set<RecordId>()
  for (const least of [CLOSE, 0]) {
    const groups = words.map((found) => tokensAbove(least, [...found.values()])).filter((group) => group.length > 0)
    const found = await Promise.all(pairsOf(groups.slice(0, 4)).map(([one, other]) => idsWithBoth(tx, one, other)))
    for (const id of found.flat()) ids.add(id)
    if (ids.size >= ENOUGH) return [...ids]
  }
  const all = [...words, ...joined.map((pair) => pair.words)].flatMap((found) => [...found.values()])
  const close = tokensAbove(CLOSE, all)
  for (const id of await idsWithAny(tx, close)) ids.add(id)
  if (ids.size >= MOST_BY_WORD) return [...ids]
  const rest = tokensAbove(0, all).filter((token) => !close.includes(token))
  for (const id of await idsWithAny(tx, rest)) ids.add(id)
  return [...ids]
}

function tokensAbove(least: number, found: readonly { readonly token: string; readonly score: number }[]): string[] {
  return found.filter((each) => each.score >= least).map((each) => each.token)
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]))
}

/** Those who have a word of each group. The limit within keeps it a probe for each pair, however few are stored. */
async function idsWithBoth(tx: Tx, one: readonly string[], other: readonly string[]): Promise<RecordId[]> {
  const { rows } = await sql<{ found: RecordId }>`
    select paired.record_id as found from unnest(${pairsAcross(one, other)}::text[]) as wanted (pair)
    cross join lateral (
      select record_id from name_pair
      where partnership_id = ${txState(tx).partnershipId} and name_pair.pair = wanted.pair and ended_at is null
      limit ${MOST_BY_PAIR}) as paired
    limit ${MOST_BY_PAIR}`.execute(tx)
  return rows.map((row) => row.found)
}

async function idsWithAny(tx: Tx, tokens: readonly string[]): Promise<RecordId[]> {
  if (tokens.length === 0) return []
  const { rows } = await sql<{ found: RecordId }>`
    select name_token.record_id as found from name_token
    where name_token.partnership_id = ${txState(tx).partnershipId} and name_token.token = any (${tokens}::text[])
      and name_token.ended_at is null
    limit ${MOST_BY_WORD}`.execute(tx)
  return rows.map((row) => row.found)
}

async function idsByBirthDate(tx: Tx, days: readonly CalendarDate[]): Promise<RecordId[]> {
  if (days.length === 0) return []
  const rows = await tx
    .selectFrom('personBirth')
    .select('recordId as found')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('bornOn', 'in', [...days])
    .where('supersededAt', 'is', null)
    .where('struckOutAt', 'is', null)
    .limit(MOST_BY_DATE)
    .execute()
  return rows.map((row) => row.found)
}

async function idsByIdentifier(tx: Tx, identifiers: readonly TypedIdentifier[]): Promise<RecordId[]> {
  if (identifiers.length === 0) return []
  const rows = await tx
    .selectFrom('personIdentifier')
    .select('recordId as found')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where(
      'value',
      'in',
      identifiers.map((each) => each.value),
    )
    .where('struckOutAt', 'is', null)
    .limit(MOST_BY_DATE)
    .execute()
  return rows.map((row) => row.found)
}

/** What ranking needs to know of them, and no more: dates and numbers only where one was typed. */
async function weigh(tx: Tx, ids: readonly RecordId[], { query }: ExpandedQuery<string>): Promise<FoundRecord[]> {
  const [tokens, births, identifiers] = await Promise.all([
    tokensOf(tx, ids),
    query.dates.length > 0 ? birthsOf(tx, ids) : [],
    query.identifiers.length > 0 ? identifiersOf(tx, ids) : [],
  ])
  const known = new Map(ids.map((id) => [id, { tokenIds: [] as string[], identifiers: [] as TypedIdentifier[] }]))
  for (const { found, token } of tokens) known.get(found)?.tokenIds.push(token)
  for (const { found, kind, value } of identifiers)
    known.get(found)?.identifiers.push({ kind, value } as TypedIdentifier)
  const birthOf = new Map(births.toReversed().map((birth) => [birth.found, birth]))
  return [...known].map(([id, words]) => {
    const birth = birthOf.get(id)
    return { id, ...words, bornOn: birth?.bornOn ?? null, bornOnIsEstimated: birth?.certainty === 'estimated' }
  })
}

async function tokensOf(tx: Tx, ids: readonly RecordId[]) {
  return tx
    .selectFrom('nameToken')
    .select(['recordId as found', 'token'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...ids])
    .where('endedAt', 'is', null)
    .execute()
}

async function birthsOf(tx: Tx, ids: readonly RecordId[]) {
  return tx
    .selectFrom('personBirth')
    .select(['recordId as found', 'bornOn', 'certainty'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...ids])
    .where('supersededAt', 'is', null)
    .where('struckOutAt', 'is', null)
    .orderBy('recordedAt', 'desc')
    .execute()
}

async function identifiersOf(tx: Tx, ids: readonly RecordId[]) {
  return tx
    .selectFrom('personIdentifier')
    .select(['recordId as found', 'kind', 'value'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...ids])
    .where('struckOutAt', 'is', null)
    .execute()
}
