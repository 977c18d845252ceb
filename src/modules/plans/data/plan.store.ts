import { newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { type RowWall, wallFor } from '../../access/index.js'
import type { Plan, PlanId } from '../domain/plan.js'
import type { PlanEnding } from '../domain/plan-rules.js'
import './tables.js'

/** The part of a record that plans stand in. */
export const PLAN_PART = 'plan'

/** The wall of a new row of a plan. Taken once the plan is locked: the plan's lock comes before the record's everywhere. */
export async function planWall(tx: Tx, recordId: RecordId): Promise<RowWall> {
  return (await wallFor(tx, recordId))(PLAN_PART)
}

const COLUMNS = [
  'id',
  'recordId',
  'contributedByAgencyId',
  'startedAt',
  'closedAt',
  'closerName',
  'closerAgencyName',
  'outcome',
  'outcomeWords',
  'carriesOn',
] as const satisfies readonly (keyof Plan)[]

/** Plans with the columns they are read from: add `where` for the record or the id. */
export function selectPlans(tx: Tx) {
  return tx.selectFrom('plan').select(COLUMNS).where('partnershipId', '=', txState(tx).partnershipId)
}

/** Locks the open plan of a record. */
export async function findOpenPlanForUpdate(tx: Tx, recordId: RecordId): Promise<Plan | undefined> {
  return selectPlans(tx).where('recordId', '=', recordId).where('closedAt', 'is', null).forUpdate().executeTakeFirst()
}

/** Locks the open plan of a record, or begins one: the first action or the first words do. */
export async function openPlanForUpdate(tx: Tx, by: By, recordId: RecordId): Promise<PlanId> {
  const open = await findOpenPlanForUpdate(tx, recordId)
  if (open) return open.id
  const begun = await tx
    .insertInto('plan')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<PlanId>(),
      recordId,
      part: PLAN_PART,
      ...(await planWall(tx, recordId)),
      contributedByAgencyId: by.seat.agencyId,
      startedBy: by.seat.id,
      startedAt: by.now,
      closedAt: null,
      closedBy: null,
      closerName: null,
      closerAgencyName: null,
      outcome: null,
      outcomeWords: null,
      carriesOn: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (begun) return begun.id
  const other = await findOpenPlanForUpdate(tx, recordId)
  if (!other) throw new Error('A plan was begun and cannot be seen')
  return other.id
}

/** Locks a plan, so that of those who work on it or on its actions one goes after the other. */
export async function lockPlan(tx: Tx, planId: PlanId): Promise<void> {
  await selectPlans(tx).where('id', '=', planId).forUpdate().execute()
}

export async function savePlanEnding(tx: Tx, { seat, now }: By, planId: PlanId, ending: PlanEnding): Promise<void> {
  await tx
    .updateTable('plan')
    .set({
      ...ending,
      closedAt: now,
      closedBy: seat.id,
      closerName: seat.personName,
      closerAgencyName: seat.agencyName,
    })
    .where('partnershipId', '=', seat.partnershipId)
    .where('id', '=', planId)
    .execute()
}
