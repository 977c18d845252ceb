import { describe, expect, it } from 'vitest'
import { BLOCK_FIELDS, valuesOfBlock } from '../parts/block-fields.js'
import { type Block, blockSchema } from '../../../domain/page-content.js'
import type { Field } from './field.js'
import { readFields } from './read-fields.js'
import { readTime } from './read-time.js'
import { typedFrom } from './typed-from.js'

describe('a time as people write it', () => {
  it.each([
    ['9am', '09:00'],
    ['9:30 pm', '21:30'],
    ['9.30pm', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:30AM', '00:30'],
    ['09:00', '09:00'],
    ['17.30', '17:30'],
    ['0:00', '00:00'],
    ['midday', '12:00'],
    ['Midnight', '00:00'],
    [' 5pm ', '17:00'],
    ['13pm', undefined],
    ['0am', undefined],
    ['24:00', undefined],
    ['9:60', undefined],
    ['9', undefined],
    ['nine', undefined],
    ['', undefined],
  ])('%j is %j', (typed, read) => {
    expect(readTime(typed)).toBe(read)
  })
})

const CHOICES = {
  services: [
    { value: 'childline', text: 'Childline' },
    { value: 'shout', text: 'Shout' },
  ],
  pages: [{ value: 'get-help', text: 'Get help' }],
  drawings: [{ value: 'phone', text: 'phone' }],
}

const BLOCKS: readonly Block[] = [
  { type: 'never', text: 'It is never your fault.' },
  { type: 'warning', text: 'Do not go alone.' },
  { type: 'call', service: 'childline', text: 'Talk to someone.' },
  { type: 'text', paragraphs: ['One.', 'Two.'] },
  { type: 'steps', heading: 'Do', items: [{ lead: 'Stop.', text: 'Then wait.' }, { lead: 'Tell.' }] },
  {
    type: 'signs',
    heading: 'Signs',
    intro: 'Look.',
    groups: [{ heading: 'At home', items: ['Out late', 'New phone'] }],
  },
  { type: 'list', items: ['One', 'Two'] },
  { type: 'donts', heading: 'Not', items: ['Pay'] },
  { type: 'questions', items: [{ question: 'Why?', answer: ['Because.', 'So.'] }] },
  { type: 'voice', whose: 'child', words: 'I was scared.', who: 'A girl of 15' },
  { type: 'services', heading: 'Who helps', services: ['shout', 'childline'] },
  { type: 'links', heading: 'Next', items: [{ to: 'get-help', says: 'Now.' }] },
  {
    type: 'elsewhere',
    heading: 'Others',
    items: [{ name: 'A guide', url: 'https://guide.example/', owner: 'Someone', openedOn: '2026-02-02' }],
  },
  { type: 'picture', drawing: 'phone', text: ['Ring.'] },
]

describe('the form of a part', () => {
  it('is there for every type', () => {
    expect(BLOCKS.map(({ type }) => type).toSorted()).toEqual(Object.keys(BLOCK_FIELDS).toSorted())
  })

  it.each(BLOCKS)('gives back a part of $type as it was', (block) => {
    const fields = BLOCK_FIELDS[block.type](CHOICES)
    const { values, refusals } = readFields(fields, typedFrom(fields, valuesOfBlock(block)))
    expect(refusals).toEqual([])
    expect(blockSchema.parse({ type: block.type, ...values })).toEqual(block)
  })

  it.each(BLOCKS)('of $type, sent empty, is refused at a field, and never fits by chance', ({ type }) => {
    const { values, refusals } = readFields(BLOCK_FIELDS[type](CHOICES), { fields: {}, files: {} })
    expect(refusals.length).toBeGreaterThan(0)
    expect(blockSchema.safeParse({ type, ...values }).success).toBe(false)
  })
})

describe('what does not fit', () => {
  const read = (field: Field, fields: Record<string, string>) => {
    const { values, refusals } = readFields([field], { fields, files: {} })
    return { value: values[field.name], refused: refusals.map(({ code, field: at }) => `${code} ${at}`) }
  }
  const line: Field = { kind: 'line', name: 'x', label: 'X', called: 'x', most: 5 }
  const lines: Field = { kind: 'lines', name: 'x', label: 'X', called: 'x', most: 5, count: 2 }
  const whole: Field = { kind: 'whole', name: 'x', label: 'X', called: 'x', from: 1, to: 6 }
  const web: Field = { kind: 'web', name: 'x', label: 'X', called: 'x' }
  const day: Field = { kind: 'day', name: 'x', label: 'X', called: 'x' }
  const rows: Field = {
    kind: 'rows',
    name: 'x',
    label: 'X',
    called: 'x',
    each: 'X',
    count: 2,
    spare: 1,
    fields: [
      { ...line, name: 'a' },
      { ...line, name: 'b' },
    ],
  }

  it.each([
    { field: line, fields: { x: '12345' }, value: '12345', refused: [] },
    { field: line, fields: { x: '123456' }, value: undefined, refused: ['too-long x'] },
    { field: line, fields: { x: '  ' }, value: undefined, refused: ['missing x'] },
    { field: { ...line, optional: true as const }, fields: { x: '' }, value: undefined, refused: [] },
    { field: lines, fields: { x: 'a\r\n\r\nb\n' }, value: ['a', 'b'], refused: [] },
    { field: lines, fields: { x: 'a\nb\nc' }, value: undefined, refused: ['too-many x'] },
    { field: lines, fields: { x: 'a\nbbbbbb' }, value: undefined, refused: ['line-too-long x'] },
    { field: whole, fields: { x: '6' }, value: 6, refused: [] },
    { field: whole, fields: { x: '7' }, value: undefined, refused: ['not-a-number x'] },
    { field: whole, fields: { x: '1.5' }, value: undefined, refused: ['not-a-number x'] },
    { field: web, fields: { x: 'https://a.example/' }, value: 'https://a.example/', refused: [] },
    { field: web, fields: { x: 'http://a.example/' }, value: undefined, refused: ['not-a-web-address x'] },
    { field: web, fields: { x: 'javascript:alert(1)' }, value: undefined, refused: ['not-a-web-address x'] },
    {
      field: day,
      fields: { 'x-day': '31', 'x-month': '2', 'x-year': '2026' },
      value: undefined,
      refused: ['not-a-day x'],
    },
    {
      field: rows,
      fields: { 'x-0-a': 'p', 'x-0-b': 'q', 'x-3-a': 'r', 'x-3-b': 's' },
      value: [
        { a: 'p', b: 'q' },
        { a: 'r', b: 's' },
      ],
      refused: [],
    },
    { field: rows, fields: { 'x-3-a': 'r' }, value: [{ a: 'r' }], refused: ['missing x-3-b'] },
    { field: rows, fields: {}, value: [], refused: ['missing x-0-a'] },
    {
      field: rows,
      fields: Object.fromEntries(
        [0, 1, 2].flatMap((at) => [
          [`x-${at}-a`, 'p'],
          [`x-${at}-b`, 'q'],
        ]),
      ),
      value: [0, 1, 2].map(() => ({ a: 'p', b: 'q' })),
      refused: ['too-many x-0-a'],
    },
  ])('$field.kind $fields: $refused', ({ field, fields, value, refused }) => {
    expect(read(field, fields as Record<string, string>)).toEqual({ value, refused })
  })
})
