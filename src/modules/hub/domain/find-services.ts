import { dayOf } from '../../../kernel/calendar-date.js'
import { type OpenEdition, standingOf } from './edition.js'
import { type OpenState, openState } from './opening-hours.js'
import type { Reader } from './page-content.js'
import type { Need, ServiceContent } from './service-content.js'

/** What someone looks for. What is left out leaves every service in. */
export type Wish = {
  readonly need?: Need | undefined
  /** Of the young person it is about. */
  readonly age?: number | undefined
  readonly reader?: Exclude<Reader, 'everyone'> | undefined
}

/** What was found, by whether it answers now. */
export type Found = {
  readonly open: readonly ServiceContent[]
  readonly unsure: readonly ServiceContent[]
  readonly closed: readonly ServiceContent[]
}

const ADULT = 18
const BY_NAME = new Intl.Collator('en-GB')

/** The services that fit, each group with those first that a person found right, then what is near. */
export function findServices({ services, isBankHoliday }: OpenEdition, wish: Wish, now: Date): Found {
  const today = dayOf(now)
  const fitting = services
    .filter((service) => isThere(service) && fits(service, wish))
    .map((service) => ({
      service,
      rank: (standingOf(service, today) === 'current' ? 0 : 2) + (service.area.reach === 'local' ? 0 : 1),
      state: stateOf(service, now, isBankHoliday),
    }))
    .toSorted((one, other) => one.rank - other.rank || BY_NAME.compare(one.service.name, other.service.name))
  const of = (...states: OpenState['state'][]) =>
    fitting.filter(({ state }) => states.includes(state)).map(({ service }) => service)
  return { open: of('open', 'always'), unsure: of('unknown'), closed: of('closed') }
}

/**
 * Whether a service is for someone like this. An age belongs to the young person: a grown-up who asks for them may use
 * what is for grown-ups alone.
 */
export function fits(service: ServiceContent, { need, age, reader }: Wish): boolean {
  if (need && !service.needs.includes(need)) return false
  if (reader && !service.readers.includes(reader) && !service.readers.includes('everyone')) return false
  if (age === undefined) return true
  const { from = 0, to = Number.POSITIVE_INFINITY } = service.ages
  const isForAdults = from >= ADULT && reader !== undefined && reader !== 'young-people'
  return isForAdults || (from <= age && age <= to)
}

function isThere({ status }: ServiceContent): boolean {
  return status === 'active' || status === 'temporarily closed'
}

function stateOf(service: ServiceContent, now: Date, isBankHoliday: OpenEdition['isBankHoliday']): OpenState['state'] {
  return service.status === 'active' ? openState(service.hours, now, isBankHoliday).state : 'closed'
}
