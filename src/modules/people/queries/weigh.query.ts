import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { ParsedQuery, TypedIdentifier } from '../domain/search/parse-query.js'
import type { Candidate } from '../domain/search/rank.js'
import type { EntryValues } from '../domain/entry.js'
import '../data/tables.js'

export type FoundRecord = Candidate<string> & { readonly id: RecordId }

/** When someone was born. `found` and not `recordId`: it is weighed, and not shown. */
export type BirthOf = {
  readonly found: RecordId
  readonly bornOn: CalendarDate | null
  readonly certainty: EntryValues['birth']['certainty']
}

/**
 * What ranking needs to know of those found, and no more: dates and numbers only where one was typed, and no birth that
 * is `known` already because they were found by it.
 */
export async function weigh(
  tx: Tx,
  ids: readonly RecordId[],
  query: ParsedQuery,
  known: readonly BirthOf[],
): Promise<FoundRecord[]> {
  const birthOf = new Map(known.map((birth) => [birth.found, birth]))
  const [tokens, births, identifiers] = await Promise.all([
    tokensOf(tx, ids),
    query.dates.length > 0
      ? birthsOf(
          tx,
          ids.filter((id) => !birthOf.has(id)),
        )
      : [],
    query.identifiers.length > 0 ? identifiersOf(tx, ids) : [],
  ])
  for (const birth of births.toReversed()) birthOf.set(birth.found, birth)
  const found = new Map(ids.map((id) => [id, { tokenIds: [] as string[], identifiers: [] as TypedIdentifier[] }]))
  for (const each of tokens) found.get(each.found)?.tokenIds.push(each.token)
  for (const { found: id, kind, value } of identifiers)
    found.get(id)?.identifiers.push({ kind, value } as TypedIdentifier)
  return [...found].map(([id, words]) => {
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

async function birthsOf(tx: Tx, ids: readonly RecordId[]): Promise<BirthOf[]> {
  if (ids.length === 0) return []
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
