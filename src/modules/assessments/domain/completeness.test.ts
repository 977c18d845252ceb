import { describe, expect, it } from 'vitest'
import type { Section } from '../../reference/index.js'
import { readShippedTemplate } from '../testing/read-shipped-template.js'
import type { Answer } from './answers.js'
import { type Standing, sectionStanding, slotStanding } from './completeness.js'
import { discussionIsOwed, harmSeen } from './harm.js'
import { findSlot, slotKey, slotsOf } from './slots.js'

const template = readShippedTemplate('assessment-template.json')
const slot = (key: string) => {
  const [section = '', item = ''] = key.split('/')
  const found = findSlot(template, section, item)
  if (!found) throw new Error(`There is no ${key}`)
  return found
}
const domain = (rating: string, evidence = '', source = ''): Answer => ({
  type: 'domain',
  rating,
  evidence,
  source,
  on: null,
})
const choice = (codes: string[], reason = ''): Answer => ({
  type: 'choice',
  chosen: codes.map((code) => ({ code, label: code })),
  main: '',
  reason,
})
const voice = (fields: Record<string, string>): Answer => ({ type: 'voice', fields, recorded: {} })
const level = (code: string | null, rationale: string): Answer => ({
  type: 'level',
  level: code === null ? null : { code, label: code, rank: 1 },
  rationale,
  learningDisability: '',
  floorReasons: {},
})

type Case = readonly [key: string, answer: Answer | undefined, standing: Standing, because: string]

describe('a slot', () => {
  it.each<Case>([
    ['analysis', undefined, 'empty', 'nobody has saved it'],
    ['analysis', { type: 'text', text: ' \n' }, 'empty', 'spaces say nothing'],
    ['analysis', { type: 'text', text: 'x' }, 'complete', 'something is written'],
    ['nrm', choice([]), 'empty', 'nothing is chosen'],
    ['nrm', choice(['not-needed']), 'begun', 'this section wants a reason'],
    ['nrm', choice(['not-needed'], 'No movement'), 'complete', 'chosen, with a reason'],
    ['certainty', choice(['suspected']), 'complete', 'this section only offers a reason'],
    ['risk-indicators', { type: 'indicators', seen: [], notes: '' }, 'complete', 'none of them is an answer'],
    ['domains/missing', domain('not-known'), 'complete', 'not known is an answer'],
    ['domains/missing', domain('none'), 'complete', 'no sign needs no evidence'],
    ['domains/missing', domain('emerging', 'Late twice'), 'begun', 'a rating above none says who said so'],
    ['domains/missing', domain('emerging', '', 'Mum'), 'begun', 'and what was seen'],
    ['domains/missing', domain('emerging', 'Late twice', 'Mum'), 'complete', 'both are there'],
    ['domains/missing', domain('', 'Late twice'), 'begun', 'there is no rating'],
    ['childs-voice', voice({ reading: 'He is afraid' }), 'begun', 'the worker’s reading is not the child’s words'],
    ['childs-voice', voice({ words: 'I owe them' }), 'complete', 'there are words'],
    ['childs-voice', voice({ wants: 'It to stop' }), 'complete', 'what the child wants is their words too'],
    ['childs-voice', voice({ 'not-given': 'Away until Monday' }), 'complete', 'it says why there are none'],
    ['level', level(null, 'because'), 'begun', 'there are reasons and no level'],
    ['level', level('emerging', ' '), 'begun', 'there is a level and no reason'],
    ['level', level('emerging', 'because'), 'complete', 'both are there'],
    ['level', { type: 'text', text: 'x' }, 'empty', 'an answer of another type is none'],
  ])('%s with %j is %s: %s', (key, answer, standing, _because) => {
    expect(slotStanding(slot(key), answer, template)).toBe(standing)
  })
})

describe('a section of domains', () => {
  const section = template.items.find((each) => each.code === 'domains') as Section
  const keys = slotsOf(template).filter((each) => each.domain)
  const answered = (codes: readonly string[]) => new Map(codes.map((code) => [code, { answers: domain('not-known') }]))
  const everywhere = () => true
  const notHealth = (part: string) => part !== 'health'

  it('is complete once every domain is, and begun from the first', () => {
    const all = keys.map(slotKey)
    expect(sectionStanding(section, answered([]), template, everywhere)).toBe('empty')
    expect(sectionStanding(section, answered(all.slice(0, 1)), template, everywhere)).toBe('begun')
    expect(sectionStanding(section, answered(all.slice(1)), template, everywhere)).toBe('begun')
    expect(sectionStanding(section, answered(all), template, everywhere)).toBe('complete')
  })

  it('does not wait for what is closed to the reader', () => {
    const open = keys.filter((each) => each.part !== 'health').map(slotKey)
    expect(open.length).toBeLessThan(keys.length)
    expect(sectionStanding(section, answered(open), template, everywhere)).toBe('begun')
    expect(sectionStanding(section, answered(open), template, notHealth)).toBe('complete')
  })
})

describe('a sign of actual harm', () => {
  it('is told from a sign of risk and from a vulnerability', () => {
    const marked: Answer = {
      type: 'indicators',
      seen: ['cse-unexplained-gifts', 'vulnerable-loss', 'cse-exchange'],
      notes: '',
    }
    expect(harmSeen(template, [marked]).map((each) => each.code)).toEqual(['cse-exchange'])
  })

  const harmSeenAt = new Date('2026-03-02T10:00:00Z')
  it.each([
    { harm: null, at: undefined, step: 'discussion-asked', owed: false, because: 'nothing was marked' },
    { harm: harmSeenAt, at: undefined, step: 'discussion-asked', owed: true, because: 'nobody has answered' },
    {
      harm: harmSeenAt,
      at: '2026-03-02T09:59:59Z',
      step: 'discussion-asked',
      owed: true,
      because: 'the answer was about an earlier sign',
    },
    {
      harm: harmSeenAt,
      at: '2026-03-02T10:00:00Z',
      step: 'discussion-asked',
      owed: false,
      because: 'it was asked for',
    },
    {
      harm: harmSeenAt,
      at: '2026-03-02T10:00:00Z',
      step: 'discussion-not-asked',
      owed: false,
      because: 'someone said why not',
    },
    {
      harm: harmSeenAt,
      at: '2026-03-02T11:00:00Z',
      step: 'returned',
      owed: true,
      because: 'another step is no answer',
    },
  ] as const)('owes an answer ($owed): $because', ({ harm, at, step, owed }) => {
    const steps = at ? [{ step, takenAt: new Date(at) }] : []
    expect(discussionIsOwed({ harmSeenAt: harm }, steps)).toBe(owed)
  })
})
