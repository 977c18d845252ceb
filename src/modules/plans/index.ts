export type { Action, ActionId, ActionOwner, ActionStatus, Effect } from './domain/action.js'
export { OUTCOMES, type Plan, type PlanId, type PlanOutcome, type PlanVersion, type PlanWords } from './domain/plan.js'
export { openActionsOf } from './queries/actions.query.js'
export { planOf, type StandingPlan } from './queries/plan.query.js'
