import { sql } from 'kysely'
import type { PartnershipId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { Vocabulary } from '../domain/search/vocabulary.js'
import './tables.js'

type Kept = { readonly words: Vocabulary<string>; readAt: number | undefined }

const kept = new Map<PartnershipId, Kept>()

/** The longest time between a word's id and its commit. */
const OVERLAP_MILLISECONDS = 5 * 60_000
const NONE = '00000000-0000-0000-0000-000000000000'

/** The words of all names in the partnership, with those added since they were last read. In memory only. */
export async function vocabularyOf(tx: Tx): Promise<Vocabulary<string>> {
  const { partnershipId } = txState(tx)
  const known = kept.get(partnershipId) ?? { words: new Vocabulary<string>(), readAt: undefined }
  kept.set(partnershipId, known)
  const rows = await tx
    .selectFrom('nameWord')
    .select(['token', sql<number>`(extract(epoch from now()) * 1000)::float8`.as('readAt')])
    .where('partnershipId', '=', partnershipId)
    .where('id', '>', sql<never>`${lowestIdAfter(known.readAt)}::uuid`)
    .execute()
  for (const { token } of rows) known.words.add(token, token)
  known.readAt = rows[0]?.readAt ?? known.readAt
  return known.words
}

/**
 * Below this id (RFC 9562, version 7: milliseconds in the first 48 bits) every word was committed when they were read at
 * `readAt`. By the moment of reading and not by the last word read: of a large import all words would be read again by
 * each search, until there is a later one.
 */
function lowestIdAfter(readAt: number | undefined): string {
  if (readAt === undefined) return NONE
  const milliseconds = Math.floor(readAt) - OVERLAP_MILLISECONDS
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
