import { sql } from 'kysely'
import type { PartnershipId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { Vocabulary } from '../domain/search/vocabulary.js'
import './tables.js'

type Kept = {
  readonly words: Vocabulary<string>
  /** By the database’s clock, in milliseconds. */
  readAt: number | undefined
  /** Ids of the words that are so young that an older one may still be on its way. */
  young: readonly string[]
}

const kept = new Map<PartnershipId, Kept>()

/** The longest time between a word's id and its commit. */
const OVERLAP_MILLISECONDS = 5 * 60_000
const NONE = '00000000-0000-0000-0000-000000000000'

/** The words of all names in the partnership, with those added since they were last read. In memory only. */
export async function vocabularyOf(tx: Tx): Promise<Vocabulary<string>> {
  const { partnershipId } = txState(tx)
  const known = kept.get(partnershipId) ?? { words: new Vocabulary<string>(), readAt: undefined, young: [] }
  kept.set(partnershipId, known)
  const lowest = lowestIdAfter(known.readAt)
  const { count, readAt } = await countAfter(tx, lowest)
  // No word is ever taken out: as many as are known are those that are known.
  known.young = known.young.filter((id) => id > lowest)
  if (known.young.length !== count) {
    const words = await wordsAfter(tx, lowest)
    for (const { token } of words) known.words.add(token, token)
    known.young = words.map((word) => word.id)
  }
  known.readAt = readAt
  return known.words
}

async function countAfter(tx: Tx, lowest: string) {
  return tx
    .selectFrom('nameWord')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(extract(epoch from now()) * 1000)::float8`.as('readAt'),
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '>', sql<never>`${lowest}::uuid`)
    .executeTakeFirstOrThrow()
}

async function wordsAfter(tx: Tx, lowest: string) {
  return tx
    .selectFrom('nameWord')
    .select(['id', 'token'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '>', sql<never>`${lowest}::uuid`)
    .execute()
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
