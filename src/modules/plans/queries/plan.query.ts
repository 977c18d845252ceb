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
  if (!plan) return undefined
  const versions = await selectVersions(tx)
    .where('planId', '=', plan.id)
    .where('state', 'in', ['agreed', 'draft', 'closed'])
    .execute()
  return { ...plan, ...standingOf(versions) }
}

/** The open plan, or else the one that was closed last. */
export async function lastPlanOf(tx: Tx, recordId: RecordId): Promise<StandingPlan | undefined> {
  const plans = await listPlans(tx, [recordId])
  const plan = plans.find((each) => each.closedAt === null) ?? plans[0]
  if (!plan) return undefined
  const { versions, ...bare } = plan
  return { ...bare, ...standingOf(versions) }
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

function standingOf(versions: readonly PlanVersion[]): Pick<StandingPlan, 'agreed' | 'draft'> {
  return {
    agreed: versions.find((each) => each.state === 'agreed' || each.state === 'closed'),
    draft: versions.find((each) => each.state === 'draft'),
  }
}
