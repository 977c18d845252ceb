import type { ServiceContent } from '../domain/service-content.js'

/**
 * What the feed says, as Open Referral UK 3.0 has it (HSDS 3.0). `phones`, and names and codes of languages, are HSDS’s
 * own: the UK profile asks for neither, and without them nobody could ring.
 */
export type FeedTaxonomy = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly uri: string
  readonly version: string
}

export type FeedTerm = {
  readonly id: string
  readonly name: string
  readonly term: string
  readonly description: string
  readonly parent_id?: string
  readonly taxonomy: string
  readonly taxonomy_id: string
  readonly term_uri: string
}

export type FeedOrganisation = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly website?: string
}

/** A service as it stands in lists: what there is one of. */
export type ListedService = {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly description: string
  readonly url: string
  readonly email?: string
  readonly status: ServiceContent['status']
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date?: string
  readonly assurer_email?: string
  readonly alert?: string
  readonly organization: FeedOrganisation
}

export type FeedSchedule = {
  readonly id: string
  readonly service_id: string
  readonly description: string
  readonly freq?: 'WEEKLY'
  readonly interval?: 1
  readonly byday?: string
  /** Wall-clock time in England. */
  readonly opens_at?: string
  readonly closes_at?: string
  readonly notes?: string
}

/** Reached without going anywhere: there is no field for a place. */
export type VirtualLocation = { readonly id: string; readonly location_type: 'virtual'; readonly name: string }

export type PhysicalLocation = {
  readonly id: string
  readonly location_type: 'physical'
  readonly name: string
  readonly addresses: readonly FeedAddress[]
  readonly accessibility: readonly { readonly id: string; readonly location_id: string; readonly description: string }[]
}

export type FeedAddress = {
  readonly id: string
  readonly location_id: string
  readonly address_1: string
  readonly address_2?: string
  readonly city: string
  readonly state_province: string
  readonly postal_code: string
  readonly country: 'GB'
  readonly address_type: 'physical'
}

/** Where a kind of service can be reached. A refuge has no place, whatever is said of it. */
export type LocationOf<Kind extends ServiceContent['kind']> = Kind extends 'place' ? PhysicalLocation : VirtualLocation

export type FeedLocation = LocationOf<ServiceContent['kind']>

export type FeedServiceAtLocation = {
  readonly id: string
  readonly service_id: string
  readonly location_id: string
  readonly location: FeedLocation
}

export type FeedService = ListedService & {
  readonly schedules: readonly FeedSchedule[]
  readonly service_areas: readonly FeedArea[]
  readonly service_at_locations: readonly FeedServiceAtLocation[]
  readonly languages: readonly FeedLanguage[]
  readonly phones: readonly FeedPhone[]
  readonly cost_options: readonly FeedCost[]
  readonly attributes: readonly FeedAttribute[]
}

export type FeedArea = { readonly id: string; readonly service_id: string; readonly name: string }

export type FeedLanguage = {
  readonly id: string
  readonly service_id: string
  readonly name?: string
  readonly code?: string
  readonly note?: string
}

export type FeedPhone = {
  readonly id: string
  readonly service_id: string
  readonly number: string
  readonly type: 'voice' | 'sms'
  readonly description?: string
}

export type FeedCost = {
  readonly id: string
  readonly service_id: string
  readonly option: string
  readonly amount?: number
  readonly amount_description: string
}

export type FeedAttribute = {
  readonly id: string
  readonly link_id: string
  readonly link_type: 'need' | 'strand'
  readonly taxonomy_term_id: string
  readonly taxonomy_term: FeedTerm
}
