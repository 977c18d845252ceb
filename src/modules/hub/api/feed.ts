import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { OpenEdition } from '../domain/edition.js'
import type { ServiceContent } from '../domain/service-content.js'
import { type FeedParts, feedService, listedService } from './feed-service.js'
import type { FeedService, FeedServiceAtLocation, ListedService } from './feed-types.js'
import { type Filterable, plain } from './filters.js'
import { serviceAtLocation } from './locations.js'
import { slotsOf } from './schedules.js'
import { idsOf } from './stable-id.js'
import { type Taxonomies, taxonomiesOf } from './taxonomies.js'

export type FeedEntry = Filterable & {
  readonly service: ServiceContent
  readonly listed: ListedService
  readonly atLocation: FeedServiceAtLocation
}

/** Everything that the feed answers from, in memory. */
export type Feed = Taxonomies & {
  readonly entries: readonly FeedEntry[]
  readonly byId: ReadonlyMap<string, FeedEntry>
  readonly byLocationId: ReadonlyMap<string, FeedEntry>
  /** Made when it is asked for: lists do without. */
  readonly full: (entry: FeedEntry) => FeedService
}

type Kept = { readonly feed: Feed; readonly today: CalendarDate; readonly origin: string }

const kept = new WeakMap<OpenEdition, Kept>()

/** One for an edition and a day: by tomorrow another entry may be due for a check. */
export function feedOf(edition: OpenEdition, now: Date, origin: string): Feed {
  const today = dayOf(now)
  const known = kept.get(edition)
  if (known?.today === today && known.origin === origin) return known.feed
  const feed = makeFeed(edition, today, origin)
  kept.set(edition, { feed, today, origin })
  return feed
}

function makeFeed(edition: OpenEdition, today: CalendarDate, origin: string): Feed {
  const ids = idsOf(edition.partnershipId)
  const taxonomies = taxonomiesOf(edition, `${origin}/open-referral`)
  const parts: FeedParts = { edition, today, ids, taxonomies, origin }
  const entries = edition.services
    .map((service) => entryOf(service, parts))
    .toSorted((one, other) => compare(one.listed.name, other.listed.name) || compare(one.listed.id, other.listed.id))
  return {
    ...taxonomies,
    entries,
    byId: new Map(entries.map((entry) => [entry.listed.id, entry])),
    byLocationId: new Map(entries.map((entry) => [entry.atLocation.id, entry])),
    full: ({ service }) => feedService(service, parts),
  }
}

function entryOf(service: ServiceContent, parts: FeedParts): FeedEntry {
  const listed = listedService(service, parts)
  const terms = parts.taxonomies.termsOf(service).map(({ term }) => term)
  const { ids, edition } = parts
  return {
    service,
    listed,
    atLocation: serviceAtLocation(service, listed.id, { ids, area: edition.settings.area }),
    words: plain(
      [listed.name, listed.description, listed.organization.name, ...terms.map(({ name }) => name)].join('\n'),
    ),
    termIds: new Set(terms.map(({ id }) => id)),
    taxonomyIds: new Set(terms.map(({ taxonomy_id }) => taxonomy_id)),
    minimumAge: service.ages.from,
    maximumAge: service.ages.to,
    slots: slotsOf(service.hours),
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
