import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import type { RiskLevelsVersion } from '../../../reference/index.js'
import { MOST_TEXT, MOST_WORDS } from '../../domain/answers.js'
import { findSlot } from '../../domain/slots.js'
import { readShippedTemplate } from '../../testing/read-shipped-template.js'
import { fieldsOf } from './section-fields.js'
import { readAnswer } from './section.form.js'

const template = readShippedTemplate('assessment-template.json')
const levels = {
  items: [{ code: 'emerging', label: 'Emerging', rank: 1 }],
} as unknown as RiskLevelsVersion
const options = new Map([
  [
    'strands',
    [
      { code: 'cce', label: 'Criminal exploitation' },
      { code: 'cse', label: 'Sexual exploitation' },
    ],
  ],
  ['nrm', [{ code: 'not-needed', label: 'Not needed' }]],
])
const asked = { template, levels, options, today: '2026-03-02' as CalendarDate }

function read(key: string, fields: Record<string, string | string[]>) {
  const [section = '', item = ''] = key.split('/')
  const slot = findSlot(template, section, item)
  if (!slot) throw new Error(`There is no ${key}`)
  return readAnswer(slot, { fields, files: {} }, asked)
}
const codes = (key: string, fields: Record<string, string | string[]>) => {
  const outcome = read(key, fields)
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${field}: ${code}`)
}

type Sent = Record<string, string | string[]>
type Case = readonly [key: string, fields: Sent, refusals: readonly string[], because: string]

describe('the form of a section', () => {
  it.each<Case>([
    ['analysis', { text: 'x'.repeat(MOST_TEXT) }, [], 'the longest text'],
    ['analysis', { text: 'x'.repeat(MOST_TEXT + 1) }, ['text: too-long'], 'one character more'],
    ['analysis', {}, [], 'nothing yet: it may be saved unfinished'],
    ['strands', { chosen: ['cce', 'cse'], mainOne: 'cse' }, [], 'a main one among those marked'],
    ['strands', { chosen: ['cce'], mainOne: 'cse' }, ['mainOne: main-not-chosen'], 'a main one that is not marked'],
    ['strands', { chosen: ['made-up'] }, ['chosen: unknown-choice'], 'a code that nobody offers'],
    ['nrm', { chosen: 'not-needed', reason: ' ' }, ['reason: reason-missing'], 'a choice that wants a reason'],
    ['nrm', { reason: '' }, [], 'no choice yet'],
    ['risk-indicators', { seen: ['cse-exchange'] }, ['seen: unknown-choice'], 'a sign of another section'],
    ['domains/missing', { rating: 'not-known' }, [], 'not known alone'],
    ['domains/missing', { rating: 'emerging', evidence: 'x', source: ' ' }, ['source: source-missing'], 'no source'],
    ['domains/missing', { evidence: 'x' }, ['rating: rating-missing'], 'evidence without a rating'],
    [
      'domains/missing',
      { rating: 'none', 'on-day': '31', 'on-month': '2', 'on-year': '2026' },
      ['on: date-not-real'],
      'no such day',
    ],
    ['domains/missing', { rating: 'none', 'on-day': '2', 'on-month': '3', 'on-year': '2026' }, [], 'today'],
    [
      'domains/missing',
      { rating: 'none', 'on-day': '3', 'on-month': '3', 'on-year': '2026' },
      ['on: date-in-future'],
      'tomorrow',
    ],
    ['domains/missing', { rating: 'none', 'on-year': '2026' }, ['on: date-not-real'], 'a year alone'],
    ['childs-voice', { 'said-words': 'x'.repeat(MOST_WORDS) }, [], 'the longest words'],
    ['childs-voice', { 'said-words': 'x'.repeat(MOST_WORDS + 1) }, ['said-words: too-long'], 'one character more'],
    ['childs-voice', { 'said-present': 'nobody' }, ['said-present: unknown-choice'], 'a choice that is not offered'],
    ['level', { level: 'emerging', rationale: ' ' }, ['rationale: rationale-missing'], 'a level without reasons'],
    ['level', { level: 'worst', rationale: 'x' }, ['level: unknown-choice'], 'a level that there is not'],
  ])('%s with %j says %j: %s', (key, fields, refusals, _because) => {
    expect(codes(key, fields)).toEqual(refusals)
  })

  it('keeps words exactly as they were said', () => {
    const words = '  they said\r\n\r\n<b>“owe”</b>  '
    expect(read('childs-voice', { 'said-words': words })).toMatchObject({ value: { fields: { words } } })
  })

  it('keeps the words that a choice had', () => {
    expect(read('strands', { chosen: 'cce' })).toMatchObject({
      value: { chosen: [{ code: 'cce', label: 'Criminal exploitation' }] },
    })
  })

  it.each([
    ['analysis', { text: 'What we think' }],
    ['strands', { chosen: ['cce', 'cse'], mainOne: 'cse', reason: '' }],
    ['actual-harm', { seen: ['cse-exchange'], notes: 'Seen' }],
    [
      'domains/missing',
      { rating: 'emerging', evidence: 'x', source: 'Mum', 'on-day': '2', 'on-month': '3', 'on-year': '2026' },
    ],
    [
      'childs-voice',
      {
        'said-words': '2026-03-01',
        'said-told-back-on-day': '1',
        'said-told-back-on-month': '3',
        'said-told-back-on-year': '2026',
      },
    ],
    ['level', { level: 'emerging', rationale: 'x', learningDisability: 'no', 'floor-under-13': 'why' }],
  ])('%s shows again what was saved', (key, fields) => {
    const outcome = read(key, fields as Record<string, string | string[]>)
    const section = template.items.find((each) => each.code === key.split('/')[0])
    if (!section || !outcome.ok) throw new Error('The fields were refused')
    expect(fieldsOf(section, outcome.value)).toEqual(fields)
  })
})
