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
  const [standing, clocks] = await Promise.all([planWithActions(tx, recordIds), describeClocks(tx, by, recordIds)])
  return { ...standing, clocks }
}

/** The same without clocks. The first record is the one whose plan it is; the others are merged into it. */
export async function planWithActions(
  tx: Tx,
  [recordId, ...merged]: readonly RecordId[],
): Promise<Omit<PlanInFull, 'clocks'>> {
  if (!recordId) throw new Error('A plan is on a record')
  const [plan, actions] = await Promise.all([lastPlanOf(tx, recordId), listActionsOf(tx, [recordId, ...merged])])
  return {
    plan,
    actions: actions.filter((each) => each.isOpen || each.recordId !== recordId || each.planId === plan?.id),
  }
}
