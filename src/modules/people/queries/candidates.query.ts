import { sql } from 'kysely'
import { DESK_ROLES } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { ExpandedQuery } from '../domain/search/expand-query.js'
import { closestPairs } from '../domain/search/name-pairs.js'
import type { TypedIdentifier } from '../domain/search/parse-query.js'
import { datesToLookUp } from '../domain/search/typed-date.js'
import { type BirthOf, type FoundRecord, weigh } from './weigh.query.js'
import '../data/tables.js'

/** As many as are ranked for one search: bounds its time whatever is typed. */
const MOST_BY_PAIR = 100
const MOST_BY_WORD = 60
const MOST_BY_DATE = 200
/** As many pairs of words are looked for, the closest to what was typed first. */
const MOST_PAIRS = 400
/** As many words for each that was typed are looked for by themselves, without a second. */
const MOST_ALONE = 8
/** With so many who share two words, those who share one are not asked for. */
const ENOUGH = 20
/** Close to what was typed: looked for before all the words it may stand for. */
const CLOSE = 0.88

/**
 * Everyone the seat may see who shares words, a birth date or an identifier with what was typed. Their ids are called
 * `found`, not `recordId`: they are weighed here and not shown, and what is shown is read again, which is the look.
 */
export async function findCandidates(tx: Tx, by: By, expanded: ExpandedQuery<string>): Promise<FoundRecord[]> {
  const [byName, byDate, byIdentifier] = await Promise.all([
    DESK_ROLES.includes(by.seat.role) ? idsAtDesk(tx, expanded) : idsOfOwn(tx, expanded),
    bornOn(tx, datesToLookUp(expanded.query.dates)),
    idsByIdentifier(tx, expanded.query.identifiers),
  ])
  const ids = [...new Set([...byIdentifier, ...byDate.map((each) => each.found), ...byName])]
  return ids.length === 0 ? [] : weigh(tx, ids, expanded.query, byDate)
}

/**
 * A desk sees most of what is stored, so that it goes by the words. First those who share two of the words typed, which
 * is few people however many there are; then, where those are few, those who share one, the closest words first.
 */
async function idsAtDesk(tx: Tx, expanded: ExpandedQuery<string>): Promise<RecordId[]> {
  const ids = new Set(await idsWithBoth(tx, expanded))
  const { close, rest } = wordsOf(expanded)
  for (const words of [close, rest]) {
    if (ids.size >= ENOUGH) break
    for (const id of await idsWithAny(tx, words)) ids.add(id)
  }
  return [...ids]
}

/**
 * Everyone else sees the children they work with: those of them who share a word are few, and found at once, because
 * the wall’s own index leaves out all others. Where they are many, those who share two come before the rest.
 */
async function idsOfOwn(tx: Tx, expanded: ExpandedQuery<string>): Promise<RecordId[]> {
  const { close, rest } = wordsOf(expanded)
  const ids = await idsWithAny(tx, [...close, ...rest])
  return ids.length < MOST_BY_WORD ? ids : [...new Set([...(await idsWithBoth(tx, expanded)), ...ids])]
}

/** The words that each typed word may stand for by itself: those close to it, and the best of the others. */
function wordsOf({ words, joined }: ExpandedQuery<string>): { readonly close: string[]; readonly rest: string[] } {
  const all = [...words, ...joined.map((pair) => pair.words)].flatMap((found) =>
    [...found.values()].slice(0, MOST_ALONE),
  )
  const close = new Set(all.filter((each) => each.score >= CLOSE).map((each) => each.token))
  const rest = new Set(all.map((each) => each.token).filter((token) => !close.has(token)))
  return { close: [...close], rest: [...rest] }
}

/** Those who have two of the words. The limit within keeps it a probe for each pair, however few are stored. */
async function idsWithBoth(tx: Tx, { words }: ExpandedQuery<string>): Promise<RecordId[]> {
  const pairs = closestPairs(words, MOST_PAIRS)
  if (pairs.length === 0) return []
  const { rows } = await sql<{ found: RecordId }>`
    select paired.record_id as found from unnest(${pairs}::text[]) as wanted (pair)
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

async function bornOn(tx: Tx, days: readonly CalendarDate[]): Promise<BirthOf[]> {
  if (days.length === 0) return []
  return tx
    .selectFrom('personBirth')
    .select(['recordId as found', 'bornOn', 'certainty'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('bornOn', 'in', [...days])
    .where('supersededAt', 'is', null)
    .where('struckOutAt', 'is', null)
    .limit(MOST_BY_DATE)
    .execute()
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
