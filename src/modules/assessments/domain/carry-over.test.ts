import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AssessmentTemplate } from '../../reference/index.js'
import { readShippedTemplate } from '../testing/read-shipped-template.js'
import type { Answer } from './answers.js'
import { carryOver } from './carry-over.js'
import { contentOf } from './content.js'
import { slotKey } from './slots.js'

const template = readShippedTemplate('assessment-template.json')
const domain: Answer = { type: 'domain', rating: 'emerging', evidence: 'Late twice', source: 'Mum', on: null }
const earlier = new Map<string, Answer>([
  ['analysis', { type: 'text', text: 'What we think' }],
  ['sources', { type: 'text', text: '  ' }],
  ['nrm', { type: 'choice', chosen: [{ code: 'not-needed', label: 'x' }], main: '', reason: 'No movement' }],
  ['push', { type: 'choice', chosen: [{ code: 'gone', label: 'x' }], main: 'gone', reason: '' }],
  ['risk-indicators', { type: 'indicators', seen: ['cse-older-person', 'gone'], notes: 'Seen on Friday' }],
  ['old-harm-section', { type: 'indicators', seen: ['cse-exchange'], notes: '' }],
  ['old-domains/missing', domain],
  ['domains/home', { ...domain, rating: 'gone' }],
  ['childs-voice', { type: 'voice', fields: { words: 'I owe them' }, recorded: {} }],
  ['level', { type: 'level', level: null, rationale: 'because', learningDisability: '', floorReasons: {} }],
])
const offered = new Map([
  ['nrm', new Set(['not-needed'])],
  ['push', new Set(['push-money'])],
])
const carried = new Map(carryOver(template, earlier, offered).map(({ slot, answer }) => [slotKey(slot), answer]))

describe('a review', () => {
  it('takes over what is still asked and still offered', () => {
    expect([...carried.keys()].toSorted()).toEqual([
      'actual-harm',
      'analysis',
      'domains/home',
      'domains/missing',
      'nrm',
      'risk-indicators',
    ])
  })

  it('knows domains and signs by their codes, wherever the template puts them now', () => {
    expect(carried.get('domains/missing')).toEqual(domain)
    expect(carried.get('actual-harm')).toMatchObject({ seen: ['cse-exchange'] })
    expect(carried.get('risk-indicators')).toMatchObject({ seen: ['cse-older-person'], notes: 'Seen on Friday' })
  })

  it('drops a rating that is no longer given and keeps what it rested on', () => {
    expect(carried.get('domains/home')).toEqual({ ...domain, rating: '' })
  })

  it('carries neither what people said nor the level', () => {
    expect(carried.has('childs-voice') || carried.has('level')).toBe(false)
  })

  it('leaves a section that is retired behind', () => {
    const items = template.items.map((each) => (each.code === 'analysis' ? { ...each, retired: true as const } : each))
    const later: AssessmentTemplate = { ...template, items }
    expect(carryOver(later, earlier, offered).map(({ slot }) => slotKey(slot))).not.toContain('analysis')
  })
})

describe('the content that a digest is made of', () => {
  const about = {
    id: 'a',
    templateVersionId: 't',
    levelsVersionId: 'l',
    kind: 'initial',
    seen: 'alone',
    seenOn: '2026-03-02' as CalendarDate,
    contributors: '',
  } as unknown as Parameters<typeof contentOf>[0]
  const one = { sectionCode: 'a', itemCode: '', answers: { type: 'text', text: 'x' } as Answer }
  const two = { sectionCode: 'b', itemCode: '', answers: domain }

  it('is the same in whatever order rows and keys come', () => {
    const turned = Object.fromEntries(Object.entries(domain).toReversed()) as unknown as Answer
    expect(contentOf(about, [one, two])).toBe(contentOf(about, [{ ...two, answers: turned }, one]))
  })

  it('changes with any word, rating, day or section', () => {
    const said = contentOf(about, [one, two])
    const others = [
      contentOf(about, [{ ...one, answers: { type: 'text', text: 'x ' } }, two]),
      contentOf(about, [one, { ...two, answers: { ...domain, rating: 'none' } }]),
      contentOf(about, [{ ...one, sectionCode: 'c' }, two]),
      contentOf(about, [one]),
      contentOf({ ...about, seenOn: '2026-03-03' as CalendarDate }, [one, two]),
    ]
    expect(new Set([said, ...others]).size).toBe(others.length + 1)
  })
})
