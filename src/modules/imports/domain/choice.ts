import { EXPLOITATION_FACTORS } from './choosing.js'
import { type FactorCode, FACTORS } from './code-lists/factors.js'

/** Which staged children of a file are meant: by a rule, or for a list, by how they stand. */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'factor'; readonly codes: readonly FactorCode[] }
  | { readonly kind: 'open-referral' }
  | { readonly kind: 'doubted' }
  | { readonly kind: 'chosen' }

/** The choices by which children may be chosen together. */
export type RuleChoice = Extract<Choice, { kind: 'factor' | 'open-referral' }>

export function isRule(choice: Choice): choice is RuleChoice {
  return choice.kind === 'factor' || choice.kind === 'open-referral'
}

/** The factors that are offered before anyone has chosen others. */
export const FIRST_FACTORS: readonly FactorCode[] = [...EXPLOITATION_FACTORS]

/** Reads a choice as it stands in an address; everything that waits where it says nothing that is known. */
export function readChoice({ show, codes }: { show?: string | undefined; codes?: string | undefined }): Choice {
  if (show === 'open-referral' || show === 'doubted' || show === 'chosen') return { kind: show }
  if (show !== 'factor') return { kind: 'all' }
  const wanted = new Set((codes ?? '').split(','))
  const known = FACTORS.map(([code]) => code).filter((code) => wanted.has(code))
  return known.length > 0 ? { kind: 'factor', codes: known } : { kind: 'all' }
}

/** The same as text, for an address: codes of the census only. */
export function choiceInAddress(choice: Choice): string {
  const codes = choice.kind === 'factor' ? `&codes=${choice.codes.join(',')}` : ''
  return `show=${choice.kind}${codes}`
}
