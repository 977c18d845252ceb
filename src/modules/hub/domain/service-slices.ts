import type { ServiceContent } from './service-content.js'
import type { Slice } from './slice.js'

const ABOUT = [
  'name',
  'organisation',
  'does',
  'cannot',
  'doNotUseIf',
  'takesReportsFromThoseHarmed',
  'whoFor',
  'readers',
  'needs',
  'strands',
  'ages',
  'area',
  'status',
] as const
const REACH = [
  'contacts',
  'verified',
  'languages',
  'signLanguage',
  'textRelay',
  'free',
  'showsOnBill',
  'anonymous',
  'confidentiality',
] as const
const UPKEEP = ['checkEveryMonths', 'sources'] as const

type Place = Extract<ServiceContent, { kind: 'place' }>
export type ServiceAbout = Pick<ServiceContent, (typeof ABOUT)[number]> & {
  readonly kind: ServiceContent['kind']
  /** Of a place alone. */
  readonly visit?: Place['visit'] | undefined
}
export type ServiceReach = Pick<ServiceContent, (typeof REACH)[number]>
export type ServiceHours = Pick<ServiceContent, 'hours'>
export type ServiceUpkeep = Pick<ServiceContent, (typeof UPKEEP)[number]>

/** What it is and whom it is for. Where it is belongs to it: a refuge has no such thing. */
export const SERVICE_ABOUT: Slice<ServiceContent, ServiceAbout> = {
  pick: (service) => ({
    kind: service.kind,
    ...picked(service, ABOUT),
    ...(service.kind === 'place' ? { visit: service.visit } : {}),
  }),
  put: (service, { kind, visit, ...about }) =>
    ({
      ...without(service, [...ABOUT, 'visit']),
      ...about,
      kind,
      ...(kind === 'place' && visit ? { visit } : {}),
    }) as ServiceContent,
}

/** How to reach it, what that is like, and who found it right. */
export const SERVICE_REACH = sliceOf<ServiceReach>(REACH)
export const SERVICE_HOURS = sliceOf<ServiceHours>(['hours'])
/** How often it is checked, and where it is known from. */
export const SERVICE_UPKEEP = sliceOf<ServiceUpkeep>(UPKEEP)

function sliceOf<Part extends Partial<ServiceContent>>(
  names: readonly (keyof Part & keyof ServiceContent)[],
): Slice<ServiceContent, Part> {
  return {
    pick: (service) => picked(service, names) as unknown as Part,
    put: (service, part) => ({ ...without(service, names as readonly string[]), ...part }) as ServiceContent,
  }
}

/** So that what was emptied is gone. */
function without(service: ServiceContent, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(service).filter(([name]) => !names.includes(name)))
}

function picked<Name extends keyof ServiceContent>(
  service: ServiceContent,
  names: readonly Name[],
): Pick<ServiceContent, Name> {
  return Object.fromEntries(
    names.flatMap((name) => (service[name] === undefined ? [] : [[name, service[name]]])),
  ) as Pick<ServiceContent, Name>
}
