import { dayOf } from '../../../../../kernel/calendar-date.js'
import { accept, refuse } from '../../../../../kernel/outcome.js'
import { verifierOf } from '../../../commands/confirm.js'
import type { ServiceContent } from '../../../domain/service-content.js'
import type { Field } from '../fields/field.js'
import { aboutFields } from '../service/about-fields.js'
import { CONTACT_ROWS, reachFields } from '../service/reach-fields.js'
import { aboutFrom, reachFrom } from '../service/service-form.js'
import { newItem } from './new-item.js'

export const KEY_FIELD: Field = {
  kind: 'line',
  name: 'key',
  label: 'What do pages call it?',
  called: 'what pages call it',
  hint: 'Small letters, digits and hyphens, for good: for example, youth-line.',
  most: 60,
  width: 20,
}

export const KEY = /^[a-z0-9-]+$/

/** A service that was not in the register before. Its hours and the rest follow on its draft. */
export const newServicePage = newItem({
  path: '/hub/services/new',
  audit: 'hub.new-service-form-viewed',
  heading: () => 'New service',
  lead: 'Only what the service itself gives to the public. Its hours, its languages and its sources come next.',
  back: { href: '/hub/services', text: 'Back to services' },
  keyField: 'key',
  fields: (_request, choices) => [KEY_FIELD, ...aboutFields(choices), ...reachFields().filter(isAskedNow)],
  first: { status: 'active' },
  build: (values, { body, now, seat }) => {
    const key = values.key as string
    if (!KEY.test(key)) return refuse({ code: 'does-not-fit', field: 'key', called: 'what pages call it' })
    const about = aboutFrom(values)
    if (!about.ok) return about
    const reach = reachFrom({ ...NOBODY_KNOWS, ...values }, body)
    if (!reach.ok) return reach
    const verified = values.isRight === true ? { on: dayOf(now), by: verifierOf(seat) } : null
    return accept({
      kind: 'service',
      content: {
        key,
        ...about.value,
        ...reach.value,
        verified,
        hours: { kind: 'unknown', words: 'Nobody has found out its hours yet.' },
        checkEveryMonths: 6,
        sources: [],
      } as ServiceContent,
    })
  },
})

const NOBODY_KNOWS = {
  interpreter: null,
  signOffered: null,
  textRelay: null,
  free: null,
  showsOnBill: null,
  anonymous: null,
}

function isAskedNow({ name }: Field): boolean {
  return name === CONTACT_ROWS.name || name === 'isRight'
}
