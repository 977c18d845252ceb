import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { mergedInto } from '../../access/index.js'
import { type DescribedClock, describeClocks } from '../../clocks/index.js'
import type { Action } from '../domain/action.js'
import { listActionsOf } from './actions.query.js'
import { lastPlanOf, type StandingPlan } from './plan.query.js'

export type PlanInFull = {
  /** The open plan, or else the one that was closed last. */
  readonly plan: StandingPlan | undefined
  /** Of the plan that is shown, and those still open of earlier ones; on records merged into this one too. */
  readonly actions: readonly Action[]
  readonly clocks: readonly DescribedClock[]
}

/** A record's plan with who does what by when. */
export async function planInFull(tx: Tx, by: By, recordId: RecordId): Promise<PlanInFull> {
  const recordIds = [recordId, ...(await mergedInto(tx, recordId))]
  const [plan, actions, clocks] = await Promise.all([
    lastPlanOf(tx, recordId),
    listActionsOf(tx, recordIds),
    describeClocks(tx, by, recordIds),
  ])
  return {
    plan,
    actions: actions.filter((each) => each.isOpen || each.recordId !== recordId || each.planId === plan?.id),
    clocks,
  }
}
