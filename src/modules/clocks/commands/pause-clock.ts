import { accept, type Outcome } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { saveClock } from '../data/clock.store.js'
import { selectClocks } from '../data/read-clocks.js'
import { officeCalendar } from '../data/local-rules.js'
import { endPause, insertPause } from '../data/pause.store.js'
import type { ClockId } from '../data/tables.js'
import { explainBreach as explain, pauseClock as pause, resumeClock as resume } from '../domain/clock.js'
import { type ClockCommandRefusal, type Which, withClock } from './find-clock.js'

type Changed = Promise<Outcome<{ clockId: ClockId }, ClockCommandRefusal>>

/** Stands a clock still, with a reason about the work. Refused once it is over. */
export async function pauseClock(
  tx: Tx,
  by: By,
  { at = by.now, reason, ...which }: Which & { at?: Date; reason: string },
): Changed {
  return withClock(tx, which, async ({ clockId, recordId, clock }) => {
    const paused = pause(clock, { at, now: by.now, reason })
    if (!paused.ok) return paused
    const { part } = await selectClocks(tx)
      .select('clock.part')
      .where('clock.id', '=', clockId)
      .executeTakeFirstOrThrow()
    const wall = (await wallFor(tx, recordId))(part)
    await insertPause(tx, by, { clockId, recordId, part, wall, at, reason: paused.value.pauseReason })
    await saveClock(tx, by, clockId, paused.value)
    noteForAudit(tx, {
      action: 'clocks.paused',
      records: [recordId],
      thing: clockId,
      fields: ['state', 'from_at', 'reason'],
    })
    return accept({ clockId })
  })
}

/** Sets a paused clock going again: its deadline moves by the pause. */
export async function resumeClock(tx: Tx, by: By, { at = by.now, ...which }: Which & { at?: Date }): Changed {
  return withClock(tx, which, async ({ clockId, recordId, clock }) => {
    const running = resume(clock, { at, now: by.now }, await officeCalendar(tx))
    if (!running.ok) return running
    await endPause(tx, by, clockId, at)
    await saveClock(tx, by, clockId, running.value)
    noteForAudit(tx, {
      action: 'clocks.resumed',
      records: [recordId],
      thing: clockId,
      fields: ['state', 'until_at', 'due_at'],
    })
    return accept({ clockId })
  })
}

/** Says why a duty is late before it is done, so that whoever finishes it is not asked again. */
export async function explainBreach(tx: Tx, by: By, { reason, ...which }: Which & { reason: string }): Changed {
  return withClock(tx, which, async ({ clockId, recordId, clock }) => {
    const explained = explain(clock, { now: by.now, reason })
    if (!explained.ok) return explained
    await saveClock(tx, by, clockId, explained.value)
    noteForAudit(tx, {
      action: 'clocks.breach-explained',
      records: [recordId],
      thing: clockId,
      fields: ['breach_reason'],
    })
    return accept({ clockId })
  })
}
