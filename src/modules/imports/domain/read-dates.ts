import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Block } from './block-builder.js'
import { type Findings, lineOf } from './block-reader.js'

/** Refuses a thing that ends before it starts. The same day is well. Dates of different things are never compared. */
export function refuseEarlyEnd(
  block: Block,
  fields: { readonly start: string; readonly end: string },
  start: CalendarDate | undefined,
  end: CalendarDate | undefined,
  findings: Findings,
): void {
  if (!start || !end || end >= start) return
  findings.refusals.push({
    code: 'ends-before-it-starts',
    field: fields.end,
    line: lineOf(block, fields.end),
    value: end,
    against: { field: fields.start, value: start },
  })
}

/** Puts a list in one order, whatever the file's, and drops what could not be read. Each begins with its date. */
export function inOwnOrder<T extends object>(list: readonly (T | undefined)[]): readonly T[] {
  const read = list.filter((each) => each !== undefined)
  if (read.length < 2) return read
  return read
    .map((each) => [JSON.stringify(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, each]) => each)
}
