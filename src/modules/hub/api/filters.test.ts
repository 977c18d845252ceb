import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aService, anEdition } from '../testing/an-edition.js'
import { anyServices } from '../testing/any-service.js'
import type { ServiceContent } from '../domain/service-content.js'
import { type Feed, feedOf } from './feed.js'
import { type Filters, holds, readFilters } from './filters.js'

const NOW = new Date('2026-11-24T12:00Z')
const ORIGIN = 'https://kith.example'

type Query = Record<string, string>

function feedWith(services: readonly ServiceContent[]): Feed {
  return feedOf(anEdition(services), NOW, ORIGIN)
}

function found({ entries }: Feed, query: Query): string[] {
  const filters = readFilters(query)
  if (!filters.ok) throw new Error(JSON.stringify(filters.refusals))
  return entries.filter((entry) => holds(filters.value, entry)).map(({ service }) => service.key)
}

describe('a filter', () => {
  const night = weekly([['SA'], '20:00', '02:00'])
  const office = weekly([['MO', 'TU', 'WE', 'TH', 'FR'], '09:00', '17:00'])
  const split = weekly([['MO'], '09:00', '12:00'], [['TU'], '18:00', '21:00'])
  const { terms, taxonomies } = feedOf(anEdition(), NOW, ORIGIN)
  const termId = (name: string) => terms.find((term) => term.name === name)?.id ?? ''
  const strands = taxonomies.find(({ name }) => name.startsWith('Strands'))?.id ?? ''

  it.each<{ service: Partial<ServiceContent>; query: Query; is: boolean; because: string }>([
    { service: {}, query: {}, is: true, because: 'nothing is asked for' },
    { service: { name: 'Family Line' }, query: { search: 'family' }, is: true, because: 'a word of the name' },
    { service: { does: 'Talk it over.' }, query: { search: 'over talk' }, is: true, because: 'any order' },
    { service: { does: 'Talk it over.' }, query: { search: 'talk money' }, is: false, because: 'every word' },
    {
      service: { name: 'Zoë’s Café' },
      query: { search: 'CAFE zoe' },
      is: true,
      because: 'without accents or capitals',
    },
    { service: { name: 'Cafe' }, query: { search: 'café' }, is: true, because: 'nor in the question' },
    { service: { needs: ['mental-health'] }, query: { search: 'mental health' }, is: true, because: 'a term’s name' },
    { service: {}, query: { search: '%' }, is: false, because: 'no wildcard' },

    {
      service: { needs: ['mental-health'] },
      query: { taxonomy_term_id: termId('Mental health') },
      is: true,
      because: 'has it',
    },
    {
      service: { needs: ['report-harm'] },
      query: { taxonomy_term_id: termId('Mental health') },
      is: false,
      because: 'has not',
    },
    {
      service: { needs: ['mental-health', 'report-harm'] },
      query: { taxonomy_term_id: `${termId('Mental health')},${termId('Reporting harm')}` },
      is: true,
      because: 'has both',
    },
    {
      service: { needs: ['mental-health'] },
      query: { taxonomy_term_id: `${termId('Mental health')},${termId('Reporting harm')}` },
      is: false,
      because: 'has one of them',
    },
    { service: {}, query: { taxonomy_term_id: 'nothing' }, is: false, because: 'no service has what is not there' },
    { service: { strands: ['cse'] }, query: { taxonomy_id: strands }, is: true, because: 'any strand' },
    { service: { strands: [] }, query: { taxonomy_id: strands }, is: false, because: 'none in particular' },

    { service: { ages: { from: 11 } }, query: { minimum_age: '11' }, is: true, because: 'at least eleven' },
    { service: { ages: { from: 10 } }, query: { minimum_age: '11' }, is: false, because: 'takes younger ones' },
    { service: { ages: {} }, query: { minimum_age: '0' }, is: false, because: 'it says no youngest age' },
    { service: { ages: { to: 19 } }, query: { maximum_age: '19' }, is: true, because: 'at most nineteen' },
    { service: { ages: { to: 25 } }, query: { maximum_age: '19' }, is: false, because: 'takes older ones' },
    { service: { ages: {} }, query: { maximum_age: '120' }, is: false, because: 'it says no oldest age' },

    { service: { hours: office }, query: { day: 'MO' }, is: true, because: 'a Monday' },
    { service: { hours: office }, query: { day: 'monday' }, is: true, because: 'in words' },
    { service: { hours: office }, query: { day: 'SA' }, is: false, because: 'not on Saturdays' },
    { service: { hours: office }, query: { day: 'MO,TU' }, is: true, because: 'on both' },
    { service: { hours: office }, query: { day: 'FR,SA' }, is: false, because: 'on one of them' },
    { service: { hours: office }, query: { start_time: '09:00' }, is: true, because: 'from nine' },
    { service: { hours: office }, query: { start_time: '09:01' }, is: false, because: 'before that' },
    { service: { hours: office }, query: { end_time: '17:00:00' }, is: true, because: 'until five' },
    { service: { hours: office }, query: { end_time: '16:59' }, is: false, because: 'after that' },
    { service: { hours: night }, query: { end_time: '23:59' }, is: false, because: 'two in the morning is later' },
    { service: { hours: night }, query: { start_time: '19:00', day: 'SA' }, is: true, because: 'it opens at eight' },
    { service: { hours: night }, query: { day: 'SU' }, is: false, because: 'it opens on Saturdays' },
    {
      service: { hours: weekly([['SU'], '16:00', '00:00']) },
      query: { end_time: '24:00' },
      is: true,
      because: 'midnight ends the day',
    },
    {
      service: { hours: split },
      query: { day: 'MO', start_time: '18:00' },
      is: false,
      because: 'Monday’s span opens at nine: one span must do for all',
    },
    {
      service: { hours: split },
      query: { day: 'TU', start_time: '18:00', end_time: '21:00' },
      is: true,
      because: 'it does',
    },
    { service: { hours: { kind: 'always', words: 'Always.' } }, query: { day: 'SU' }, is: true, because: 'every day' },
    {
      service: { hours: { kind: 'always', words: 'Always.' } },
      query: { start_time: '00:00', end_time: '24:00' },
      is: true,
      because: 'from midnight to midnight',
    },
    { service: { hours: { kind: 'unknown', words: 'No.' } }, query: { day: 'MO' }, is: false, because: 'nobody knows' },
  ])('$query: $is ($because)', ({ service, query, is }) => {
    expect(found(feedWith([aService(service)]), query)).toEqual(is ? ['family-line'] : [])
  })

  it('with others: all must hold', () => {
    const value: fc.Arbitrary<Query> = fc.record(
      {
        search: fc.constantFrom('help', 'night', 'youth line', 'mental health'),
        taxonomy_term_id: fc.constantFrom(...terms.map(({ id }) => id)),
        taxonomy_id: fc.constantFrom(...taxonomies.map(({ id }) => id)),
        minimum_age: fc.constantFrom('0', '5', '11'),
        maximum_age: fc.constantFrom('18', '25', '120'),
        start_time: fc.constantFrom('00:00', '09:00', '18:00'),
        end_time: fc.constantFrom('12:00', '17:00', '24:00'),
        day: fc.constantFrom('MO', 'SA', 'TU,WE'),
      },
      { requiredKeys: [] },
    )
    const timed = ['start_time', 'end_time', 'day']
    let some = 0
    fc.assert(
      fc.property(anyServices, value, (services, query) => {
        const feed = feedWith(services)
        const together = found(feed, query)
        const apart = Object.entries(query)
          .filter(([name]) => !timed.includes(name))
          .map(([name, each]) => found(feed, { [name]: each }))
        const ofTimes = found(feed, Object.fromEntries(Object.entries(query).filter(([name]) => timed.includes(name))))
        const all = found(feed, {})
        expect(together).toEqual(all.filter((key) => [...apart, ofTimes].every((keys) => keys.includes(key))))
        if (Object.keys(query).length > 1 && together.length > 0) some += 1
      }),
      { numRuns: 300 },
    )
    expect(some).toBeGreaterThan(10)
  })

  it('names each that it cannot read', () => {
    const read = readFilters({ minimum_age: 'x', maximum_age: '-1', start_time: '9', end_time: '24:30', day: 'XX' })
    expect(read).toMatchObject({
      ok: false,
      refusals: [
        { code: 'not-a-number', field: 'minimum_age' },
        { code: 'not-a-number', field: 'maximum_age' },
        { code: 'not-a-time', field: 'start_time' },
        { code: 'not-a-time', field: 'end_time' },
        { code: 'not-a-day', field: 'day' },
      ],
    })
  })

  it('an empty one is none', () => {
    const read = readFilters({ search: ' ', day: '', start_time: '', taxonomy_id: ' , ' })
    const none: Filters = {
      words: [],
      termIds: [],
      taxonomyIds: [],
      minimumAge: undefined,
      maximumAge: undefined,
      opensFrom: undefined,
      closesBy: undefined,
      days: [],
    }
    expect(read).toEqual({ ok: true, value: none })
  })
})

type Span = [days: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[], opens: string, closes: string]

function weekly(...spans: Span[]): ServiceContent['hours'] {
  return {
    kind: 'weekly',
    words: 'Words.',
    spans: spans.map(([days, opens, closes]) => ({ days, opens, closes })),
    bankHolidays: 'closed',
  }
}
