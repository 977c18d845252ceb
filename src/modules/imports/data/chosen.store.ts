import { sql } from 'kysely'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { ChosenHow, StagedChildId } from './tables.js'
import './tables.js'

/** What a command needs to know of a staged child. */
export const STAGED = [
  'id',
  'importId',
  'localAuthority',
  'laChildId',
  'birthDate',
  'fingerprint',
  'content',
  'isDoubted',
  'state',
  'replaces',
  'childRecordId',
  'chosenHow',
] as const

/** Locks a staged child of the seat; undefined where there is none, or it is someone else's. */
export async function findStagedForUpdate(tx: Tx, by: By, id: StagedChildId) {
  return tx
    .selectFrom('stagedChild')
    .select(STAGED)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export type StagedRow = NonNullable<Awaited<ReturnType<typeof findStagedForUpdate>>>

export async function saveChosen(
  tx: Tx,
  by: By,
  { id, recordId, how }: { id: StagedChildId; recordId: RecordId; how: ChosenHow },
): Promise<void> {
  await tx
    .updateTable('stagedChild')
    .set({ state: 'chosen', childRecordId: recordId, chosenHow: how, chosenAt: by.now })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/**
 * Takes a child off the record again. What its file says waits to be chosen once more; where that has been taken away
 * since, nothing is left to choose and the row goes.
 */
export async function saveUnchosen(
  tx: Tx,
  by: By,
  { laChildId, localAuthority, childRecordId }: StagedRow,
): Promise<void> {
  const { partnershipId, id: owner } = by.seat
  const mine = sql`partnership_id = ${partnershipId}::uuid and owner_scope = ${owner}::uuid
    and local_authority = ${localAuthority} and la_child_id = ${laChildId} and child_record_id = ${childRecordId}::uuid`
  await sql`delete from staged_child where ${mine} and state = 'chosen' and content is null`.execute(tx)
  await sql`
    update staged_child set state = case when state = 'chosen' then 'staged' else state end,
      child_record_id = null, chosen_how = null, chosen_at = null
    where ${mine}`.execute(tx)
}
