import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { ENTRIES, type EntryKind, type EntryRoot, type EntryValues } from '../domain/entry.js'
import type { Tables } from '../../../platform/database/tables.js'
import '../data/tables.js'

export type StandingEntryOf<Kind extends EntryKind> = EntryRoot & { readonly recordId: RecordId } & EntryValues[Kind]

/** What each kind of entry shows beside its root. */
export const COLUMNS = {
  name: ['kind', 'givenNames', 'familyName'],
  birth: ['certainty', 'bornOn', 'ageFrom', 'ageTo', 'asOf'],
  identifier: ['kind', 'value'],
  address: ['kind', 'address', 'postcode', 'fromOn', 'untilOn', 'isConfidential'],
  school: ['kind', 'name', 'yearGroup', 'fromOn', 'untilOn'],
  detail: ['kind', 'codes', 'words', 'number', 'asOf'],
  relation: [
    'name',
    'relation',
    'relationWords',
    'parentalResponsibility',
    'livesWith',
    'inPlan',
    'safeToContact',
    'contact',
    'fromOn',
    'untilOn',
  ],
  status: ['kind', 'code', 'label', 'listVersionId', 'fromOn', 'untilOn'],
  placement: ['kind', 'label', 'name', 'placingAuthority', 'fromOn', 'untilOn'],
  professional: ['name', 'agency', 'role', 'contact', 'accountId', 'chosenByChild', 'fromOn', 'untilOn'],
  equality: ['kind', 'code', 'label', 'words', 'toldBy'],
} as const satisfies { [Kind in EntryKind]: readonly (keyof EntryValues[Kind])[] }

/** The entries of a kind that still stand on these records, the one recorded last first. */
export async function listStanding<Kind extends EntryKind>(
  tx: Tx,
  recordIds: readonly RecordId[],
  kind: Kind,
): Promise<readonly StandingEntryOf<Kind>[]> {
  if (recordIds.length === 0) return []
  const table = ENTRIES[kind].table as keyof Tables & 'personName'
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'recordId', 'source', 'authorName', 'agencyName', 'recordedAt'])
    .select(COLUMNS[kind] as never)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('supersededAt', 'is', null)
    .where('struckOutAt', 'is', null)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows as unknown as readonly StandingEntryOf<Kind>[]
}
