import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aPage, aService, someSettings } from '../testing/editable-contents.js'
import { contentsOf } from './contents.js'
import { type Candidate, publishTogether } from './publish-together.js'

const AROUND = {
  coming: new Set<string>(),
  drawings: new Set<string>(),
  today: '2026-03-02' as CalendarDate,
  published: contentsOf([
    { kind: 'service', content: aService() },
    { kind: 'settings', content: someSettings() },
  ]),
}

function pageTo(id: string, ...to: string[]): Candidate {
  const lead = to.map((each) => `[${each}](/be-aware/${each})`).join(' ') || 'Words.'
  return { id, kind: 'page', content: aPage({ slug: id, reader: 'everyone', title: id, lead }) }
}
const of = (candidates: Candidate[]) => {
  const { ready, held } = publishTogether(candidates, AROUND)
  return { ready: ready.map(({ id }) => id), held: held.map(({ candidate }) => candidate.id).toSorted() }
}

describe('several items that are due at once', () => {
  it('are published together though each leads to the other', () => {
    expect(of([pageTo('a', 'b'), pageTo('b', 'a')])).toEqual({ ready: ['a', 'b'], held: [] })
  })

  it('are held back one after the other, where the last leads to nothing', () => {
    expect(of([pageTo('a', 'b'), pageTo('b', 'c'), pageTo('c', 'nowhere'), pageTo('d')])).toEqual({
      ready: ['d'],
      held: ['a', 'b', 'c'],
    })
  })

  it('may bring the service that one of them rings', () => {
    const ringing: Candidate = { id: 'rings', kind: 'page', content: aPage({ lead: 'Ring {phone:new-line}.' }) }
    const line: Candidate = { id: 'line', kind: 'service', content: aService({ key: 'new-line' }) }
    expect(of([ringing])).toEqual({ ready: [], held: ['rings'] })
    expect(of([ringing, line])).toEqual({ ready: ['rings', 'line'], held: [] })
    expect(of([ringing, { ...line, content: aService({ key: 'new-line', verified: null }) } as Candidate])).toEqual({
      ready: [],
      held: ['line', 'rings'],
    })
  })

  it('take a service away only with the last page that shows it', () => {
    const shows = aPage({ blocks: [{ type: 'services', heading: 'Who helps', services: ['listening-line'] }] })
    const published = contentsOf([
      { kind: 'service', content: aService() },
      { kind: 'service', content: aService({ key: 'other-line' }) },
      { kind: 'settings', content: someSettings({ aliases: {}, topService: 'other-line' }) },
      { kind: 'page', content: shows },
    ])
    const ended: Candidate = { id: 'ended', kind: 'service', content: aService({ status: 'defunct' }) }
    const without: Candidate = { id: 'without', kind: 'page', content: { ...shows, blocks: [] } }
    expect(publishTogether([ended], { ...AROUND, published }).held.map(({ stops }) => stops[0]?.code)).toEqual([
      'still-used',
    ])
    expect(publishTogether([ended, without], { ...AROUND, published }).held).toEqual([])
  })
})
