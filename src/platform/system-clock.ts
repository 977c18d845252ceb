import type { Clock } from '../kernel/clock.js'

/** The one place where the real time is read. */
export const systemClock: Clock = () => new Date()
