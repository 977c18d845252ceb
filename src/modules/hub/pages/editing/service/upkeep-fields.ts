import { SOURCE_ROWS } from '../facts/facts-fields.js'
import type { Field } from '../fields/field.js'

/** How often it is checked, and where it is known from. */
export function upkeepFields(): readonly Field[] {
  return [
    {
      kind: 'whole',
      name: 'checkEveryMonths',
      label: 'How often is it checked?',
      called: 'how often it is checked',
      hint: 'In months, six at most.',
      from: 1,
      to: 6,
      suffix: 'months',
    },
    SOURCE_ROWS,
  ]
}
