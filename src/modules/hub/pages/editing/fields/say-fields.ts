import type { PageError } from '../../../../../web/components/error-summary.js'
import { sentence } from '../../../../../web/format.js'
import type { Field, FieldCode, FieldRefusal } from './field.js'

const SAY: Readonly<Record<FieldCode, (refusal: FieldRefusal) => string>> = {
  missing: ({ called }) => `Enter ${called}`,
  'not-chosen': ({ called }) => `Select ${called}`,
  'too-long': ({ called, most }) => `${sentence(called)} must be ${most} characters or fewer`,
  'line-too-long': ({ called, most }) => `Each of ${called} must be ${most} characters or fewer`,
  'too-many': ({ called, most }) => `There can be ${most} at most of ${called}`,
  'not-a-day': ({ called }) => `${sentence(called)} must be a real date`,
  'not-a-time': ({ called }) => `${sentence(called)} must be a time, such as 9am or 17:30`,
  'not-a-number': ({ called }) => `${sentence(called)} must be a whole number that fits, such as 6`,
  'not-a-web-address': ({ called }) => `${sentence(called)} must be a web address that begins with https://`,
  'not-an-email': ({ called }) => `${sentence(called)} must be an email address, such as name@example.com`,
  'not-a-phone': ({ called }) => `${sentence(called)} must be a telephone number, such as 0808 157 0142`,
  'not-a-code': ({ called }) => `${sentence(called)} must be codes of two or three small letters, such as en or pl`,
  'not-an-address': ({ called }) =>
    `${sentence(called)} must be small letters, digits, hyphens and slashes, such as young-people/my-rights`,
  'key-taken': () => 'There is one with this address or name already. Choose another',
  'does-not-fit': ({ called }) => `Check ${called}: it does not fit`,
}

export function sayField(refusal: FieldRefusal): string {
  return SAY[refusal.code](refusal)
}

/** The sentence at each field, by its name. */
export type FieldErrors = (name: string) => string | undefined

export function fieldErrors(refusals: readonly FieldRefusal[]): FieldErrors {
  return (name) => {
    const found = refusals.find(({ field }) => field === name)
    return found && sayField(found)
  }
}

/** For the summary at the top: each linked to its control. */
export function summaryOf(refusals: readonly FieldRefusal[], fields: readonly Field[]): PageError[] {
  return refusals.map((refusal) => ({ text: sayField(refusal), href: `#${controlOf(refusal.field, fields)}` }))
}

function controlOf(name: string, fields: readonly Field[]): string {
  const last = name.split('-').at(-1)
  const field = fields
    .flatMap((each) => (each.kind === 'rows' ? [each, ...each.fields] : [each]))
    .find((each) => each.name === name || each.name === last)
  if (field?.kind === 'day') return `${name}-day`
  return field?.kind === 'picks' ? `${name}-0` : name
}
