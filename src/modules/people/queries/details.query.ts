import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { ENTRY_KINDS, type EntryKind } from '../domain/entry.js'
import { listStanding, type StandingEntryOf } from './standing-entries.query.js'

export type AllStanding = { readonly [Kind in EntryKind]: readonly StandingEntryOf<Kind>[] }

/** Everything that stands on these records, by kind; what is closed to the seat is not there. */
export async function allStanding(
  tx: Tx,
  recordIds: readonly RecordId[],
  kinds: readonly EntryKind[] = ENTRY_KINDS.filter((kind) => kind !== 'equality'),
): Promise<AllStanding> {
  const lists = await Promise.all(
    ENTRY_KINDS.map(
      async (kind) => [kind, kinds.includes(kind) ? await listStanding(tx, recordIds, kind) : []] as const,
    ),
  )
  return Object.fromEntries(lists) as unknown as AllStanding
}
