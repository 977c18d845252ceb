import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartnershipId } from '../../../kernel/ids.js'
import { aService, anEdition, editionOfPack } from '../testing/an-edition.js'
import { anyService, anyServices } from '../testing/any-service.js'
import { serviceSchema } from '../testing/feed-schemas.js'
import type { OpenEdition } from '../domain/edition.js'
import type { ServiceContent } from '../domain/service-content.js'
import { feedOf } from './feed.js'
import type { FeedService, LocationOf } from './feed-types.js'
import { buildingOf, type Refuge } from './locations.js'
import { idsOf } from './stable-id.js'

const NOW = new Date('2026-11-24T12:00Z')
const ORIGIN = 'https://kith.example'
const kettle = {
  name: 'The Kettle',
  address: ['The Old Mill', '2 Lamplighter Row', 'Harrowmere'],
  postcode: 'ZZ99 1AA',
  access: 'Level at the door.',
}

function entryOf(edition: OpenEdition, key = edition.services[0]?.key): FeedService {
  const feed = feedOf(edition, NOW, ORIGIN)
  const entry = feed.entries.find(({ service }) => service.key === key)
  if (!entry) throw new Error(`${key} is not in the feed`)
  return feed.full(entry)
}

function said(change: Partial<ServiceContent>): FeedService {
  return entryOf(anEdition([aService(change)]))
}

describe('what the feed says of a service', () => {
  it.each<{ is: Partial<ServiceContent>; says: Partial<Record<keyof FeedService, unknown>>; because: string }>([
    {
      is: { verified: { on: '2026-11-02', by: 'Ruth Ellison, partnership officer' } },
      says: { assured_date: '2026-11-02', assurer_email: 'be-aware@northmoor.example', alert: undefined },
      because: 'a person found it right: the team’s address, and nobody’s name',
    },
    {
      is: { verified: { on: '2026-03-10', by: 'Ruth Ellison' } },
      says: { assured_date: '2026-03-10', alert: expect.stringContaining('10 March 2026 and is due for a check') },
      because: 'six months and more ago',
    },
    {
      is: { verified: null },
      says: { assured_date: undefined, assurer_email: undefined, alert: expect.stringContaining('Nobody has checked') },
      because: 'nobody has',
    },
    { is: { ages: { from: 11, to: 19 } }, says: { minimum_age: 11, maximum_age: 19 }, because: 'as it says' },
    { is: { ages: {} }, says: { minimum_age: undefined, maximum_age: undefined }, because: 'none is not nought' },
    { is: { status: 'temporarily closed' }, says: { status: 'temporarily closed' }, because: 'the words are the same' },
    {
      is: { contacts: [{ kind: 'phone', number: '0800 1111' }] },
      says: { url: 'https://kith.example/be-aware/services/family-line' },
      because: 'without a page of its own, ours',
    },
    {
      is: { contacts: [{ kind: 'chat', url: 'https://a.example/' }] },
      says: { url: 'https://a.example/', phones: [] },
      because: 'its own',
    },
    {
      is: { free: true },
      says: { cost_options: [expect.objectContaining({ option: 'Free', amount: 0 })] },
      because: 'known to be free',
    },
    {
      is: { free: false },
      says: { cost_options: [expect.not.objectContaining({ amount: expect.anything() })] },
      because: 'how much is not known',
    },
    { is: { free: null }, says: { cost_options: [] }, because: 'nobody has found out' },
    {
      is: { languages: { codes: ['en', 'pl'], interpreter: true }, signLanguage: { offered: true } },
      says: {
        languages: [
          expect.objectContaining({ name: 'English', code: 'en' }),
          expect.objectContaining({ name: 'Polish', code: 'pl' }),
          expect.objectContaining({ name: 'British Sign Language', code: 'bfi' }),
          expect.objectContaining({ note: expect.stringContaining('interpreter') }),
        ],
      },
      because: 'what is spoken, signed and interpreted',
    },
    {
      is: { languages: { codes: ['en'], interpreter: null }, signLanguage: { offered: null } },
      says: { languages: [expect.objectContaining({ code: 'en' })] },
      because: 'what is not known is not claimed',
    },
    {
      is: {
        textRelay: true,
        contacts: [
          { kind: 'phone', number: '0800 1111', says: 'Ask for Jo.' },
          { kind: 'text', number: '85258', word: 'SHOUT' },
          { kind: 'email', address: 'help@a.example' },
        ],
      },
      says: {
        email: 'help@a.example',
        phones: [
          expect.objectContaining({
            number: '0800 1111',
            type: 'voice',
            description: 'Ask for Jo. Text relay can be used.',
          }),
          expect.objectContaining({ number: '85258', type: 'sms', description: 'Send the word SHOUT.' }),
        ],
      },
      because: 'every number, and how to use it',
    },
    {
      is: { cannot: 'Cannot take a report.', doNotUseIf: 'Not in danger.', confidentiality: 'We tell nobody.' },
      says: {
        description: expect.stringMatching(/Cannot take a report\.[\s\S]*Not in danger\.[\s\S]*We tell nobody\./),
      },
      because: 'limits go where the service goes',
    },
  ])('$says ($because)', ({ is, says }) => {
    const service = said(is)
    for (const [field, value] of Object.entries(says)) expect(service[field as keyof FeedService]).toEqual(value)
  })

  it.each<{ hours: ServiceContent['hours']; says: Record<string, unknown>[]; because: string }>([
    {
      hours: {
        kind: 'weekly',
        words: 'Weekdays, nine to five.',
        spans: [{ days: ['FR', 'MO'], opens: '09:00', closes: '17:00' }],
        bankHolidays: 'closed',
      },
      says: [
        {
          freq: 'WEEKLY',
          interval: 1,
          byday: 'MO,FR',
          opens_at: '09:00',
          closes_at: '17:00',
          description: 'Weekdays, nine to five.',
          notes: 'Times are local time in England. Closed on bank holidays.',
        },
      ],
      because: 'days in the order of the week',
    },
    {
      hours: {
        kind: 'weekly',
        words: 'Nights.',
        spans: [
          { days: ['SA'], opens: '20:00', closes: '02:00' },
          { days: ['SU'], opens: '16:00', closes: '00:00' },
          { days: ['TU'], opens: '00:00', closes: '00:00' },
        ],
        bankHolidays: 'unknown',
      },
      says: [
        { byday: 'SA', opens_at: '20:00', closes_at: '02:00', notes: expect.stringContaining('on the day after') },
        { byday: 'SU', opens_at: '16:00', closes_at: '00:00', notes: expect.stringContaining('on the day after') },
        {
          byday: 'TU',
          opens_at: '00:00',
          closes_at: '23:59',
          notes: expect.stringMatching(/whole day.*Nobody has checked/),
        },
      ],
      because: 'past midnight, to midnight, and a whole day',
    },
    {
      hours: { kind: 'always', words: 'Always.' },
      says: [
        {
          byday: 'MO,TU,WE,TH,FR,SA,SU',
          opens_at: '00:00',
          closes_at: '23:59',
          notes: expect.stringContaining('whole day'),
        },
      ],
      because: 'day and night',
    },
    {
      hours: { kind: 'unknown', words: 'We have not checked its hours yet.' },
      says: [
        { id: expect.any(String), service_id: expect.any(String), description: 'We have not checked its hours yet.' },
      ],
      because: 'no field that a machine would reckon with',
    },
  ])('its hours: $because', ({ hours, says }) => {
    const { schedules } = said({ hours })
    expect(schedules).toHaveLength(says.length)
    for (const [index, schedule] of says.entries()) expect(schedules[index]).toMatchObject(schedule)
    if (hours.kind === 'unknown') expect(Object.keys(schedules[0] ?? {})).toEqual(Object.keys(says[0] ?? {}))
  })

  it('its needs and the strands it knows, each with an address of its own that answers', () => {
    const edition = anEdition([aService({ needs: ['mental-health'], strands: ['county-lines', 'no-such-strand'] })])
    const { taxonomies, terms } = feedOf(edition, NOW, ORIGIN)
    const { attributes } = entryOf(edition)
    expect(attributes.map(({ link_type, taxonomy_term: { name } }) => [link_type, name])).toEqual([
      ['need', 'Mental health'],
      ['strand', 'County lines'],
    ])
    const countyLines = terms.find(({ name }) => name === 'County lines')
    const parent = terms.find(({ id }) => id === countyLines?.parent_id)
    expect(parent?.name).toBe('Child criminal exploitation')
    expect(countyLines?.term_uri).toBe(`${ORIGIN}/open-referral/taxonomy_terms/${countyLines?.id}`)
    expect(taxonomies.map(({ uri, id }) => uri === `${ORIGIN}/open-referral/taxonomies/${id}`)).toEqual([true, true])
    expect(terms.every(({ taxonomy_id }) => taxonomies.some(({ id }) => id === taxonomy_id))).toBe(true)
  })

  it('a place says where it is; whatever else is reached by telephone or online is nowhere', () => {
    const service = { ...aService(), kind: 'place', visit: kettle } as ServiceContent
    const [atLocation] = entryOf(anEdition([service])).service_at_locations
    expect(atLocation?.location).toMatchObject({
      location_type: 'physical',
      name: 'The Kettle',
      addresses: [
        {
          address_1: 'The Old Mill',
          address_2: '2 Lamplighter Row',
          city: 'Harrowmere',
          state_province: 'Northmoor',
          postal_code: 'ZZ99 1AA',
          country: 'GB',
        },
      ],
      accessibility: [{ description: 'Level at the door.' }],
    })
    const located = (kind: 'helpline' | 'online') => said({ kind }).service_at_locations[0]?.location
    expect([located('helpline'), located('online')]).toEqual([
      { id: expect.any(String), location_type: 'virtual', name: 'By telephone or online' },
      { id: expect.any(String), location_type: 'virtual', name: 'Online' },
    ])
  })

  it('names every field that the profile does not have: HSDS’s own, without which nobody could ring', () => {
    const place = { ...aService({ key: 'kettle' }), kind: 'place', visit: kettle } as ServiceContent
    const unknown = new Set(
      [...editionOfPack('northmoor').services, place].flatMap((service) =>
        unknownFields(entryOf(anEdition([service]), service.key), serviceSchema),
      ),
    )
    expect([...unknown].toSorted()).toEqual([
      'addresses.address_2',
      'languages.code',
      'languages.name',
      'languages.note',
      'phones',
    ])
  })
})

it('by tomorrow another entry may be due for a check', () => {
  const edition = anEdition([aService({ verified: { on: '2026-05-24', by: 'Ruth Ellison' } })])
  const alertOn = (day: string) => feedOf(edition, new Date(`${day}T12:00Z`), ORIGIN).entries[0]?.listed.alert
  expect(alertOn('2026-11-24')).toBeUndefined()
  expect(alertOn('2026-11-25')).toContain('due for a check')
})

describe('ids', () => {
  it('stay the same from edition to edition, differ between partnerships, and name one thing each', () => {
    const [first, again] = [editionOfPack('northmoor'), editionOfPack('northmoor')]
    const other = anEdition(first.services, { partnershipId: '0198c1a0-0000-7000-8000-00000000ffff' as PartnershipId })
    const ids = (edition: OpenEdition) => edition.services.flatMap(({ key }) => idsIn(entryOf(edition, key)))
    const known = ids(first)
    expect(known.length).toBeGreaterThan(200)
    expect(ids(again)).toEqual(known)
    expect(ids(other).filter((id) => known.includes(id))).toEqual([])
    const own = first.services.flatMap(({ key }) => ownIdsIn(entryOf(first, key)))
    expect(new Set(own).size).toBe(own.length)
  })

  it('are those of the partnership and the key', () => {
    const edition = editionOfPack('north-yorkshire')
    expect(entryOf(edition, 'childline').id).toBe(idsOf(edition.partnershipId)('service/childline'))
  })
})

describe('a refuge', () => {
  it('has no place in the feed, by its type', () => {
    const refuge = {} as Refuge
    // @ts-expect-error a refuge has no building that everyone is told to come to
    void refuge.visit
    // @ts-expect-error a building is made of a place alone
    const building = () => buildingOf(refuge, { ids: String, area: '' })
    const location = {} as LocationOf<'refuge'>
    // @ts-expect-error where a refuge is reached has no addresses
    void location.addresses
    expect(building).toThrow(TypeError)
  })

  it('gives away nothing of where it is, even if the register did hold something', () => {
    const secret = 'Hidden House, 12 Secret Lane, ZZ99 9ZZ'
    fc.assert(
      fc.property(anyService('refuge'), anyServices, (refuge, others) => {
        const smuggled = {
          ...refuge,
          visit: { name: secret, address: [secret], postcode: secret, access: secret },
          address: secret,
          restrictedLine: secret,
          area: { ...refuge.area, words: secret },
          sources: [{ title: secret, says: secret }],
          verified: { on: '2026-11-02', by: secret },
        } as unknown as ServiceContent
        const edition = anEdition([smuggled, ...others])
        const service = entryOf(edition, refuge.key)
        const feed = feedOf(edition, NOW, ORIGIN)
        expect(
          JSON.stringify([service, feed.entries.map(({ listed, atLocation, words }) => [listed, atLocation, words])]),
        ).not.toMatch(/hidden|secret|zz99 9zz/i)
        expect(service.service_areas).toEqual([])
        expect(service.service_at_locations.map(({ location }) => Object.keys(location))).toEqual([
          ['id', 'location_type', 'name'],
        ])
      }),
    )
  })
})

type Node = { properties?: Record<string, Node>; items?: Node }

function unknownFields(value: unknown, schema: Node | undefined, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => unknownFields(each, schema?.items, path))
  if (typeof value !== 'object' || value === null || !schema?.properties) return []
  const { properties } = schema
  return Object.entries(value).flatMap(([name, each]) => {
    const at = path === '' ? name : `${path.split('.').at(-1)}.${name}`
    return Object.hasOwn(properties, name) ? unknownFields(each, properties[name], at) : [at]
  })
}

function idsIn(service: FeedService): string[] {
  return [...JSON.stringify(service).matchAll(/"[a-z_]*id":"([^"]+)"/g)].map(([, id]) => id as string)
}

/** Of what belongs to this service alone, not of its organisation and its terms. */
function ownIdsIn(service: FeedService): string[] {
  const own = { ...service, organization: undefined, attributes: service.attributes.map(({ id }) => ({ id })) }
  return [...JSON.stringify(own).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id as string)
}
