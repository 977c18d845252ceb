import fc from 'fast-check'
import { type FastifyInstance, fastify } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../../platform/deps.js'
import { mountPublic } from '../../../platform/http/mount-public.js'
import type { PublicZone } from '../../../platform/http/public-page.js'
import type { ServerParts } from '../../../platform/http/send.js'
import type { OpenEdition } from '../domain/edition.js'
import { ask, depsWith } from '../testing/a-shelf.js'
import { aService, anEdition, editionOfPack, PACKS } from '../testing/an-edition.js'
import { anyServices } from '../testing/any-service.js'
import { faultsOfAnswer, faultsOfService, openapi } from '../testing/feed-schemas.js'
import { openReferralPages } from './open-referral-pages.js'
import type { Page } from './paging.js'

const NOW = new Date('2026-11-24T12:00Z')
type WithId = { readonly id: string }

const installations = new Map<OpenEdition | undefined, Deps>()

function installed(edition: OpenEdition | undefined): Deps {
  const deps = installations.get(edition) ?? depsWith(edition, () => NOW)
  installations.set(edition, deps)
  return deps
}

async function get(edition: OpenEdition | undefined, path: string): Promise<{ status: number; value: unknown }> {
  const reply = await ask(openReferralPages, installed(edition), `/open-referral${path}`)
  if (reply.kind !== 'data') throw new Error(`${path} answered with ${reply.kind}`)
  return { status: reply.status, value: JSON.parse(JSON.stringify(reply.value)) }
}

async function list(edition: OpenEdition, path: string): Promise<Page<WithId>> {
  const { status, value } = await get(edition, path)
  expect([path, status]).toEqual([path, 200])
  return value as Page<WithId>
}

/** Every address of the interface that answers for an edition, each with the path it is an instance of. */
async function everyAnswer(edition: OpenEdition): Promise<{ path: string; address: string }[]> {
  const found = [{ path: '/', address: '' }]
  for (const path of ['/services', '/service_at_locations', '/taxonomies', '/taxonomy_terms']) {
    const { contents } = await list(edition, `${path}?per_page=500`)
    found.push({ path, address: `${path}?per_page=500` }, { path, address: `${path}?page=99` })
    found.push(...contents.map(({ id }) => ({ path: `${path}/{id}`, address: `${path}/${id}` })))
  }
  return found
}

async function faultsIn(edition: OpenEdition): Promise<string[]> {
  const faults: string[] = []
  for (const { path, address } of await everyAnswer(edition)) {
    const { status, value } = await get(edition, address)
    if (status !== 200) faults.push(`${address}: ${status}`)
    faults.push(...faultsOfAnswer(path, value).map((fault) => `${address}: ${fault}`))
    if (path === '/services/{id}') faults.push(...faultsOfService(value).map((fault) => `${address}: ${fault}`))
  }
  return faults
}

describe('against the interface’s own definition', () => {
  it('every path that it defines is answered', async () => {
    const edition = editionOfPack('northmoor')
    const answered = new Set((await everyAnswer(edition)).map(({ path }) => path))
    expect([...answered].toSorted()).toEqual(Object.keys(openapi.paths).toSorted())
  })

  it.each(PACKS)('every answer over the services of %s is valid', async (pack) => {
    expect(await faultsIn(editionOfPack(pack))).toEqual([])
  })

  it('every answer over any services is valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyServices, async (services) => {
        expect(await faultsIn(anEdition(services))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('says what it is', async () => {
    expect((await get(anEdition(), '')).value).toEqual({
      version: 'HSDS-UK-3.0',
      profile: expect.stringMatching(/^https:/),
      openapi_url: expect.stringMatching(/^https:.*openapi\.json$/),
    })
  })
})

describe('a list', () => {
  const edition = anEdition(Array.from({ length: 7 }, (_, index) => aService({ key: `s${index}`, name: `S ${index}` })))

  it.each([
    { query: '', says: { page_number: 1, total_pages: 1, size: 7, first_page: true, last_page: true, empty: false } },
    { query: '?per_page=3', says: { page_number: 1, total_pages: 3, size: 3, first_page: true, last_page: false } },
    { query: '?per_page=3&page=2', says: { page_number: 2, size: 3, first_page: false, last_page: false } },
    { query: '?per_page=3&page=3', says: { page_number: 3, size: 1, first_page: false, last_page: true } },
    { query: '?per_page=3&page=4', says: { page_number: 4, size: 0, last_page: true, empty: true, contents: [] } },
    { query: '?per_page=9999999', says: { total_pages: 1, size: 7 } },
    { query: '?search=nothing+like+it', says: { total_items: 0, total_pages: 0, empty: true, last_page: true } },
  ])('/services$query says where it is in the whole', async ({ query, says }) => {
    expect(await list(edition, `/services${query}`)).toMatchObject(says)
  })

  it('its pages together are the whole, once each', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(edition, `/services?per_page=3&page=${page}`)))
    const names = pages.flatMap(({ contents }) => contents.map((each) => (each as WithId & { name: string }).name))
    expect(names).toEqual(['S 0', 'S 1', 'S 2', 'S 3', 'S 4', 'S 5', 'S 6'])
  })
})

describe('what cannot be answered', () => {
  it.each([
    { path: '/services/0198c1a0-0000-5000-8000-000000000001', status: 404, says: 'no', because: 'no such id' },
    { path: '/services/childline', status: 404, says: 'no', because: 'ids are not keys' },
    { path: '/taxonomies/x', status: 404, says: 'no', because: 'no such taxonomy' },
    { path: '/taxonomy_terms/x', status: 404, says: 'no', because: 'no such term' },
    { path: '/service_at_locations/x', status: 404, says: 'no', because: 'no such location' },
    { path: '/organizations', status: 404, says: 'no', because: 'the UK profile has none' },
    { path: '/organizations/x', status: 404, says: 'no', because: 'nor one by itself' },
    { path: '/services?page=0', status: 400, says: 'page', because: 'pages count from one' },
    { path: '/services?page=one', status: 400, says: 'page', because: 'not a number' },
    { path: '/services?per_page=-1', status: 400, says: 'per_page', because: 'less than nothing' },
    { path: '/taxonomies?page=1.5', status: 400, says: 'page', because: 'half a page' },
    { path: '/services?minimum_age=old', status: 400, says: 'minimum_age', because: 'not a number' },
    { path: '/services?start_time=9am&day=Someday', status: 400, says: 'start_time', because: 'not a time' },
    { path: '/services?start_time=9am&day=Someday', status: 400, says: 'day', because: 'every fault is named' },
    { path: '/services?end_time=25:00', status: 400, says: 'end_time', because: 'no such hour' },
    { path: '/service_at_locations?postcode=ZZ99+1AA', status: 400, says: 'postcode', because: 'no map of postcodes' },
    { path: '/service_at_locations?proximity=500', status: 400, says: 'postcode', because: 'the same' },
  ])('$path: $status ($because)', async ({ path, status, says }) => {
    const answer = await get(editionOfPack('northmoor'), path)
    expect(answer).toEqual({ status, value: { status, message: expect.stringContaining(says) } })
  })

  it('before anything is published, it says so', async () => {
    expect(await get(undefined, '/services')).toMatchObject({ status: 503, value: { message: expect.any(String) } })
  })

  it('an unknown filter and an empty one leave everything in', async () => {
    const all = (await list(editionOfPack('northmoor'), '/services')).total_items
    const { total_items } = await list(editionOfPack('northmoor'), '/services?colour=blue&search=&day=&page=&page=')
    expect(total_items).toBe(all)
  })
})

describe('over HTTP', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = fastify()
    const deps = { ...depsWith(editionOfPack('northmoor'), () => NOW), secrets: { key: () => Buffer.from('test') } }
    const zone = { pages: openReferralPages, files: { find: () => undefined, ready: async () => {} } }
    await mountPublic(app, { deps } as unknown as ServerParts, zone as unknown as PublicZone)
  })
  afterAll(() => app.close())

  it.each([
    { url: '/open-referral', status: 200 },
    { url: '/open-referral/services?per_page=2', status: 200 },
    { url: '/open-referral/services/nothing', status: 404 },
    { url: '/open-referral/services?page=x', status: 400 },
    { url: '/open-referral/nothing', status: 404 },
  ])('$url may be read by any site, without a key and without a cookie', async ({ url, status }) => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    const answer = await app.inject({ url, headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
    })
    expect(answer.headers['cache-control']).toBe(`public, max-age=${status === 200 ? 300 : 0}`)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.json()).toBeTypeOf('object')
  })

  it('a filter that is given twice must hold twice', async () => {
    const both = await app.inject({ url: '/open-referral/services?day=TU&day=SA' })
    const comma = await app.inject({ url: '/open-referral/services?day=TU,SA' })
    const one = await app.inject({ url: '/open-referral/services?day=TU' })
    expect(both.json()).toEqual(comma.json())
    expect(both.json<Page<unknown>>().total_items).toBeLessThan(one.json<Page<unknown>>().total_items)
    expect(both.json<Page<unknown>>().total_items).toBeGreaterThan(0)
  })
})
