export { type ClockEnded, meetClock, stopClock } from './commands/end-clock.js'
export type { ClockCommandRefusal, Which } from './commands/find-clock.js'
export { type MoveOwner, moveClockOwner } from './commands/move-owner.js'
export { explainBreach, pauseClock, resumeClock } from './commands/pause-clock.js'
export { type Recalculated, recalculateClocks } from './commands/recalculate-clocks.js'
export { type StartClock, startClock } from './commands/start-clock.js'
export { stopClocksOf } from './commands/stop-clocks.js'
export type { KeptClock, Owner } from './data/read-clocks.js'
export type { ClockId } from './data/tables.js'
export type { Clock, ClockRefusal } from './domain/clock.js'
export type { ClockRule, Length } from './domain/clock-rule.js'
export type { ClockCode, ClockTrigger } from './domain/default-rules.js'
export { dueDay } from './domain/office-calendar.js'
export { type DutyGroup, dutyGroup, type Standing, standing } from './domain/standing.js'
export {
  type ClockView,
  clockWords,
  describeClock,
  describeClocks,
  type DescribedClock,
} from './queries/clock-view.js'
export { clockOf, listClocksOf } from './queries/clocks.query.js'
export { countDuties, type Duty, type DutyKey, type DutyPage, listDuties, type Whose } from './queries/duties.query.js'
