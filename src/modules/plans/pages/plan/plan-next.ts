import type { NextStep } from '../../../records/index.js'
import { isBlank, PLAN_WORDS, type PlanVersion } from '../../domain/plan.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { PlanInFull } from '../../queries/plan-in-full.query.js'

/** Where planning stands among the next steps of a record: after whatever must come before a plan. */
const ORDER = 70

/** What the plan needs next, for those who write it; undefined when it is agreed and in force. */
export function nextOf({
  plan,
  actions,
  paths,
}: {
  plan: PlanInFull['plan']
  actions: readonly unknown[]
  paths: PlanPaths
}): NextStep | undefined {
  if (!plan || plan.closedAt || (!plan.draft && !plan.agreed))
    return {
      order: ORDER,
      text: plan?.closedAt ? 'Write a new plan' : 'Write the plan',
      meta: 'What is working well comes first.',
      href: paths.edit,
      button: 'Begin',
    }
  if (!plan.draft) return undefined
  if (!isWhole(plan.draft))
    return {
      order: ORDER,
      text: 'Finish writing the plan',
      meta: saved(plan.draft),
      href: paths.edit,
      button: 'Carry on',
    }
  if (actions.length === 0)
    return {
      order: ORDER,
      text: 'Say who does what by when',
      meta: 'The plan is written and has no action yet.',
      href: paths.newAction,
      button: 'Add an action',
    }
  return {
    order: ORDER,
    text: plan.agreed ? 'Agree the changed plan' : 'Agree the plan',
    meta: saved(plan.draft),
    href: paths.agree,
    button: 'Agree it',
  }
}

/** Everything that an agreed plan says is there. */
export function isWhole(version: PlanVersion): boolean {
  return PLAN_WORDS.every((word) => !isBlank(version[word]))
}

function saved({ authorName }: PlanVersion): string {
  return `${authorName} has written a draft.`
}
