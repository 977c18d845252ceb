import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { selectPlans } from '../data/plan.store.js'
import { selectVersions } from '../data/plan-version.store.js'
import type { Plan, PlanVersion } from '../domain/plan.js'

/** The open plan of a record with what it says: agreed, and where it is being changed, the draft. */
export type StandingPlan = Plan & {
  readonly agreed: PlanVersion | undefined
  readonly draft: PlanVersion | undefined
}

/** The plan that is open on a record; undefined when there is none, or none that the seat sees. */
export async function planOf(tx: Tx, _by: By, recordId: RecordId): Promise<StandingPlan | undefined> {
  const plan = await selectPlans(tx).where('recordId', '=', recordId).where('closedAt', 'is', null).executeTakeFirst()
  return plan && standing(tx, plan)
}

/** The open plan, or else the one that was closed last. */
export async function lastPlanOf(tx: Tx, recordId: RecordId): Promise<StandingPlan | undefined> {
  const plans = await selectPlans(tx).where('recordId', '=', recordId).orderBy('startedAt', 'desc').execute()
  const plan = plans.find((each) => each.closedAt === null) ?? plans[0]
  return plan && standing(tx, plan)
}

/** Every plan of a record with every version, the latest first. */
export async function listPlans(
  tx: Tx,
  recordIds: readonly RecordId[],
): Promise<(Plan & { readonly versions: readonly PlanVersion[] })[]> {
  if (recordIds.length === 0) return []
  const [plans, versions] = await Promise.all([
    selectPlans(tx)
      .where('recordId', 'in', [...recordIds])
      .orderBy('startedAt', 'desc')
      .orderBy('id')
      .execute(),
    selectVersions(tx)
      .where('recordId', 'in', [...recordIds])
      .orderBy('number', 'desc')
      .execute(),
  ])
  return plans.map((plan) => ({ ...plan, versions: versions.filter((version) => version.planId === plan.id) }))
}

async function standing(tx: Tx, plan: Plan): Promise<StandingPlan> {
  const rows = await selectVersions(tx)
    .where('planId', '=', plan.id)
    .where('state', 'in', ['agreed', 'draft', 'closed'])
    .execute()
  return {
    ...plan,
    agreed: rows.find((row) => row.state === 'agreed' || row.state === 'closed'),
    draft: rows.find((row) => row.state === 'draft'),
  }
}
