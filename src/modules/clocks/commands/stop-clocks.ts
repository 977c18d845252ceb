import type { RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { saveClock } from '../data/clock.store.js'
import { readClocks, selectClocks } from '../data/read-clocks.js'
import { officeCalendar } from '../data/local-rules.js'
import { endPause } from '../data/pause.store.js'
import type { ClockId } from '../data/tables.js'
import { stopClock } from '../domain/clock.js'

/**
 * Stops every open clock of a record, or those under some rules: the child left MACE, the record was opened by mistake.
 * Gives the clocks that stopped. @throws without a reason.
 */
export async function stopClocksOf(
  tx: Tx,
  by: By,
  { recordId, rules, reason }: { recordId: RecordId; rules?: readonly string[] | undefined; reason: string },
): Promise<ClockId[]> {
  const calendar = await officeCalendar(tx)
  return asRecords(tx, [recordId], async () => {
    let query = selectClocks(tx)
      .where('clock.recordId', '=', recordId)
      .where('clock.state', 'in', ['running', 'paused'])
    if (rules) query = query.where((where) => where('clock.ruleCode', '=', where.fn.any(where.val([...rules]))))
    const open = readClocks(await query.orderBy('clock.id').forUpdate().execute())
    for (const { clockId, clock } of open) {
      const stopped = stopClock(clock, { at: by.now, now: by.now, reason }, calendar)
      if (!stopped.ok) throw new Error(`The clock cannot stop: ${stopped.refusals[0]?.code}`)
      await endPause(tx, by, clockId, by.now)
      await saveClock(tx, by, clockId, stopped.value)
      noteForAudit(tx, {
        action: 'clocks.stopped',
        records: [recordId],
        thing: clockId,
        fields: ['state', 'stopped_at', 'stop_reason'],
      })
    }
    return open.map(({ clockId }) => clockId)
  })
}
