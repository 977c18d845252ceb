import { sql } from 'kysely'
import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { asRecords } from './as-record.js'
import { partsNamed, type RowWall, rowWall, type Standing } from '../domain/wall.js'
import './tables.js'

export type Row = { id: RecordId; restricted: boolean; supersededBy: RecordId | null }

/** The record with its whole lineage and everything merged into it; locked so that no grant changes meanwhile. */
export async function readStanding(
  tx: Tx,
  recordId: RecordId,
  lock: 'share' | 'update',
): Promise<Standing | undefined> {
  const { partnershipId } = txState(tx)
  const lineage: Row[] = []
  for (let next: RecordId | null = recordId; next; ) {
    const row: Row | undefined = await findRow(tx, next, lock)
    if (!row) return undefined
    if (lineage.some((each) => each.id === row.id)) throw new Error('Records supersede each other in a circle')
    lineage.push(row)
    next = row.supersededBy
  }
  const root = lineage[lineage.length - 1] as Row
  const merged = await listMergedInto(tx, root.id)
  const together = [...new Set([...lineage.map((row) => row.id), ...merged.map((row) => row.id)])]
  return asRecords(tx, together, async () => {
    const grants = await tx
      .selectFrom('recordGrant')
      .select(['id', 'toKind', 'toId', 'parts', 'timed', 'revokedAt'])
      .where('partnershipId', '=', partnershipId)
      .where(
        'recordId',
        'in',
        lineage.map((row) => row.id),
      )
      .where('revokedAt', 'is', null)
      .execute()
    const conflicts = await tx
      .selectFrom('recordConflict')
      .select('accountId')
      .where('partnershipId', '=', partnershipId)
      .where('recordId', 'in', together)
      .where('withdrawnAt', 'is', null)
      .execute()
    return {
      recordId,
      lineage: lineage.map((row) => row.id),
      restricted: [...lineage, ...merged].some((row) => row.restricted),
      grants: grants as unknown as Standing['grants'],
      conflicts: conflicts.map((row) => row.accountId as AccountId),
    }
  })
}

/** Everything that a record stands for, at any depth. A superseded record's rows carry its survivors' scopes. */
export async function listMergedInto(tx: Tx, root: RecordId): Promise<Row[]> {
  const { partnershipId } = txState(tx)
  const found: Row[] = []
  for (let level = [root]; level.length > 0; ) {
    const rows: Row[] = await asRecords(tx, [root, ...found.map((row) => row.id)], () =>
      tx
        .selectFrom('record')
        .select(['id', 'restricted', 'supersededBy'])
        .where('partnershipId', '=', partnershipId)
        .where('supersededBy', 'in', level)
        .execute(),
    )
    found.push(...rows)
    level = rows.map((row) => row.id)
  }
  return found
}

async function findRow(tx: Tx, id: RecordId, lock: 'share' | 'update'): Promise<Row | undefined> {
  const { partnershipId } = txState(tx)
  return asRecords(tx, [id], () => {
    const query = tx
      .selectFrom('record')
      .select(['id', 'restricted', 'supersededBy'])
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', id)
    return (lock === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
  })
}

type Protected = {
  tableName: string
  recordColumn: string
  visibleColumn: string
  hiddenColumn: string
  partColumn: string | null
  besideColumn: string | null
}

/** Rewrites the two lists on every row, of every protected table, that hangs on the record. */
export async function rewriteRows(tx: Tx, standing: Standing): Promise<void> {
  const { partnershipId } = txState(tx)
  const { rows: tables } = await sql<Protected>`
    select table_name, record_column, visible_column, hidden_column, part_column, beside_column from kith.protected_table`.execute(
    tx,
  )
  const named = partsNamed(standing)
  const anyPart = rowWall(standing, undefined)
  const otherPart = rowWall(
    { ...standing, grants: standing.grants.filter((grant) => grant.parts.includes('*')) },
    undefined,
  )
  await asRecords(tx, standing.lineage, async () => {
    for (const table of tables) {
      const scopes = table.partColumn
        ? byPart(table.partColumn, named, standing, otherPart)
        : sql`${anyPart.visibleTo}::uuid[]`
      const visible = table.besideColumn ? sql`(${scopes}) || ${sql.ref(table.besideColumn)}` : scopes
      const [visibleRef, hiddenRef] = [sql.ref(table.visibleColumn), sql.ref(table.hiddenColumn)]
      await sql`
        update ${sql.table(table.tableName)} set ${visibleRef} = ${visible}, ${hiddenRef} = ${anyPart.hiddenFrom}::uuid[]
        where partnership_id = ${partnershipId} and ${sql.ref(table.recordColumn)} = ${standing.recordId}`.execute(tx)
    }
  })
}

function byPart(column: string, named: readonly string[], standing: Standing, otherPart: RowWall) {
  if (named.length === 0) return sql`${otherPart.visibleTo}::uuid[]`
  const cases = named.map((part) => sql`when ${part} then ${rowWall(standing, part).visibleTo}::uuid[]`)
  return sql`case ${sql.ref(column)} ${sql.join(cases, sql` `)} else ${otherPart.visibleTo}::uuid[] end`
}
