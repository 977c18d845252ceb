import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import { type CensusEntry, PART_OF } from '../domain/census-entries.js'
import type { ChosenHow, FilingId, StagedChildId } from './tables.js'
import './tables.js'

export type NewFiling = {
  readonly recordId: RecordId
  readonly stagedId: StagedChildId
  readonly localAuthority: string
  readonly laChildId: string
  readonly year: number | null
  readonly referenceDate: string | null
  readonly fingerprint: string
  readonly how: ChosenHow
  readonly evidence: string
}

/** A thing that a census said of a child, as it stands on the record. */
export type FiledEntry = { readonly id: string; readonly entry: CensusEntry }

/**
 * What stands on a record of one child of a council's returns. Read with the record's own scope: someone who files need
 * not see what an assessment found, and is shown none of it.
 */
export async function listFiledEntries(
  tx: Tx,
  by: By,
  { recordId, localAuthority, laChildId }: Pick<NewFiling, 'recordId' | 'localAuthority' | 'laChildId'>,
): Promise<readonly FiledEntry[]> {
  const rows = await asRecords(tx, [recordId], () =>
    tx
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
        'censusEntry.entryKey as key',
        'censusEntry.says',
      ])
      .where('censusEntry.partnershipId', '=', by.seat.partnershipId)
      .where('censusEntry.recordId', '=', recordId)
      .where('censusFiling.localAuthority', '=', localAuthority)
      .where('censusFiling.laChildId', '=', laChildId)
      .where('censusEntry.supersededAt', 'is', null)
      .where('censusEntry.struckOutAt', 'is', null)
      .forUpdate('censusEntry')
      .execute(),
  )
  return rows.map(({ id, kind, key, says }) => ({
    id,
    entry: { kind, key, says, fromOn: undefined, untilOn: undefined, codes: [] } as unknown as CensusEntry,
  }))
}

/** Writes that a census speaks of this child, and what it says: each thing behind the wall of its part. */
export async function insertFiling(
  tx: Tx,
  by: By,
  filing: NewFiling,
  entries: readonly CensusEntry[],
): Promise<FilingId> {
  const id = newId<FilingId>()
  const wall = await wallFor(tx, filing.recordId)
  const root = {
    partnershipId: by.seat.partnershipId,
    recordId: filing.recordId,
    contributedByAgencyId: by.seat.agencyId,
    filedAt: by.now,
    struckOutAt: null,
  }
  await tx
    .insertInto('censusFiling')
    .values({
      ...root,
      ...filing,
      id,
      referenceDate: filing.referenceDate as never,
      part: 'summary',
      ...wall('summary'),
      filedBy: by.seat.id,
      authorName: by.seat.personName,
      agencyName: by.seat.agencyName,
      struckOutBy: null,
      struckOutByName: null,
      struckOutReason: null,
    })
    .execute()
  if (entries.length === 0) return id
  await tx
    .insertInto('censusEntry')
    .values(
      entries.map(({ kind, key, fromOn, untilOn, codes, says }) => ({
        ...root,
        id: newId(),
        filingId: id,
        part: PART_OF[kind],
        ...wall(PART_OF[kind]),
        kind,
        entryKey: key,
        fromOn: fromOn ?? null,
        untilOn: untilOn ?? null,
        codes: [...codes],
        says: JSON.stringify(says),
        supersededAt: null,
      })),
    )
    .execute()
  return id
}

/** A later file says something else of these: they stay, and no longer stand. */
export async function supersedeEntries(tx: Tx, by: By, recordId: RecordId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('censusEntry')
      .set({ supersededAt: by.now })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', 'in', ids as never[])
      .execute(),
  )
}

/** Strikes out all that returns say of one of their children on this record. Answers the filings that were struck out. */
export async function strikeOutCensus(
  tx: Tx,
  by: By,
  {
    recordId,
    localAuthority,
    laChildId,
    reason,
  }: { recordId: RecordId; localAuthority: string; laChildId: string; reason: string },
): Promise<readonly FilingId[]> {
  return asRecords(tx, [recordId], async () => {
    const filings = await tx
      .updateTable('censusFiling')
      .set({
        struckOutAt: by.now,
        struckOutBy: by.seat.id,
        struckOutByName: by.seat.personName,
        struckOutReason: reason,
      })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('recordId', '=', recordId)
      .where('localAuthority', '=', localAuthority)
      .where('laChildId', '=', laChildId)
      .where('struckOutAt', 'is', null)
      .returning('id')
      .execute()
    const ids = filings.map((each) => each.id)
    if (ids.length > 0)
      await tx
        .updateTable('censusEntry')
        .set({ struckOutAt: by.now })
        .where('partnershipId', '=', by.seat.partnershipId)
        .where('filingId', 'in', ids)
        .where('struckOutAt', 'is', null)
        .execute()
    return ids
  })
}
