import { sql } from 'kysely'
import type { By, Tx } from '../../../platform/work.js'
import type { ImportId } from '../data/tables.js'
import '../data/tables.js'

const HEAD = [
  'id',
  'name',
  'purpose',
  'localAuthority',
  'year',
  'referenceDate',
  'counts',
  'refused',
  'added',
  'changed',
  'unchanged',
  'state',
  'importedByName',
  'importedAt',
  'expiresAt',
] as const

/** The files that were imported for the seat, the newest first. `after` is the last one of the page before. */
export async function listImports(
  tx: Tx,
  by: By,
  { after, limit }: { after?: ImportId | undefined; limit: number },
): Promise<{ readonly imports: readonly ImportLine[]; readonly next: ImportId | undefined }> {
  const last = after && (await findImport(tx, by, after))
  let query = tx
    .selectFrom('importFile')
    .select(HEAD)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
  if (last) query = query.where(sql<boolean>`(imported_at, id) < (${last.importedAt}::timestamptz, ${last.id}::uuid)`)
  const rows = await query
    .orderBy('importedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const imports = rows.slice(0, limit)
  return { imports, next: rows.length > limit ? imports.at(-1)?.id : undefined }
}
export type ImportLine = Omit<ImportFile, 'warnings' | 'unknownElements' | 'header'>

/** One imported file of the seat's; undefined where there is none, or it is someone else's. */
export async function findImport(tx: Tx, by: By, id: ImportId) {
  return tx
    .selectFrom('importFile')
    .select([...HEAD, 'header', 'warnings', 'unknownElements'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('id', '=', id)
    .executeTakeFirst()
}
export type ImportFile = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** The year and day a file speaks of. @throws where there is no such import. */
export async function findImportHead(tx: Tx, by: By, id: ImportId) {
  return tx
    .selectFrom('importFile')
    .select(['year', 'referenceDate'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** How the children who are listed with a file stand. */
export async function countStaged(tx: Tx, by: By, importId: ImportId): Promise<StagedCounts> {
  const rows = await tx
    .selectFrom('stagedChild')
    .select((eb) => [
      'state',
      eb.fn.countAll<number>().as('many'),
      sql<number>`count(*) filter (where is_doubted)`.as('doubted'),
    ])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('importId', '=', importId)
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.many ?? 0)
  return {
    waiting: of('staged'),
    chosen: of('chosen'),
    replaced: of('replaced'),
    doubted: Number(rows.find((row) => row.state === 'staged')?.doubted ?? 0),
  }
}
export type StagedCounts = {
  readonly waiting: number
  readonly chosen: number
  /** Listed with a later file, which says something else of them. */
  readonly replaced: number
  readonly doubted: number
}
