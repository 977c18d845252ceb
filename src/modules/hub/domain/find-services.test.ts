import { describe, expect, it } from 'vitest'
import { aService, anEdition, editionOfPack } from '../testing/an-edition.js'
import { findServices, fits, type Wish } from './find-services.js'
import type { ServiceContent } from './service-content.js'

const TUESDAY_NOON = new Date('2026-11-24T12:00Z')
const TUESDAY_NIGHT = new Date('2026-11-24T23:00Z')

describe('a service fits', () => {
  it.each<{ service: Partial<ServiceContent>; wish: Wish; is: boolean; because: string }>([
    { service: {}, wish: {}, is: true, because: 'nothing was asked for' },
    { service: { needs: ['mental-health'] }, wish: { need: 'mental-health' }, is: true, because: 'it is for that' },
    { service: { needs: ['mental-health'] }, wish: { need: 'report-harm' }, is: false, because: 'it is not for that' },
    {
      service: { readers: ['young-people'] },
      wish: { reader: 'young-people' },
      is: true,
      because: 'it speaks to them',
    },
    { service: { readers: ['young-people'] }, wish: { reader: 'communities' }, is: false, because: 'it does not' },
    { service: { readers: ['everyone'] }, wish: { reader: 'communities' }, is: true, because: 'everyone is anyone' },
    { service: { ages: {} }, wish: { age: 3 }, is: true, because: 'it has no ages' },
    { service: { ages: { to: 18 } }, wish: { age: 18 }, is: true, because: 'to 18 means the year of being 18 too' },
    { service: { ages: { to: 18 } }, wish: { age: 19 }, is: false, because: 'older than it takes' },
    { service: { ages: { from: 11 } }, wish: { age: 11 }, is: true, because: 'from 11 means at 11' },
    { service: { ages: { from: 11 } }, wish: { age: 10 }, is: false, because: 'younger than it takes' },
    { service: { ages: { from: 18 } }, wish: { age: 14 }, is: false, because: 'it may be the 14-year-old who asks' },
    {
      service: { ages: { from: 18 }, readers: ['parents-carers'] },
      wish: { age: 14, reader: 'parents-carers' },
      is: true,
      because: 'the parent rings, and the age is the child’s',
    },
    {
      service: { ages: { from: 18 }, readers: ['young-people'] },
      wish: { age: 14, reader: 'young-people' },
      is: false,
      because: 'the age is their own',
    },
    {
      service: { ages: { to: 17 }, readers: ['parents-carers'] },
      wish: { age: 19, reader: 'parents-carers' },
      is: false,
      because: 'the child is too old for it, whoever asks',
    },
    {
      service: { needs: ['mental-health'], readers: ['young-people'], ages: { to: 18 } },
      wish: { need: 'mental-health', reader: 'young-people', age: 19 },
      is: false,
      because: 'all must fit',
    },
  ])('$wish to $service: $is ($because)', ({ service, wish, is }) => {
    expect(fits(aService(service), wish)).toBe(is)
  })
})

describe('what is found', () => {
  const always = { kind: 'always', words: 'Always.' } as const
  const unknown = { kind: 'unknown', words: 'Not checked.' } as const
  const named = (name: string, change: Partial<ServiceContent> = {}) => aService({ key: name, name, ...change })
  const names = (services: readonly ServiceContent[]) => services.map(({ name }) => name)

  it('stands by whether it answers now', () => {
    const edition = anEdition([
      named('office'),
      named('always', { hours: always }),
      named('who-knows', { hours: unknown }),
    ])
    const found = findServices(edition, {}, TUESDAY_NIGHT)
    expect([names(found.open), names(found.unsure), names(found.closed)]).toEqual([
      ['always'],
      ['who-knows'],
      ['office'],
    ])
    expect(names(findServices(edition, {}, TUESDAY_NOON).open)).toEqual(['always', 'office'])
  })

  it('gives the top places to what a person found right, then to what is near, then by name', () => {
    const edition = anEdition([
      named('unverified', { verified: null }),
      named('overdue', { verified: { on: '2026-03-10', by: 'Someone' } }),
      named('b-national', { area: { words: 'Across the country', reach: 'national' } }),
      named('b-near'),
      named('a-near'),
    ])
    const top = ['a-near', 'b-near', 'b-national']
    expect(names(findServices(edition, {}, TUESDAY_NOON).open)).toEqual([...top, 'overdue', 'unverified'])
  })

  it.each([
    { status: 'inactive', group: 'none', because: 'it is not there' },
    { status: 'defunct', group: 'none', because: 'it has ended' },
    { status: 'temporarily closed', group: 'closed', because: 'it will open again, whatever its hours say' },
  ] as const)('$status: $group ($because)', ({ status, group }) => {
    const found = findServices(anEdition([named('one', { status })]), {}, TUESDAY_NOON)
    expect(found).toMatchObject({ open: [], unsure: [] })
    expect(names(found.closed)).toEqual(group === 'closed' ? ['one'] : [])
  })

  it('leaves nobody who tells of harm without someone, in either pack', () => {
    for (const pack of ['northmoor', 'north-yorkshire'] as const)
      for (const reader of ['young-people', 'parents-carers', 'communities', 'professionals'] as const) {
        const { open, unsure, closed } = findServices(
          editionOfPack(pack),
          { need: 'report-harm', reader },
          TUESDAY_NIGHT,
        )
        expect([...open, ...unsure, ...closed].length, `${reader} in ${pack}`).toBeGreaterThan(0)
      }
  })
})
