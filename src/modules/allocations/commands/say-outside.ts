import { type CalendarDate, dayOf, momentOn } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { type ClockCommandRefusal, type KeptClock, listClocksOf, meetClock, stopClock } from '../../clocks/index.js'
import { MOST_TEXT } from '../domain/allocation.js'
import { type OutsideRule, TRANSITION_STARTS } from '../domain/clock-rules.js'
import { keepTransition } from './keep-transition.js'

export type SayOutsideInput = { readonly recordId: RecordId; readonly rule: OutsideRule } & (
  | { readonly done: true; readonly on: CalendarDate; readonly reasonLate: string }
  | { readonly done: false; readonly why: string }
)
export type SayOutsideRefusal = Refusal & {
  readonly code:
    | 'nothing-owed'
    | 'done-in-future'
    | 'done-before-start'
    | 'done-before-pause'
    | 'late-reason-missing'
    | 'late-reason-too-long'
    | 'why-missing'
    | 'why-too-long'
}
type Said = Outcome<{ readonly recordId: RecordId }, SayOutsideRefusal>

/**
 * Says what became of a duty that is done outside Kith: it was done on a day, late with the reason, or it is not owed
 * any more, and why. A watch is never done; it may be ended.
 */
export async function sayOutside(tx: Tx, by: By, input: SayOutsideInput): Promise<Said> {
  const { recordId, rule } = input
  const kept = await findOwed(tx, recordId, rule)
  if (!kept || (input.done && kept.clock.rule.kind === 'watch')) return refuse({ code: 'nothing-owed' })
  return input.done ? sayDone(tx, by, kept, input) : sayNotOwed(tx, by, kept, input.why)
}

/** The clock of such a duty that is still open, as the reader may see it. */
export async function findOwed(tx: Tx, recordId: RecordId, rule: OutsideRule): Promise<KeptClock | undefined> {
  return (await listClocksOf(tx, [recordId])).find(({ clock }) => clock.rule.code === rule)
}

async function sayDone(
  tx: Tx,
  by: By,
  { recordId, clockId, clock, owner }: KeptClock,
  { on, reasonLate }: { readonly on: CalendarDate; readonly reasonLate: string },
): Promise<Said> {
  if (reasonLate.length > MOST_TEXT) return refuse({ code: 'late-reason-too-long', field: 'reasonLate' })
  if (on > dayOf(by.now)) return refuse({ code: 'done-in-future', field: 'on' })
  if (on < dayOf(clock.triggeredAt)) return refuse({ code: 'done-before-start', field: 'on' })
  const at = doneAt(on, clock.triggeredAt, by.now)
  const met = await meetClock(tx, by, { clockId, recordId, at, reasonLate: reasonLate || undefined })
  if (!met.ok) return refuse(inTheWay(met.refusals))
  if (clock.rule.code === TRANSITION_STARTS)
    await keepTransition(tx, by, { recordId, owner, because: { kind: 'planning-begun', id: clockId } })
  return accept({ recordId })
}

async function sayNotOwed(tx: Tx, by: By, { recordId, clockId }: KeptClock, why: string): Promise<Said> {
  if (why.trim() === '') return refuse({ code: 'why-missing', field: 'why' })
  if (why.length > MOST_TEXT) return refuseAll([{ code: 'why-too-long', field: 'why' }])
  const stopped = await stopClock(tx, by, { clockId, recordId, reason: why })
  return stopped.ok ? accept({ recordId }) : refuse(inTheWay(stopped.refusals))
}

/** Only the day is said of what was done earlier: its noon, which is never before the clock began. */
function doneAt(on: CalendarDate, triggeredAt: Date, now: Date): Date {
  const noon = momentOn(on, 12)
  if (on === dayOf(now)) return now
  return noon < triggeredAt ? triggeredAt : noon
}

function inTheWay([refusal]: readonly ClockCommandRefusal[]): SayOutsideRefusal {
  if (refusal?.code === 'breach-reason-missing') return { code: 'late-reason-missing', field: 'reasonLate' }
  if (refusal?.code === 'before-pause') return { code: 'done-before-pause', field: 'on' }
  if (refusal?.code === 'already-met' || refusal?.code === 'already-stopped') return { code: 'nothing-owed' }
  throw new Error(`The clock could not be ended: ${refusal?.code}`)
}
