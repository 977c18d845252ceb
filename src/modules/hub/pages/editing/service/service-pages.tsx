import { accept } from '../../../../../kernel/outcome.js'
import { dayOf } from '../../../../../kernel/calendar-date.js'
import type { PageRequest } from '../../../../../platform/http/page.js'
import { verifierOf } from '../../../commands/confirm.js'
import type { Item } from '../../../domain/contents.js'
import { describeContent } from '../../../domain/describe-content.js'
import type { ItemContent } from '../../../domain/item.js'
import type { ServiceContent } from '../../../domain/service-content.js'
import {
  SERVICE_ABOUT,
  SERVICE_HOURS,
  SERVICE_REACH,
  SERVICE_UPKEEP,
  type ServiceAbout,
  type ServiceHours,
  type ServiceReach,
  type ServiceUpkeep,
} from '../../../domain/service-slices.js'
import type { Slice } from '../../../domain/slice.js'
import { keepVerification } from '../../../domain/verification.js'
import { draftForm } from '../draft-form.js'
import type { Values } from '../fields/field.js'
import { aboutFields } from './about-fields.js'
import { hoursFields } from './hours-fields.js'
import { reachFields } from './reach-fields.js'
import { aboutFrom, hoursFrom, reachFrom, valuesOfAbout, valuesOfHours, valuesOfReach } from './service-form.js'
import { upkeepFields } from './upkeep-fields.js'

function of<Part>(slice: Slice<ServiceContent, Part>) {
  return {
    kind: 'service' as const,
    slice: () => slice as unknown as Slice<ItemContent, Part>,
    find: (_request: PageRequest, { kind, content }: Item) =>
      kind === 'service' ? slice.pick(content, '') : undefined,
    linesOf: (part: Part) => linesOf(part as Partial<ServiceContent>),
  }
}

/** What the register says in this part of it, for someone whose words are not the newest any more. */
function linesOf(part: Partial<ServiceContent>): string[] {
  const known = Object.keys(part)
  return describeContent({ kind: 'service', content: { ...EMPTY, ...part } as ServiceContent }).flatMap(
    ({ key, label, lines }) => (known.includes(key) ? lines.map((line) => `${label}: ${line}`) : []),
  )
}

const EMPTY: Partial<ServiceContent> = {
  contacts: [],
  readers: [],
  needs: [],
  strands: [],
  sources: [],
  ages: {},
  area: { words: '', reach: 'local' },
  organisation: { name: '' },
  languages: { codes: [], interpreter: null },
  signLanguage: { offered: null },
  hours: { kind: 'unknown', words: '' },
  verified: null,
}

/** What it is, what it does and cannot do, whom it is for. */
export const serviceAboutPage = draftForm<ServiceAbout>({
  ...of(SERVICE_ABOUT),
  path: '/hub/services/:itemId/edit',
  audit: 'hub.service-form-viewed',
  fields: (_request, _item, choices) => aboutFields(choices),
  valuesOf: valuesOfAbout,
  partFrom: (values) => aboutFrom(values),
  what: 'what it is',
  heading: () => 'What it is',
})

/** Its numbers and addresses, and what it is like to use them. What is new has to be tried. */
export const serviceReachPage = draftForm<ServiceReach>({
  ...of(SERVICE_REACH),
  path: '/hub/services/:itemId/reach',
  audit: 'hub.service-reach-form-viewed',
  fields: () => reachFields(),
  valuesOf: valuesOfReach,
  partFrom: (values, before, { body, now, seat }) => {
    const read = reachFrom(values, body)
    if (!read.ok) return read
    const tried = values.isRight === true ? { on: dayOf(now), by: verifierOf(seat) } : undefined
    return accept({ ...read.value, verified: keepVerification(before, read.value, tried) })
  },
  what: 'how to reach it',
  heading: () => 'How to reach it',
})

export const serviceHoursPage = draftForm<ServiceHours>({
  ...of(SERVICE_HOURS),
  path: '/hub/services/:itemId/hours',
  audit: 'hub.service-hours-form-viewed',
  fields: () => hoursFields(),
  valuesOf: ({ hours }) => valuesOfHours(hours),
  partFrom: (values) => {
    const hours = hoursFrom(values)
    return hours.ok ? accept({ hours: hours.value }) : hours
  },
  what: 'when it answers',
  heading: () => 'When it answers',
})

export const serviceUpkeepPage = draftForm<ServiceUpkeep>({
  ...of(SERVICE_UPKEEP),
  path: '/hub/services/:itemId/upkeep',
  audit: 'hub.service-upkeep-form-viewed',
  fields: () => upkeepFields(),
  valuesOf: (upkeep) => upkeep as Values,
  partFrom: (values) => accept(values as ServiceUpkeep),
  what: 'how it is checked',
  heading: () => 'How it is checked, and where it is known from',
})
