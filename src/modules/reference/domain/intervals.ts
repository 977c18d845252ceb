import { z } from 'zod'
import { durationSchema } from './duration.js'
import { activeItems, itemShape, versionShape } from './version.js'

/** Single numbers that the software reads by name. */
export const VALUE_CODES = [
  'idle-time-out',
  'break-glass',
  'staging-expiry',
  're-entry-watch',
  'current-evidence',
  'transition-age',
  'fewest-people-counted',
] as const
type ValueCode = (typeof VALUE_CODES)[number]

/** So many of something within a length of time. */
export const THRESHOLD_CODES = ['repeat-missing'] as const
type ThresholdCode = (typeof THRESHOLD_CODES)[number]

/** Clocks whose length is a named value, in months, because more than the clock reads it. */
const CLOCKS_BY_VALUE = {
  're-entry-watch': 're-entry-watch',
  'transition-starts': 'transition-age',
} as const satisfies Record<string, ValueCode>

/**
 * The partnership's own length for a clock, by the code of its rule. `duration` is null where the rule keeps its own:
 * as the level says, on the day agreed, or as soon as possible. Amber and red are how long before it is due they begin,
 * in the unit of the length; null is never, and left out is as the rule has it.
 */
const clockIntervalSchema = z.strictObject({
  ...itemShape,
  type: z.literal('clock'),
  duration: durationSchema.nullable(),
  amber: z.int().min(0).nullable().optional(),
  red: z.int().min(0).nullable().optional(),
})
export type ClockInterval = z.infer<typeof clockIntervalSchema>

const namedValueSchema = z.strictObject({
  ...itemShape,
  code: z.enum(VALUE_CODES),
  type: z.literal('value'),
  value: z.int().min(1),
  unit: z.enum(['minute', 'calendar-day', 'calendar-month', 'people']),
})
export type NamedValue = z.infer<typeof namedValueSchema>

const thresholdSchema = z.strictObject({
  ...itemShape,
  code: z.enum(THRESHOLD_CODES),
  type: z.literal('threshold'),
  count: z.int().min(1).max(1000),
  within: durationSchema,
})
export type Threshold = z.infer<typeof thresholdSchema>

const intervalSchema = z.discriminatedUnion('type', [clockIntervalSchema, namedValueSchema, thresholdSchema])
export type Interval = z.infer<typeof intervalSchema>

export const intervalsSchema = z.strictObject({ ...versionShape('intervals'), items: z.array(intervalSchema).min(1) })
export type IntervalsVersion = z.infer<typeof intervalsSchema>

type ClockLength = {
  readonly unit: z.infer<typeof durationSchema>['unit']
  readonly length: number
  readonly amber?: number | null
  readonly red?: number | null
}

/** The lengths that the partnership sets, by the code of the clock's rule; a clock that is not named keeps its own. */
export function clockLengths(version: IntervalsVersion): Readonly<Record<string, ClockLength>> {
  const lengths: Record<string, ClockLength> = {}
  for (const item of activeItems(version.items)) if (item.type === 'clock') Object.assign(lengths, lengthOf(item))
  for (const [clock, code] of Object.entries(CLOCKS_BY_VALUE))
    lengths[clock] = { unit: 'calendar-month', length: getNamedValue(version, code).value }
  return lengths
}

/** True for a clock that may not be listed as one, because a named value gives its length. */
export function isSetByValue(clock: string): boolean {
  return Object.hasOwn(CLOCKS_BY_VALUE, clock)
}

/** A named value, in the unit that stands beside it. Throws for a version that `checkPack` would have refused. */
export function getNamedValue(version: IntervalsVersion, code: ValueCode): NamedValue {
  for (const item of version.items) if (item.type === 'value' && item.code === code) return item
  throw new Error(`The intervals ${version.version} have no value ${code}`)
}

/** How often within how long. Throws for a version that `checkPack` would have refused. */
export function getThreshold(version: IntervalsVersion, code: ThresholdCode): Threshold {
  for (const item of version.items) if (item.type === 'threshold' && item.code === code) return item
  throw new Error(`The intervals ${version.version} have no threshold ${code}`)
}

function lengthOf({ code, duration, amber, red }: ClockInterval): Record<string, ClockLength> {
  if (!duration) return {}
  const { unit, length } = duration
  return {
    [code]: { unit, length, ...(amber === undefined ? {} : { amber }), ...(red === undefined ? {} : { red }) },
  }
}
