import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { dayIn, wordsIn } from '../../../../platform/http/typed.js'
import type { SayOutsideInput } from '../../commands/say-outside.js'
import type { OutsideDuty } from './outside-duties.js'

export type OutsideFault =
  | { readonly code: 'done-missing'; readonly field: 'done' }
  | { readonly code: 'on-missing' | 'on-not-real'; readonly field: 'on' }

export function readOutside(
  body: Body,
  recordId: RecordId,
  { rule, done }: OutsideDuty,
): Outcome<SayOutsideInput, OutsideFault> {
  const said = done ? textOf(body, 'done') : 'no'
  if (said === 'no') return accept({ recordId, rule, done: false, why: wordsIn(body, 'why') })
  if (said !== 'yes') return refuse({ code: 'done-missing', field: 'done' })
  const on = dayIn(body, 'on')
  if (!on) return refuse({ code: on === null ? 'on-missing' : 'on-not-real', field: 'on' })
  return accept({ recordId, rule, done: true, on, reasonLate: wordsIn(body, 'reasonLate') })
}
