import type { AccountId, RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { selectCurrent } from '../data/allocation.store.js'
import type { CurrentWorker } from '../domain/allocation.js'

/** Who works with a child now, as far as the reader may see it: undefined while nobody does. */
export async function currentWorker(tx: Tx, recordId: RecordId): Promise<CurrentWorker | undefined> {
  return selectCurrent(tx).where('recordId', '=', recordId).executeTakeFirst()
}

/** The same for many records; those without a worker are left out. */
export async function currentWorkers(
  tx: Tx,
  recordIds: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, CurrentWorker>> {
  if (recordIds.length === 0) return new Map()
  const rows = await selectCurrent(tx)
    .where('recordId', 'in', [...recordIds])
    .execute()
  return new Map(rows.map((row) => [row.recordId, row]))
}

/**
 * Who works with a child now, for a rule that holds whatever the reader may see: that a decision is not the worker's own,
 * or whose duty it is. What is read is not shown, so it is not a look.
 */
export async function workerForRules(
  tx: Tx,
  recordId: RecordId,
): Promise<Pick<CurrentWorker, 'accountId' | 'teamId' | 'agencyId'> | undefined> {
  return asRecords(tx, [recordId], () => currentWorker(tx, recordId))
}

/** Whether a person is the child's worker now, from whatever seat. */
export async function isWorkerOf(tx: Tx, recordId: RecordId, accountId: AccountId): Promise<boolean> {
  return (await workerForRules(tx, recordId))?.accountId === accountId
}
