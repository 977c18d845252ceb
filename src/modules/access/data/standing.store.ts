import { sql } from 'kysely'
import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import { asRecords } from './as-record.js'
import { EVERY_PART } from '../domain/grant.js'
import { partsNamed, rowWall, type Standing } from '../domain/wall.js'
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
      .leftJoin('seat', (join) =>
        join
          .onRef('seat.partnershipId', '=', 'recordGrant.partnershipId')
          .on('recordGrant.toKind', '=', 'seat')
          .on((on) => on('seat.id', '=', on.ref('recordGrant.toId') as never)),
      )
      .select([
        'recordGrant.id',
        'recordGrant.toKind',
        'recordGrant.toId',
        'recordGrant.parts',
        'recordGrant.timed',
        'recordGrant.revokedAt',
        'seat.accountId as seatOf',
      ])
      .where('recordGrant.partnershipId', '=', partnershipId)
      .where(
        'recordGrant.recordId',
        'in',
        lineage.map((row) => row.id),
      )
      .where('recordGrant.revokedAt', 'is', null)
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

/** Rewrites the two lists on every row, of every protected table, that hangs on the record. */
export async function rewriteRows(tx: Tx, standing: Standing): Promise<void> {
  const { partnershipId } = txState(tx)
  const byPart = Object.fromEntries(partsNamed(standing).map((part) => [part, rowWall(standing, part).visibleTo]))
  const everyPart = standing.grants.filter((grant) => grant.parts.includes(EVERY_PART))
  const otherPart = rowWall({ ...standing, grants: everyPart }, undefined)
  const anyPart = rowWall(standing, undefined)
  await asRecords(tx, standing.lineage, () =>
    sql`select kith.rewrite_wall(${partnershipId}, ${standing.recordId}, ${JSON.stringify(byPart)}::jsonb,
      ${otherPart.visibleTo}::uuid[], ${anyPart.visibleTo}::uuid[], ${anyPart.hiddenFrom}::uuid[])`.execute(tx),
  )
}
