import { z } from 'zod'
import { type Body, dateOf, textOf, valuesOf } from '../../../../../platform/http/body.js'
import { lineIn, readDay } from '../../../../../platform/http/typed.js'
import { type Field, type FieldCode, type FieldRefusal, MOST_ROWS, rowName, type Rows, type Values } from './field.js'
import { readTime } from './read-time.js'

type One = Exclude<Field, Rows>
type Read = { readonly values: Values; readonly refusals: readonly FieldRefusal[] }

/** Reads a form by its fields. What does not fit is refused at its place; the rest is there all the same. */
export function readFields(fields: readonly Field[], body: Body): Read {
  const refusals: FieldRefusal[] = []
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value = field.kind === 'rows' ? readRows(field, body, refusals) : readOne(field, field.name, body, refusals)
    if (value !== undefined) values[field.name] = value
  }
  return { values, refusals }
}

/** The rows that were sent, by their places in the form; those that are empty are left out. */
export function filledRows({ name, fields }: Rows, body: Body): number[] {
  return Array.from({ length: MOST_ROWS }, (_, index) => index).filter((index) =>
    fields.some((field) => !isEmpty(field, rowName(name, index, field.name), body)),
  )
}

function readRows(rows: Rows, body: Body, refusals: FieldRefusal[]): Values[] {
  const filled = filledRows(rows, body)
  const first = rowName(rows.name, filled[0] ?? 0, rows.fields[0]?.name ?? '')
  if (filled.length === 0 && !rows.optional) refusals.push({ code: 'missing', field: first, called: rows.called })
  if (filled.length > rows.count)
    refusals.push({ code: 'too-many', field: first, called: rows.called, most: rows.count })
  return filled.map((index) => {
    const values: Record<string, unknown> = {}
    for (const field of rows.fields) {
      const value = readOne(field, rowName(rows.name, index, field.name), body, refusals)
      if (value !== undefined) values[field.name] = value
    }
    return values
  })
}

/** Nothing was typed or chosen. A choice of one of a few is none: its first may be chosen by itself. */
function isEmpty(field: One, name: string, body: Body): boolean {
  switch (field.kind) {
    case 'choice':
    case 'known':
    case 'tick':
      return field.kind !== 'choice' || field.as === 'radios' || lineIn(body, name) === ''
    case 'choices':
      return valuesOf(body, name).length === 0
    case 'day':
      return Object.values(dateOf(body, name)).every((part) => part.trim() === '')
    default:
      return lineIn(body, name) === ''
  }
}

function readOne(field: One, name: string, body: Body, refusals: FieldRefusal[]): unknown {
  const refuse = (code: FieldCode, most?: number) => {
    refusals.push({ code, field: name, called: field.called, ...(most === undefined ? {} : { most }) })
    return undefined
  }
  const text = textOf(body, name).replaceAll('\r\n', '\n').trim()
  const needed = (): undefined => (field.optional ? undefined : refuse('missing'))
  switch (field.kind) {
    case 'line':
      if (text === '') return needed()
      return text.length > field.most ? refuse('too-long', field.most) : text
    case 'words':
      if (text === '') return needed()
      return text.length > field.most ? refuse('too-long', field.most) : text
    case 'lines':
    case 'paragraphs': {
      const all = text.split(field.kind === 'lines' ? /\n+/ : /\n\s*\n/).flatMap((each) => each.trim() || [])
      if (all.length === 0) return field.optional ? [] : refuse('missing')
      if (all.length > field.count) return refuse('too-many', field.count)
      return all.some((each) => each.length > field.most) ? refuse('line-too-long', field.most) : all
    }
    case 'choice':
      if (field.options.some(({ value }) => value === text) && text !== '') return text
      return field.optional && text === '' ? undefined : refuse('not-chosen')
    case 'choices': {
      const chosen = valuesOf(body, name).filter((each) => field.options.some(({ value }) => value === each))
      return chosen.length === 0 && !field.optional ? refuse('not-chosen') : [...new Set(chosen)]
    }
    case 'picks':
      return readPicks(field, name, body, refuse)
    case 'day': {
      const day = readDay(dateOf(body, name))
      return day === null ? needed() : (day ?? refuse('not-a-day'))
    }
    case 'time':
      return text === '' ? needed() : (readTime(text) ?? refuse('not-a-time'))
    case 'whole': {
      if (text === '') return needed()
      const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN
      return number >= field.from && number <= field.to ? number : refuse('not-a-number')
    }
    case 'known':
      return text === 'yes' ? true : text === 'no' ? false : null
    case 'tick':
      return text === 'yes'
    case 'web':
      if (text === '') return needed()
      return (field.isAny ? ANY_WEB : WEB).safeParse(text).success ? text : refuse('not-a-web-address')
    case 'email':
      if (text === '') return needed()
      return z.email().safeParse(text).success ? text : refuse('not-an-email')
  }
}

const WEB = z.url({ protocol: /^https$/ })
const ANY_WEB = z.url({ protocol: /^https?$/ })

function readPicks(
  field: Extract<One, { kind: 'picks' }>,
  name: string,
  body: Body,
  refuse: (code: FieldCode, most?: number) => undefined,
): string[] | undefined {
  const picked = Array.from({ length: MOST_ROWS }, (_, index) => lineIn(body, `${name}-${index}`))
  const known = [...new Set(picked.filter((each) => field.options.some(({ value }) => value === each && value !== '')))]
  if (known.length === 0 && !field.optional) return refuse('not-chosen')
  return known.length > field.count ? refuse('too-many', field.count) : known
}
