import { z } from 'zod'

/** The units in which duties and reviews run. */
const DURATION_UNITS = ['clock-hour', 'working-day', 'calendar-day', 'calendar-week', 'calendar-month'] as const
type DurationUnit = (typeof DURATION_UNITS)[number]

export const durationSchema = z.strictObject({ length: z.int().min(1).max(10_000), unit: z.enum(DURATION_UNITS) })
export type Duration = z.infer<typeof durationSchema>

const WORDS: Record<DurationUnit, string> = {
  'clock-hour': 'hour',
  'working-day': 'working day',
  'calendar-day': 'day',
  'calendar-week': 'week',
  'calendar-month': 'month',
}

/** A length of time as people say it: "1 working day", "72 hours". */
export function sayDuration({ length, unit }: Duration): string {
  return `${length} ${WORDS[unit]}${length === 1 ? '' : 's'}`
}

/** A repeated interval: "every 6 weeks", "every month". */
export function sayEvery({ length, unit }: Duration): string {
  return length === 1 ? `every ${WORDS[unit]}` : `every ${length} ${WORDS[unit]}s`
}
