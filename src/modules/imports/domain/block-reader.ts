import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'
import type { Block, Field } from './block-builder.js'
import type { FieldRefusal, WarningCode } from './census-item.js'

/** A remark on a child that refuses nothing; the reader counts them by kind. `value` is a code, never a child's own. */
export type Remark = {
  readonly code: WarningCode
  readonly field: string
  readonly line: number
  readonly value?: string
}

/** What was found wrong or odd while a block is read. */
export type Findings = { readonly refusals: FieldRefusal[]; readonly remarks: Remark[] }

type Parsed<T> = T | { readonly refused: 'not-a-date' | 'unknown-code' | 'not-in-form' | 'too-long' }
/** Reads the trimmed, non-empty text of a field. */
export type Reading<T> = (text: string) => Parsed<T>

/**
 * The value of a field that may stand once. An empty field says nothing and counts as not given. A field given twice is
 * refused even when both say the same: it is how two children run together begin.
 */
export function readOne<T extends string | number | boolean>(
  block: Block,
  name: string,
  reading: Reading<T>,
  findings: Findings,
): T | undefined {
  const given = block.fields.filter((field) => field.name === name)
  const [first, second] = given
  if (second) {
    findings.refusals.push({ code: 'given-twice', field: name, line: second.line })
    return undefined
  }
  return first && readField(first, reading, findings)
}

/** The value of a field without which its block would mean nothing. */
export function readRequired<T extends string | number | boolean>(
  block: Block,
  name: string,
  reading: Reading<T>,
  findings: Findings,
): T | undefined {
  const before = findings.refusals.length
  const value = readOne(block, name, reading, findings)
  if (value === undefined && findings.refusals.length === before)
    findings.refusals.push({ code: 'missing', field: name, line: lineOf(block, name) })
  return value
}

/** The value of a field that the schema requires, and without which the rest still stands. */
export function readExpected<T extends string | number | boolean>(
  block: Block,
  name: string,
  reading: Reading<T>,
  findings: Findings,
): T | undefined {
  const before = findings.refusals.length
  const value = readOne(block, name, reading, findings)
  if (value === undefined && findings.refusals.length === before)
    findings.remarks.push({ code: 'value-expected', field: name, line: lineOf(block, name) })
  return value
}

/** The values of a field that may stand many times, each once, in the order of their code. */
export function readAll<T extends string>(
  blocks: readonly Block[],
  name: string,
  reading: Reading<T>,
  findings: Findings,
): readonly T[] {
  return blocks
    .flatMap((block) => block.fields.filter((field) => field.name === name))
    .map((field) => readField(field, reading, findings))
    .filter((value) => value !== undefined)
    .sort()
}

function readField<T extends string | number | boolean>(
  field: Field,
  reading: Reading<T>,
  findings: Findings,
): T | undefined {
  const { name, line } = field
  const text = field.text.trim()
  if (field.spliced) {
    findings.refusals.push({ code: 'broken-value', field: name, line })
    return undefined
  }
  if (field.tooLong) {
    findings.refusals.push({ code: 'too-long', field: name, line, value: text })
    return undefined
  }
  if (text === '') return undefined
  const parsed = reading(text)
  if (typeof parsed !== 'object') return parsed
  findings.refusals.push({ code: parsed.refused, field: name, line, value: text })
  return undefined
}

/** The line on which a field stands, or that of its block where it does not. */
export function lineOf(block: Block, name: string): number {
  return block.fields.find((field) => field.name === name)?.line ?? block.line
}

/** `xs:date`: a day, with or without a time zone, which says nothing here. */
export function readDate(text: string): Parsed<CalendarDate> {
  const day = text.length === 10 ? text : /^(.{10})(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[1]
  return (day && parseCalendarDate(day)) || { refused: 'not-a-date' }
}

/** The six ways in which the schema writes yes and no (`yesnotype`). */
export function readYesNo(text: string): Parsed<boolean> {
  if (text === 'true' || text === 'TRUE' || text === '1') return true
  if (text === 'false' || text === 'FALSE' || text === '0') return false
  return { refused: 'unknown-code' }
}

export function readCode<Code extends string>(find: (text: string) => Code | undefined): Reading<Code> {
  return (text) => find(text) ?? { refused: 'unknown-code' }
}

export function readMatching(form: RegExp): Reading<string> {
  return (text) => (form.test(text) ? text.toUpperCase() : { refused: 'not-in-form' })
}
