import { addDays, dayOf, startOfDay, type CalendarDate } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { clockOf, meetClock, moveClockOwner, startClock, stopClock } from '../../clocks/index.js'
import { PLAN_PART } from '../data/plan.store.js'
import type { Action } from '../domain/action.js'

const RULE = 'action-due'
/** As much of an action as a line of Today holds. */
const MOST_LABEL = 120

type Clocked = Pick<
  Action,
  'id' | 'recordId' | 'words' | 'dueOn' | 'watchedBy' | 'ownerAccountId' | 'ownerTeamId' | 'ownerAgencyId'
>

/** Starts the clock of an action, through the whole of the day that was agreed. */
export async function startActionClock(tx: Tx, by: By, action: Clocked): Promise<void> {
  await startClock(tx, by, {
    rule: RULE,
    thingKind: 'plan-action',
    thingId: action.id,
    recordId: action.recordId,
    part: PLAN_PART,
    owner: clockOwner(action),
    triggerAt: by.now,
    on: action.dueOn,
    label: labelOf(action.words),
  })
}

export async function stopActionClock(tx: Tx, by: By, action: Pick<Action, 'id'>, reason: string): Promise<void> {
  const stopped = await stopClock(tx, by, { rule: RULE, thingId: action.id, reason })
  if (!stopped.ok && !isEnded(stopped.refusals[0]?.code))
    throw new Error(`The clock of an action cannot stop: ${stopped.refusals[0]?.code}`)
}

export async function moveActionClock(tx: Tx, by: By, action: Clocked): Promise<void> {
  const kept = await clockOf(tx, RULE, action.id)
  if (kept)
    await moveClockOwner(tx, by, { recordId: action.recordId, clockIds: [kept.clockId], to: clockOwner(action) })
}

export type LateRefusal = Refusal & { readonly code: 'late-reason-missing'; readonly field: 'lateReason' }

/** Meets the clock on the day the action was done; late, it needs a reason. */
export async function meetActionClock(
  tx: Tx,
  by: By,
  { id, doneOn, lateReason }: { id: Action['id']; doneOn: CalendarDate; lateReason: string },
): Promise<Outcome<undefined, LateRefusal>> {
  const kept = await clockOf(tx, RULE, id)
  if (!kept) return accept()
  const met = await meetClock(tx, by, {
    rule: RULE,
    thingId: id,
    at: doneAt(doneOn, kept.clock.triggeredAt, by.now),
    ...(lateReason && { reasonLate: lateReason }),
  })
  if (met.ok || isEnded(met.refusals[0]?.code)) return accept()
  if (met.refusals[0]?.code === 'breach-reason-missing')
    return refuse({ code: 'late-reason-missing', field: 'lateReason' })
  throw new Error(`The clock of an action cannot be met: ${met.refusals[0]?.code}`)
}

/** Only the day is known of what was done earlier: its last moment, which is never before the clock began. */
function doneAt(doneOn: CalendarDate, triggeredAt: Date, now: Date): Date {
  if (doneOn === dayOf(now)) return now
  const lastMoment = new Date(startOfDay(addDays(doneOn, 1)).getTime() - 1)
  return lastMoment < triggeredAt ? triggeredAt : lastMoment
}

/** The record's clocks may have been stopped all at once before. */
function isEnded(code: string | undefined): boolean {
  return code === 'already-met' || code === 'already-stopped' || code === 'no-such-clock'
}

function clockOwner(action: Clocked) {
  return {
    personId: action.watchedBy,
    agencyId: action.ownerAgencyId,
    ...(action.ownerTeamId && { teamId: action.ownerTeamId }),
  }
}

function labelOf(words: string): string {
  const line = words.trim().split('\n')[0] ?? ''
  return [...line].length > MOST_LABEL ? `${[...line].slice(0, MOST_LABEL - 1).join('')}…` : line
}
