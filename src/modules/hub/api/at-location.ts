import type { FeedEntry } from './feed.js'
import type { FeedService } from './feed-types.js'

/** In a list: what there is one of. */
export function listedAtLocation({ atLocation, listed }: FeedEntry) {
  const { id, service_id, location_id, location } = atLocation
  const { id: locationId, location_type, name } = location
  return { id, service_id, location_id, location: { id: locationId, location_type, name }, service: listed }
}

/**
 * By itself, with its location and its service. The interface’s own definition has a service’s schema here, so that it
 * says the service’s name and status too.
 */
export function nestedAtLocation({ atLocation }: FeedEntry, service: FeedService) {
  const { service_at_locations: _, ...rest } = service
  return { ...atLocation, name: service.name, status: service.status, service: rest }
}
