import type { RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { GrantId } from '../../access/index.js'
import type { Action, ActionId } from '../domain/action.js'
import { lockPlan, PLAN_PART, planWall } from './plan.store.js'
import './tables.js'

export const ACTION_COLUMNS = [
  'id',
  'recordId',
  'planId',
  'words',
  'kind',
  'shouldChange',
  'worry',
  'ownerAccountId',
  'ownerTeamId',
  'ownerAgencyId',
  'ownerName',
  'ownerAgencyName',
  'watchedBy',
  'grantId',
  'dueOn',
  'status',
  'isOpen',
  'version',
  'authorName',
  'agencyName',
  'contributedByAgencyId',
  'addedAt',
  'endedOn',
  'endedAt',
  'evidence',
  'effect',
  'effectWords',
  'reasonCode',
  'reasonWords',
  'followedBy',
] as const satisfies readonly (keyof Action)[]

/** Actions with the columns they are read from: add `where`. */
export function selectActions(tx: Tx) {
  return tx.selectFrom('planAction').select(ACTION_COLUMNS).where('partnershipId', '=', txState(tx).partnershipId)
}

/** Locks an action on a record, after its plan; undefined where there is none that the seat sees. */
export async function findActionForUpdate(tx: Tx, recordId: RecordId, id: ActionId): Promise<Action | undefined> {
  const query = selectActions(tx).where('recordId', '=', recordId).where('id', '=', id)
  const found = await query.executeTakeFirst()
  if (!found) return undefined
  await lockPlan(tx, found.planId)
  return query.forUpdate().executeTakeFirst()
}

/** An action as it is first put on a record: its author may be someone else than whoever puts it there. */
export type NewAction = Omit<Action, 'isOpen' | 'version'>

export async function insertAction(tx: Tx, { seat }: By, action: NewAction): Promise<void> {
  await tx
    .insertInto('planAction')
    .values({
      partnershipId: seat.partnershipId,
      part: PLAN_PART,
      ...(await planWall(tx, action.recordId)),
      ...action,
      isOpen: isOpenStatus(action.status),
      version: 1,
      addedBy: seat.id,
    })
    .execute()
}

type Changes = Partial<
  Pick<
    Action,
    | 'status'
    | 'dueOn'
    | 'endedOn'
    | 'endedAt'
    | 'evidence'
    | 'effect'
    | 'effectWords'
    | 'reasonCode'
    | 'reasonWords'
    | 'followedBy'
    | 'grantId'
    | 'watchedBy'
    | 'ownerAccountId'
    | 'ownerTeamId'
    | 'ownerAgencyId'
    | 'ownerName'
    | 'ownerAgencyName'
  >
>

/** Saves a change and counts it. */
export async function saveAction(tx: Tx, action: Pick<Action, 'id' | 'version'>, changes: Changes): Promise<void> {
  await tx
    .updateTable('planAction')
    .set({
      ...changes,
      ...(changes.status && { isOpen: isOpenStatus(changes.status) }),
      version: action.version + 1,
    })
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', action.id)
    .execute()
}

/** Whether another open action stands on the same way in. */
export async function isGrantNeeded(tx: Tx, recordId: RecordId, grantId: GrantId, except: ActionId): Promise<boolean> {
  const other = await tx
    .selectFrom('planAction')
    .select(['id'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', '=', recordId)
    .where('grantId', '=', grantId)
    .where('isOpen', '=', true)
    .where('id', '<>', except)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** The way in that the person has already, by another open action of theirs on the record. */
export async function findOwnersGrant(
  tx: Tx,
  recordId: RecordId,
  accountId: NonNullable<Action['ownerAccountId']>,
): Promise<GrantId | undefined> {
  const row = await tx
    .selectFrom('planAction')
    .select(['grantId'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', '=', recordId)
    .where('ownerAccountId', '=', accountId)
    .where('isOpen', '=', true)
    .where('grantId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row?.grantId ?? undefined
}

function isOpenStatus(status: Action['status']): boolean {
  return status === 'open' || status === 'in-progress'
}
