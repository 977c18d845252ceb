import { accept, type Outcome, type Refusal } from '../../../kernel/outcome.js'
import { noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { listReckonedOtherwise } from '../data/clock-index.store.js'
import { saveReckoning } from '../data/clock.store.js'
import { type KeptClock, readClocks, selectClocks } from '../data/read-clocks.js'
import { officeCalendar } from '../data/local-rules.js'
import type { Clock } from '../domain/clock.js'
import { dueAt, thresholdAt } from '../domain/due.js'
import type { OfficeCalendar } from '../domain/office-calendar.js'

export type Recalculated = { readonly looked: number; readonly moved: number }

/**
 * Reckons open clocks again by the calendar that is published last, at most `limit` of them. A clock keeps the rule that
 * made it; only its dates move. Run it until nothing is left to look at.
 */
export async function recalculateClocks(tx: Tx, limit = 200): Promise<Outcome<Recalculated, Refusal>> {
  const calendar = await officeCalendar(tx)
  const behind = await listReckonedOtherwise(tx, calendar.versionId, limit)
  const moved: KeptClock[] = []
  if (behind.length > 0)
    await asRecords(tx, [...new Set(behind.map(({ recordId }) => recordId))], async () => {
      const ids = behind.map(({ clockId }) => clockId)
      const rows = await selectClocks(tx)
        .where((where) => where('clock.id', '=', where.fn.any(where.val(ids))))
        .orderBy('clock.id')
        .forUpdate()
        .execute()
      for (const kept of readClocks(rows)) {
        const again = reckonAgain(kept.clock, calendar)
        await saveReckoning(tx, kept.clockId, again, calendar.versionId)
        if (again.dueAt.getTime() !== kept.clock.dueAt.getTime()) moved.push(kept)
      }
    })
  for (const { clockId, recordId } of moved)
    noteForAudit(tx, { action: 'clocks.reckoned-again', records: [recordId], thing: clockId, fields: ['due_at'] })
  if (moved.length === 0) noteForAudit(tx, { action: 'clocks.reckoned-again', records: [], fields: [] })
  return accept({ looked: behind.length, moved: moved.length })
}

function reckonAgain(clock: Clock, calendar: OfficeCalendar): Pick<Clock, 'dueAt' | 'amberAt' | 'redAt'> {
  const { rule } = clock
  const due = dueAt(rule, clock.triggeredAt, calendar, clock.pauses)
  return {
    dueAt: due,
    amberAt: rule.amber && thresholdAt(due, rule.amber, calendar),
    redAt: rule.red && thresholdAt(due, rule.red, calendar),
  }
}
