import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { fullDay } from '../../../web/format.js'
import { type OpenEdition, standingOf } from '../domain/edition.js'
import type { Contact, ServiceContent } from '../domain/service-content.js'
import { factsOf } from '../pages/parts/service-facts.js'
import type {
  FeedAttribute,
  FeedCost,
  FeedLanguage,
  FeedOrganisation,
  FeedPhone,
  FeedService,
  ListedService,
} from './feed-types.js'
import { areasOf, serviceAtLocation } from './locations.js'
import { schedulesOf } from './schedules.js'
import type { Ids } from './stable-id.js'
import type { Taxonomies } from './taxonomies.js'

/** What the words of the feed are drawn from. */
export type FeedParts = {
  readonly edition: OpenEdition
  readonly today: CalendarDate
  readonly ids: Ids
  readonly taxonomies: Taxonomies
  /** Where Kith is reached: `https://kith.example`. */
  readonly origin: string
}

/** A service in a list. Field by field: what is not named here is not in the feed. */
export function listedService(service: ServiceContent, parts: FeedParts): ListedService {
  const { edition, ids, origin } = parts
  const organization = organisationOf(service, parts)
  const email = service.contacts.find((each) => each.kind === 'email')?.address
  const alert = alertOf(service, parts.today)
  return {
    id: ids(`service/${service.key}`),
    organization_id: organization.id,
    name: service.name,
    description: describe(service),
    url: service.contacts.find(hasUrl)?.url ?? `${origin}/be-aware/services/${service.key}`,
    ...(email === undefined ? {} : { email }),
    status: service.status,
    ...(service.ages.from === undefined ? {} : { minimum_age: service.ages.from }),
    ...(service.ages.to === undefined ? {} : { maximum_age: service.ages.to }),
    ...(service.verified ? { assured_date: service.verified.on, assurer_email: edition.settings.contactEmail } : {}),
    ...(alert === undefined ? {} : { alert }),
    organization,
  }
}

/** A service with everything that belongs to it. */
export function feedService(service: ServiceContent, parts: FeedParts): FeedService {
  const listed = listedService(service, parts)
  const { ids, edition } = parts
  return {
    ...listed,
    schedules: schedulesOf(service, listed.id, ids),
    service_areas: areasOf(service, listed.id, ids),
    service_at_locations: [serviceAtLocation(service, listed.id, { ids, area: edition.settings.area })],
    languages: languagesOf(service, listed.id, ids),
    phones: phonesOf(service, listed.id, ids),
    cost_options: costsOf(service, listed.id, ids),
    attributes: attributesOf(service, listed.id, parts),
  }
}

function organisationOf({ organisation }: ServiceContent, { edition, ids }: FeedParts): FeedOrganisation {
  return {
    id: ids(`organisation/${organisation.name}`),
    name: organisation.name,
    description: `Runs services that ${edition.partnershipName} lists.`,
    ...(organisation.url === undefined ? {} : { website: organisation.url }),
  }
}

function describe(service: ServiceContent): string {
  const facts = factsOf(service).map((fact) => `${fact}.`)
  return [
    service.does,
    service.cannot,
    service.doNotUseIf,
    `For: ${service.whoFor}.`,
    facts.join(' '),
    service.confidentiality,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Whoever shows the entry elsewhere is told when nobody has found it right of late. */
function alertOf(service: ServiceContent, today: CalendarDate): string | undefined {
  switch (standingOf(service, today)) {
    case 'current':
      return undefined
    case 'unverified':
      return 'Nobody has checked this entry yet. Check it with the service before you rely on it.'
    case 'overdue':
      return `This entry was last checked on ${fullDay(service.verified?.on as CalendarDate)} and is due for a check.`
  }
}

function languagesOf({ key, languages, signLanguage }: ServiceContent, serviceId: string, ids: Ids): FeedLanguage[] {
  const entry = (name: string) => ({ id: ids(`service/${key}/language/${name}`), service_id: serviceId })
  return [
    ...languages.codes.map((code) => ({ ...entry(code), name: LANGUAGE_NAMES.of(code) ?? code, code })),
    ...(signLanguage.offered === true ? [{ ...entry('bfi'), name: 'British Sign Language', code: 'bfi' }] : []),
    ...(languages.interpreter === true
      ? [{ ...entry('interpreter'), note: languages.words ?? 'Other languages through an interpreter.' }]
      : []),
  ]
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en-GB', { type: 'language' })

function phonesOf(service: ServiceContent, serviceId: string, ids: Ids): FeedPhone[] {
  return service.contacts.flatMap((contact, index) => {
    if (contact.kind !== 'phone' && contact.kind !== 'text') return []
    const says = [
      contact.kind === 'text' && contact.word ? `Send the word ${contact.word}.` : undefined,
      contact.says,
      service.textRelay === true && contact.kind === 'phone' ? 'Text relay can be used.' : undefined,
    ].filter(Boolean)
    return [
      {
        id: ids(`service/${service.key}/phone/${index}`),
        service_id: serviceId,
        number: contact.number,
        type: contact.kind === 'phone' ? 'voice' : 'sms',
        ...(says.length > 0 ? { description: says.join(' ') } : {}),
      },
    ]
  })
}

/** Nothing where nobody has found out: a cost that is not said is not a cost of nothing. */
function costsOf({ key, free }: ServiceContent, serviceId: string, ids: Ids): FeedCost[] {
  const entry = { id: ids(`service/${key}/cost`), service_id: serviceId }
  if (free === true) return [{ ...entry, option: 'Free', amount: 0, amount_description: 'It costs nothing to use.' }]
  if (free === false)
    return [{ ...entry, option: 'Not free', amount_description: 'The usual rate of the phone company.' }]
  return []
}

function attributesOf(service: ServiceContent, serviceId: string, { ids, taxonomies }: FeedParts): FeedAttribute[] {
  return taxonomies.termsOf(service).map(({ kind, term }) => ({
    id: ids(`service/${service.key}/attribute/${term.id}`),
    link_id: serviceId,
    link_type: kind,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  }))
}

function hasUrl(contact: Contact): contact is Extract<Contact, { url: string }> {
  return 'url' in contact
}
