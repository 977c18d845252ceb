import type { CensusChild } from './census-child.js'
import type { FactorCode } from './code-lists/factors.js'

/**
 * How children are chosen from a staged return: one by one, by a factor at the end of an assessment, or by a referral
 * that is open.
 */
export type ChoosingRule =
  | { readonly kind: 'named'; readonly laChildIds: ReadonlySet<string> }
  | { readonly kind: 'factor'; readonly codes: ReadonlySet<FactorCode> }
  | { readonly kind: 'open-referral' }

/**
 * The factors that speak of exploitation or of what goes with it: missing, sexual exploitation, trafficking, gangs,
 * criminal exploitation. A suggestion to begin with, never more: the census has no code for radicalisation, online harm
 * or harm between peers, and a factor says nothing of the level of risk.
 */
export const EXPLOITATION_FACTORS: ReadonlySet<FactorCode> = new Set(['10A', '11A', '12A', '13A', '24A'])

/**
 * Whether a rule chooses a child. A factor counts on any assessment, old or new, authorised or not. A referral is open
 * that has no closure date, whatever became of it.
 */
export function isChosenBy(child: CensusChild, rule: ChoosingRule): boolean {
  if (rule.kind === 'named') return rule.laChildIds.has(child.laChildId)
  if (rule.kind === 'factor') return factorsOf(child).some((factor) => rule.codes.has(factor))
  return hasOpenReferral(child)
}

/** The rules, of those given, that choose a child: why they are on the list. None means the child is left to expire. */
export function rulesThatChoose(child: CensusChild, rules: readonly ChoosingRule[]): readonly ChoosingRule[] {
  return rules.filter((rule) => isChosenBy(child, rule))
}

/** Every factor found at any assessment of the child, each once, in the order of the code. */
export function factorsOf(child: CensusChild): readonly FactorCode[] {
  const factors = child.referrals.flatMap((referral) => referral.assessments.flatMap((each) => each.factors))
  return [...new Set(factors)].sort()
}

export function hasOpenReferral(child: CensusChild): boolean {
  return child.referrals.some(({ closureDate }) => closureDate === undefined)
}
