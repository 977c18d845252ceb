import { sql } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { ExpandedQuery } from '../domain/search/expand-query.js'
import type { TypedIdentifier } from '../domain/search/parse-query.js'
import type { Candidate } from '../domain/search/rank.js'
import { datesToLookUp } from '../domain/search/typed-date.js'
import '../data/tables.js'

export type FoundRecord = Candidate<string> & { readonly id: RecordId }

/** As many as are ranked for one search: bounds its time whatever is typed. */
const MOST_BY_NAME = 300
const MOST_BY_DATE = 200

/**
 * Everyone the seat may see who shares a word, a birth date or an identifier with what was typed. Their ids are called
 * `found`, not `recordId`: they are weighed here and not shown, and what is shown is read again, which is the look.
 */
export async function findCandidates(tx: Tx, expanded: ExpandedQuery<string>): Promise<FoundRecord[]> {
  const [byName, byDate, byIdentifier] = await Promise.all([
    idsByName(tx, expanded),
    idsByBirthDate(tx, datesToLookUp(expanded.query.dates)),
    idsByIdentifier(tx, expanded.query.identifiers),
  ])
  const ids = [...new Set([...byIdentifier, ...byDate, ...byName])]
  return ids.length === 0 ? [] : weigh(tx, ids)
}

async function idsByName(tx: Tx, { words, joined }: ExpandedQuery<string>): Promise<RecordId[]> {
  const wanted = [
    ...words.flatMap((found, at) => [...found.values()].map(({ token, score }) => ({ at, token, score }))),
    ...joined.flatMap(({ at, words: found }) => [...found.values()].map(({ token, score }) => ({ at, token, score }))),
  ]
  if (wanted.length === 0) return []
  const { rows } = await sql<{ found: RecordId }>`
    select fits.found from (
      select name_token.record_id as found, wanted.at, max(wanted.score) as score
      from unnest(${wanted.map((each) => each.token)}::text[], ${wanted.map((each) => each.at)}::int[],
        ${wanted.map((each) => each.score)}::float8[]) as wanted (token, at, score)
      join name_token on name_token.token = wanted.token
      where name_token.partnership_id = ${txState(tx).partnershipId} and name_token.ended_at is null
      group by name_token.record_id, wanted.at) as fits
    group by fits.found
    order by sum(fits.score) desc, fits.found desc
    limit ${MOST_BY_NAME}`.execute(tx)
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

async function weigh(tx: Tx, ids: readonly RecordId[]): Promise<FoundRecord[]> {
  const { partnershipId } = txState(tx)
  const [tokens, births, identifiers] = await Promise.all([
    tx
      .selectFrom('nameToken')
      .select(['recordId as found', 'token'])
      .where('partnershipId', '=', partnershipId)
      .where('recordId', 'in', [...ids])
      .where('endedAt', 'is', null)
      .execute(),
    tx
      .selectFrom('personBirth')
      .select(['recordId as found', 'bornOn', 'certainty'])
      .where('partnershipId', '=', partnershipId)
      .where('recordId', 'in', [...ids])
      .where('supersededAt', 'is', null)
      .where('struckOutAt', 'is', null)
      .orderBy('recordedAt', 'desc')
      .execute(),
    tx
      .selectFrom('personIdentifier')
      .select(['recordId as found', 'kind', 'value'])
      .where('partnershipId', '=', partnershipId)
      .where('recordId', 'in', [...ids])
      .where('struckOutAt', 'is', null)
      .execute(),
  ])
  return ids.map((id) => {
    const birth = births.find((each) => each.found === id)
    return {
      id,
      tokenIds: tokens.filter((each) => each.found === id).map((each) => each.token),
      bornOn: birth?.bornOn ?? null,
      bornOnIsEstimated: birth?.certainty === 'estimated',
      identifiers: identifiers.filter((each) => each.found === id) as unknown as readonly TypedIdentifier[],
    }
  })
}
