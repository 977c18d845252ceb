import { newId, type SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { CheckedCensus } from '../domain/check-census.js'
import type { ImportId } from './tables.js'
import './tables.js'

export type NewImport = {
  readonly owner: SeatId
  readonly name: string
  readonly purpose: string
  readonly checked: CheckedCensus
  readonly expiresAt: Date
}

/**
 * Writes that a file is imported, its children still to come. Undefined where the same bytes are staged for the same seat
 * already; of two imports of one file at once, the second waits for the first and is then told so.
 */
export async function insertImport(tx: Tx, by: By, wanted: NewImport): Promise<ImportId | undefined> {
  const { summary, warnings, unknownElements } = wanted.checked
  const row = await tx
    .insertInto('importFile')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<ImportId>(),
      ownerScope: wanted.owner,
      digest: summary.fileDigest,
      name: wanted.name,
      bytes: summary.bytes,
      purpose: wanted.purpose,
      localAuthority: summary.header?.localAuthority ?? '',
      year: summary.header?.year ?? null,
      referenceDate: summary.header?.referenceDate ?? null,
      header: asJson(summary.header ?? null),
      counts: asJson(summary.counts),
      refused: summary.refused,
      added: 0,
      changed: 0,
      unchanged: 0,
      warnings: asJson(warnings),
      unknownElements: asJson(unknownElements),
      state: 'staged',
      importedBy: by.seat.id,
      importedByName: by.seat.personName,
      importedAt: by.now,
      expiresAt: wanted.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'ownerScope', 'digest']).where('state', '=', 'staged').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The import of these bytes that is staged for a seat. */
export async function findStagedImport(tx: Tx, by: By, owner: SeatId, digest: string): Promise<ImportId | undefined> {
  const row = await tx
    .selectFrom('importFile')
    .select('id')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', owner)
    .where('digest', '=', digest)
    .where('state', '=', 'staged')
    .executeTakeFirst()
  return row?.id
}

export async function saveStagedCounts(
  tx: Tx,
  by: By,
  importId: ImportId,
  counts: { readonly added: number; readonly changed: number; readonly unchanged: number },
): Promise<void> {
  await tx
    .updateTable('importFile')
    .set(counts)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', importId)
    .execute()
}

/** A list is an array to the driver, which would send it as an array of PostgreSQL: as text it arrives as jsonb. */
function asJson<T>(value: T): T {
  return JSON.stringify(value) as T
}
