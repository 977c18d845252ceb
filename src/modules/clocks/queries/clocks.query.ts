import type { Id, RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { type KeptClock, readClocks, selectClocks } from '../data/read-clocks.js'
import type { ClockId } from '../data/tables.js'

/** The clocks of records as the reader may see them, what is due first on top. Open ones unless `all`. */
export async function listClocksOf(
  tx: Tx,
  recordIds: readonly RecordId[],
  { all = false }: { all?: boolean } = {},
): Promise<KeptClock[]> {
  if (recordIds.length === 0) return []
  let query = selectClocks(tx).where('clock.recordId', 'in', [...recordIds])
  if (!all) query = query.where('clock.state', 'in', ['running', 'paused'])
  return readClocks(await query.orderBy('clock.dueAt').orderBy('clock.id').execute())
}

/** A thing's clock under a rule: the open one, or else the last. Undefined when there is none that the reader may see. */
export async function clockOf(tx: Tx, rule: string, thingId: Id<string>): Promise<KeptClock | undefined> {
  const rows = await selectClocks(tx)
    .where('clock.thingId', '=', thingId)
    .where('clock.ruleCode', '=', rule)
    .orderBy('clock.triggeredAt', 'desc')
    .execute()
  const row = rows.find((each) => each.state === 'running' || each.state === 'paused') ?? rows[0]
  return row && readClocks([row])[0]
}

/** One clock of a record, as the reader may see it. */
export async function findClock(tx: Tx, recordId: RecordId, clockId: ClockId): Promise<KeptClock | undefined> {
  const rows = await selectClocks(tx).where('clock.recordId', '=', recordId).where('clock.id', '=', clockId).execute()
  return readClocks(rows)[0]
}
