/** The time, passed in. The one real clock is `platform/system-clock.ts`. */
export type Clock = () => Date
