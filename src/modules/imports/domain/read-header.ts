import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'
import type { Block, Field } from './block-builder.js'
import type { CensusHeader } from './census-child.js'
import type { Warning, WarningCode } from './census-item.js'

/** A header with what is odd about it. Nothing in a header refuses anything. */
export type ReadHeader = { readonly header: CensusHeader; readonly warnings: readonly Warning[] }

/**
 * Reads a header block, and compares a second with the first. Rule 100 of the collection holds the reference date to
 * 31 March of its year.
 */
export function readHeader(block: Block, earlier: CensusHeader | undefined): ReadHeader {
  const warnings: Warning[] = []
  const warn = (code: WarningCode, field: string, line: number, values: readonly string[] = []) =>
    warnings.push({ kind: 'warning', code, field, count: 1, line, values })

  /** The first value given; a later one that differs is warned of. */
  const first = (within: string, name: string): { text: string; line: number } | undefined => {
    const given = block.blocks.filter((each) => each.name === within).flatMap((each) => fieldsOf(each, name))
    const value = given[0]
    const other = given.find((each) => each.text !== value?.text)
    if (value && other) warn('headers-disagree', name, other.line, [value.text, other.text])
    return value
  }
  const read = <T>(within: string, name: string, parse: (text: string) => T | undefined): T | undefined => {
    const given = first(within, name)
    if (!given) {
      warn('header-value-missing', name, block.line)
      return undefined
    }
    const value = parse(given.text)
    if (value === undefined) warn('header-value-unreadable', name, given.line, [given.text])
    return value
  }

  const collection = read('CollectionDetails', 'Collection', (text) => text)
  if (collection !== undefined && collection !== 'CIN') warn('not-the-census', 'Collection', block.line, [collection])
  const year = read('CollectionDetails', 'Year', (text) => (/^(19|20)\d\d$/.test(text) ? Number(text) : undefined))
  const referenceDate = read('CollectionDetails', 'ReferenceDate', parseCalendarDate)
  const localAuthority = read('Source', 'LEA', (text) => (/^\d{3}$/.test(text) ? text : undefined))
  if (year !== undefined && referenceDate) {
    const code = referenceDateWarning(year, referenceDate)
    if (code) warn(code, 'ReferenceDate', block.line, [String(year), referenceDate])
  }

  const header: CensusHeader = {
    collection,
    year,
    referenceDate,
    localAuthority,
    software: first('Source', 'SoftwareCode')?.text,
    release: first('Source', 'Release')?.text,
    serialNumber: first('Source', 'SerialNo')?.text,
    madeAt: first('Source', 'DateTime')?.text,
  }
  for (const [name, field] of COMPARED) {
    const [was, is] = [earlier?.[name], header[name]]
    if (was !== undefined && is !== undefined && was !== is)
      warn('headers-disagree', field, block.line, [String(was), String(is)])
  }
  return { header, warnings }
}

const COMPARED = [
  ['collection', 'Collection'],
  ['year', 'Year'],
  ['referenceDate', 'ReferenceDate'],
  ['localAuthority', 'LEA'],
] as const

function referenceDateWarning(year: number, referenceDate: CalendarDate): WarningCode | undefined {
  if (!referenceDate.startsWith(String(year))) return 'reference-date-outside-year'
  return referenceDate === `${year}-03-31` ? undefined : 'reference-date-not-31-march'
}

function fieldsOf(block: Block, name: string): { text: string; line: number }[] {
  const given = block.fields.filter((field: Field) => field.name === name)
  return given.map(({ text, line }) => ({ text: text.trim(), line })).filter(({ text }) => text !== '')
}
