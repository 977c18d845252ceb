import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'

export type LateFormRefusal = { readonly code: 'late-reason-too-long'; readonly field: 'moreLate' }

export const MOST_LATE = 1_000

/** Why something is late: a reason of the local list, by its words, with more beside it. Undefined where none is given. */
export function readReasonLate(body: Body): Outcome<string | undefined, LateFormRefusal> {
  const [reason, more] = [textOf(body, 'reasonLate'), textOf(body, 'moreLate').trim()]
  if (more.length > MOST_LATE) return refuse({ code: 'late-reason-too-long', field: 'moreLate' })
  return accept([reason.slice(0, MOST_LATE), more].filter(Boolean).join(': ') || undefined)
}
