import {
  definePublicPage,
  type PublicPageDefinition,
  type PublicReply,
  type PublicRequest,
} from '../../../platform/http/public-page.js'
import { shelfOf } from '../queries/shelf.js'
import { listedAtLocation, nestedAtLocation } from './at-location.js'
import { type Feed, type FeedEntry, feedOf } from './feed.js'
import { holds, type QueryRefusal, readFilters, valueOf } from './filters.js'
import { pageOf, readPage } from './paging.js'

/** Seconds for which an answer may be kept: a new edition is seen within them. */
const FRESH = 300

/** What the interface is: the profile of Open Referral UK 3.0, unchanged. */
const ABOUT = {
  version: 'HSDS-UK-3.0',
  profile: 'https://openreferraluk.org/developers/specifications',
  openapi_url: 'https://openreferraluk.org/specifications/3.0/openapi.json',
}

const SAY: Record<QueryRefusal['code'], string> = {
  'not-a-number': 'Give an age as a number.',
  'not-a-time': 'Give a time as HH:MM, as clocks in England show it.',
  'not-a-day': 'Give a day as MO, TU, WE, TH, FR, SA or SU; several with commas.',
  'not-a-page': 'Give a whole number from 1.',
  'not-offered': 'We cannot tell how far a service is from a postcode. Leave this out.',
}

type Answer = (feed: Feed, request: PublicRequest) => PublicReply

/** The data interface: anyone may read it, from any site, without a key. */
export const openReferralPages: readonly PublicPageDefinition[] = [
  page('', () => data(ABOUT)),
  page('/services', (feed, { query }) => filtered(feed, query, ({ listed }) => listed)),
  page('/services/:id', (feed, { params }) => one(feed.byId.get(idIn(params)), feed.full)),
  page('/service_at_locations', (feed, { query }) =>
    valueOf(query, 'postcode') === '' && valueOf(query, 'proximity') === ''
      ? filtered(feed, query, listedAtLocation)
      : unreadable([{ code: 'not-offered', field: 'postcode' }]),
  ),
  page('/service_at_locations/:id', (feed, { params }) =>
    one(feed.byLocationId.get(idIn(params)), (entry) => nestedAtLocation(entry, feed.full(entry))),
  ),
  page('/taxonomies', ({ taxonomies }, { query }) => paged(taxonomies, query, same)),
  page('/taxonomies/:id', ({ taxonomies }, { params }) => one(withId(taxonomies, params), same)),
  page('/taxonomy_terms', ({ terms }, { query }) => paged(terms, query, same)),
  page('/taxonomy_terms/:id', ({ terms }, { params }) => one(withId(terms, params), same)),
  page('/:other', () => refused(404, 'There is nothing at this address.')),
  page('/:other/:id', () => refused(404, 'There is nothing at this address.')),
]

function page(path: string, answer: Answer): PublicPageDefinition {
  return definePublicPage({
    path: `/open-referral${path}`,
    get: async (request) => {
      const edition = await shelfOf(request.deps).ready()
      if (!edition) return refused(503, 'Nothing is published yet.')
      return answer(feedOf(edition, request.now, request.deps.config.url.replace(/\/$/, '')), request)
    },
  })
}

type Query = PublicRequest['query']

function filtered(feed: Feed, query: Query, show: (entry: FeedEntry) => unknown): PublicReply {
  const filters = readFilters(query)
  if (!filters.ok) return unreadable(filters.refusals)
  return paged(
    feed.entries.filter((entry) => holds(filters.value, entry)),
    query,
    show,
  )
}

function paged<T>(items: readonly T[], query: Query, show: (item: T) => unknown): PublicReply {
  const wanted = readPage(query)
  return wanted.ok ? data(pageOf(items, wanted.value, show)) : unreadable(wanted.refusals)
}

function one<T>(found: T | undefined, show: (found: T) => unknown): PublicReply {
  return found === undefined ? refused(404, 'There is nothing with this id.') : data(show(found))
}

function withId<T extends { id: string }>(items: readonly T[], params: PublicRequest['params']): T | undefined {
  const id = idIn(params)
  return items.find((each) => each.id === id)
}

function idIn({ id = '' }: PublicRequest['params']): string {
  return id.toLowerCase()
}

function same<T>(item: T): T {
  return item
}

function data(value: unknown): PublicReply {
  return { kind: 'data', status: 200, value, maxAge: FRESH }
}

function unreadable(refusals: readonly QueryRefusal[]): PublicReply {
  return refused(400, refusals.map(({ code, field }) => `${field}: ${SAY[code]}`).join(' '))
}

/** The interface defines answers that worked, and leaves open what an error says. */
function refused(status: 400 | 404 | 503, message: string): PublicReply {
  return { kind: 'data', status, value: { status, message }, maxAge: 0 }
}
