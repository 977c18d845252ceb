import type { ServiceContent } from '../domain/service-content.js'
import type { FeedArea, FeedServiceAtLocation, PhysicalLocation, VirtualLocation } from './feed-types.js'
import type { Ids } from './stable-id.js'

export type Refuge = Extract<ServiceContent, { kind: 'refuge' }>
type Place = Extract<ServiceContent, { kind: 'place' }>
type Elsewhere = Exclude<ServiceContent, Place>

/** The one way a service is reached in the feed: the building it tells everyone to come to, or none. */
export function serviceAtLocation(
  service: ServiceContent,
  serviceId: string,
  { ids, area }: { ids: Ids; area: string },
): FeedServiceAtLocation {
  const location = service.kind === 'place' ? buildingOf(service, { ids, area }) : lineOf(service, ids)
  return {
    id: ids(`service/${service.key}/at-location`),
    service_id: serviceId,
    location_id: location.id,
    location,
  }
}

/** Takes nothing but a place: only that kind has where to come to. */
export function buildingOf({ key, visit }: Place, { ids, area }: { ids: Ids; area: string }): PhysicalLocation {
  const id = ids(`service/${key}/location`)
  const [first = '', ...further] = visit.address
  const city = further.pop()
  return {
    id,
    location_type: 'physical',
    name: visit.name,
    addresses: [
      {
        id: ids(`service/${key}/address`),
        location_id: id,
        address_1: first,
        ...(further.length > 0 ? { address_2: further.join(', ') } : {}),
        city: city ?? area,
        state_province: area,
        postal_code: visit.postcode,
        country: 'GB',
        address_type: 'physical',
      },
    ],
    accessibility: visit.access
      ? [{ id: ids(`service/${key}/accessibility`), location_id: id, description: visit.access }]
      : [],
  }
}

export function lineOf({ key, kind }: Elsewhere, ids: Ids): VirtualLocation {
  return {
    id: ids(`service/${key}/location`),
    location_type: 'virtual',
    name: kind === 'online' ? 'Online' : 'By telephone or online',
  }
}

/** Even the area that it serves might say something of where a refuge is. */
export function areasOf(service: ServiceContent, serviceId: string, ids: Ids): FeedArea[] {
  if (service.kind === 'refuge') return []
  return [{ id: ids(`service/${service.key}/area`), service_id: serviceId, name: service.area.words }]
}
