import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { CensusEntryKind, CensusSays } from '../domain/census-entries.js'
import '../data/tables.js'

/** What a census says of a child, as it stands on the record, with whose it is. */
export type StandingCensusEntry = {
  [Kind in CensusEntryKind]: {
    readonly recordId: RecordId
    readonly id: string
    readonly kind: Kind
    readonly says: CensusSays[Kind]
    readonly year: number | null
    readonly referenceDate: string | null
    readonly authorName: string
    readonly agencyName: string
    readonly contributedByAgencyId: string
    readonly stagedId: string
  }
}[CensusEntryKind]

/** All that censuses say on these records, of the parts that the reader holds: the latest word on each thing. */
export async function listCensus(tx: Tx, recordIds: readonly RecordId[]): Promise<readonly StandingCensusEntry[]> {
  if (recordIds.length === 0) return []
  const rows = await tx
    .selectFrom('censusEntry')
    .innerJoin('censusFiling', (join) =>
      join
        .onRef('censusFiling.partnershipId', '=', 'censusEntry.partnershipId')
        .onRef('censusFiling.id', '=', 'censusEntry.filingId'),
    )
    .select([
      'censusEntry.recordId',
      'censusEntry.id',
      'censusEntry.kind',
      'censusEntry.says',
      'censusFiling.year',
      'censusFiling.referenceDate',
      'censusFiling.authorName',
      'censusFiling.agencyName',
      'censusEntry.contributedByAgencyId',
      'censusFiling.stagedId',
    ])
    .where('censusEntry.partnershipId', '=', txState(tx).partnershipId)
    .where('censusEntry.recordId', 'in', [...recordIds])
    .where('censusEntry.supersededAt', 'is', null)
    .where('censusEntry.struckOutAt', 'is', null)
    .orderBy('censusEntry.fromOn')
    .orderBy('censusEntry.id')
    .execute()
  return rows as unknown as readonly StandingCensusEntry[]
}

export type CensusMatch = {
  readonly recordId: RecordId
  readonly id: string
  readonly how: 'promoted' | 'matched'
  readonly evidence: string
  readonly laChildId: string
  readonly filedAt: Date
  readonly struckOutAt: Date | null
  readonly struckOutByName: string | null
  readonly struckOutReason: string | null
  readonly authorName: string
  readonly agencyName: string
  readonly contributedByAgencyId: string
}

/** When it was decided that a return speaks of these children, and when that was undone. */
export async function listFilings(tx: Tx, recordIds: readonly RecordId[]): Promise<readonly CensusMatch[]> {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('censusFiling')
    .select([
      'recordId',
      'id',
      'how',
      'evidence',
      'laChildId',
      'filedAt',
      'struckOutAt',
      'struckOutByName',
      'struckOutReason',
      'authorName',
      'agencyName',
      'contributedByAgencyId',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('filedAt')
    .execute()
}
