import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RefusedChild } from '../domain/census-item.js'
import type { Staging } from './staged-child.store.js'
import './tables.js'

/** Writes the children of which nothing is taken, for the data officer's report: many rows in one statement. */
export async function insertRefused(
  tx: Tx,
  by: By,
  { owner, importId }: Staging,
  refused: readonly RefusedChild[],
): Promise<void> {
  if (refused.length === 0) return
  const rows = refused.map(({ position, line, laChildId, refusals }) => ({
    id: newId(),
    position,
    line,
    la_child_id: laChildId,
    refusals,
  }))
  await sql`
    insert into refused_child (partnership_id, id, owner_scope, import_id, position, line, la_child_id, refusals)
    select ${by.seat.partnershipId}::uuid, row.id, ${owner}::uuid, ${importId}::uuid, row.position, row.line,
      row.la_child_id, row.refusals
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, position integer, line integer,
      la_child_id text, refusals jsonb)`.execute(tx)
}
