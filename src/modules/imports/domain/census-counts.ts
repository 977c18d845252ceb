import type { CensusChild } from './census-child.js'

/** What an accepted return holds. `plans` are child in need plans and child protection plans together. */
export type CensusCounts = {
  readonly children: number
  readonly referrals: number
  readonly assessments: number
  readonly section47: number
  readonly plans: number
  readonly reviews: number
}

export const NO_COUNTS: CensusCounts = {
  children: 0,
  referrals: 0,
  assessments: 0,
  section47: 0,
  plans: 0,
  reviews: 0,
}

/** Counts of one child: 1 child, and all that hangs on it. */
export function countsOf(child: CensusChild): CensusCounts {
  const sum = (count: (referral: CensusChild['referrals'][number]) => number) =>
    child.referrals.reduce((total, referral) => total + count(referral), 0)
  return {
    children: 1,
    referrals: child.referrals.length,
    assessments: sum((each) => each.assessments.length),
    section47: sum((each) => each.section47s.length),
    plans: sum((each) => each.childInNeedPlans.length + each.protectionPlans.length),
    reviews: sum((each) => each.protectionPlans.reduce((total, plan) => total + plan.reviewDates.length, 0)),
  }
}

export function addCounts(a: CensusCounts, b: CensusCounts): CensusCounts {
  return {
    children: a.children + b.children,
    referrals: a.referrals + b.referrals,
    assessments: a.assessments + b.assessments,
    section47: a.section47 + b.section47,
    plans: a.plans + b.plans,
    reviews: a.reviews + b.reviews,
  }
}
