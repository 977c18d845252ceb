import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { type LateFormRefusal, readReasonLate } from '../late/reason-late.form.js'

export const MOST_REASONS = 5_000

export type AuthoriseFormRefusal =
  | LateFormRefusal
  | { readonly code: 'decision-missing'; readonly field: 'decision' }
  | { readonly code: 'reasons-too-long'; readonly field: 'reasons' }

type Decision = {
  readonly decision: 'authorise' | 'return'
  readonly reasons: string
  readonly reasonLate: string | undefined
}

export function readAuthorise(body: Body): Outcome<Decision, AuthoriseFormRefusal> {
  const [decision, reasons] = [textOf(body, 'decision'), textOf(body, 'reasons')]
  const late = readReasonLate(body)
  if (!late.ok) return late
  if (decision !== 'authorise' && decision !== 'return') return refuse({ code: 'decision-missing', field: 'decision' })
  if (reasons.length > MOST_REASONS) return refuse({ code: 'reasons-too-long', field: 'reasons' })
  return accept({ decision, reasons, reasonLate: late.value })
}
