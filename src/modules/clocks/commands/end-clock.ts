import { accept, type Outcome } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { saveClock } from '../data/clock.store.js'
import { officeCalendar } from '../data/local-rules.js'
import { endPause } from '../data/pause.store.js'
import type { ClockId } from '../data/tables.js'
import { meetClock as meet, stopClock as stop } from '../domain/clock.js'
import { type ClockCommandRefusal, type Which, withClock } from './find-clock.js'

export type ClockEnded = { readonly clockId: ClockId; readonly late: boolean }

/**
 * The duty was done at a moment. Late without a reason is refused (`breach-reason-missing`): ask for one beside what is
 * being saved and give it as `reasonLate`.
 */
export async function meetClock(
  tx: Tx,
  by: By,
  { at = by.now, reasonLate, ...which }: Which & { at?: Date; reasonLate?: string | undefined },
): Promise<Outcome<ClockEnded, ClockCommandRefusal>> {
  return withClock(tx, which, async ({ clockId, recordId, clock }) => {
    const met = meet(clock, { at, now: by.now, breachReason: reasonLate }, await officeCalendar(tx))
    if (!met.ok) return met
    await endPause(tx, by, clockId, at)
    await saveClock(tx, by, clockId, met.value)
    noteForAudit(tx, {
      action: 'clocks.met',
      records: [recordId],
      thing: clockId,
      fields: ['state', 'met_at', ...(met.value.late ? ['breach_reason'] : [])],
    })
    return accept({ clockId, late: met.value.late })
  })
}

/** The duty is no longer owed: the child moved away, the clock was started by mistake. */
export async function stopClock(
  tx: Tx,
  by: By,
  { at = by.now, reason, ...which }: Which & { at?: Date; reason: string },
): Promise<Outcome<{ clockId: ClockId }, ClockCommandRefusal>> {
  return withClock(tx, which, async ({ clockId, recordId, clock }) => {
    const stopped = stop(clock, { at, now: by.now, reason }, await officeCalendar(tx))
    if (!stopped.ok) return stopped
    await endPause(tx, by, clockId, at)
    await saveClock(tx, by, clockId, stopped.value)
    noteForAudit(tx, {
      action: 'clocks.stopped',
      records: [recordId],
      thing: clockId,
      fields: ['state', 'stopped_at', 'stop_reason'],
    })
    return accept({ clockId })
  })
}
