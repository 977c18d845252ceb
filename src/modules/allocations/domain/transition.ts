import { ageOn, type CalendarDate, startOfDay } from '../../../kernel/calendar-date.js'
import { TRANSITION_ENDS, TRANSITION_STARTS } from './clock-rules.js'

/** Planning is for children: nobody begins to plan once they are grown. */
const GROWN = 18
/** Transition into adult services is covered to 25 (North Yorkshire, level 2 page). */
const COVERED_TO = 25

export type TransitionClock<ClockId extends string = string> = {
  readonly clockId: ClockId
  readonly rule: string
  readonly state: 'running' | 'paused' | 'met' | 'stopped'
  readonly triggeredAt: Date
}

export type TransitionWanted<ClockId extends string = string> = {
  /** Clocks that are counted from another day of birth. */
  readonly stop: readonly ClockId[]
  /** The clock that is missing, and the moment it is counted from. */
  readonly start: { readonly rule: typeof TRANSITION_STARTS | typeof TRANSITION_ENDS; readonly at: Date } | undefined
}

/**
 * What must become of a child's clocks towards adult services, from the day of birth as it is known now. A guessed day
 * starts nothing. Once planning has begun the watch to 25 runs; until then the duty to begin does, for a child.
 */
export function transitionFor<ClockId extends string>(
  born: CalendarDate | undefined,
  today: CalendarDate,
  clocks: readonly TransitionClock<ClockId>[],
): TransitionWanted<ClockId> {
  const at = born && startOfDay(born)
  const open = clocks.filter(({ state }) => state === 'running' || state === 'paused')
  const stop = open.filter(({ triggeredAt }) => triggeredAt.getTime() !== at?.getTime()).map(({ clockId }) => clockId)
  if (!born || !at) return { stop, start: undefined }
  const hasBegun = clocks.some(({ rule, state }) => rule === TRANSITION_STARTS && state === 'met')
  const rule = hasBegun ? TRANSITION_ENDS : TRANSITION_STARTS
  const isOver = ageOn(born, today) >= (hasBegun ? COVERED_TO : GROWN)
  const runs = open.some((each) => each.rule === rule && !stop.includes(each.clockId))
  return { stop, start: isOver || runs ? undefined : { rule, at } }
}
