import { sql } from 'kysely'
import type { PartnershipId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { Vocabulary } from '../domain/search/vocabulary.js'
import './tables.js'

type Kept = { readonly words: Vocabulary<string>; readTo: string }

const kept = new Map<PartnershipId, Kept>()

/** Words whose transaction committed late have ids a little behind those already read. */
const OVERLAP_MILLISECONDS = 5 * 60_000
const NONE = '00000000-0000-0000-0000-000000000000'

/** The words of all names in the partnership, with those added since they were last read. In memory only. */
export async function vocabularyOf(tx: Tx): Promise<Vocabulary<string>> {
  const { partnershipId } = txState(tx)
  const known = kept.get(partnershipId) ?? { words: new Vocabulary<string>(), readTo: NONE }
  kept.set(partnershipId, known)
  const rows = await tx
    .selectFrom('nameWord')
    .select(['id', 'token'])
    .where('partnershipId', '=', partnershipId)
    .where('id', '>', sql<never>`${overlapped(known.readTo)}::uuid`)
    .orderBy('id')
    .execute()
  for (const { token } of rows) known.words.add(token, token)
  const last = rows.at(-1)?.id
  if (last && last > known.readTo) known.readTo = last
  return known.words
}

/** The lowest id (RFC 9562, version 7: milliseconds in the first 48 bits) of five minutes before `id` was made. */
function overlapped(id: string): string {
  if (id === NONE) return NONE
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - OVERLAP_MILLISECONDS
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
