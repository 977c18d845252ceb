import { dayOf } from '../../../kernel/calendar-date.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { queueMessage } from '../../messages/index.js'
import { findActionForUpdate, insertAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import { openPlanForUpdate } from '../data/plan.store.js'
import type { Action, ActionId, ActionOwner } from '../domain/action.js'
import { type ActionWanted, type AddRefusal, mayAdd } from '../domain/action-rules.js'
import { startActionClock } from './action-clock.js'
import { endUndone } from './end-action.js'
import { openOwnersDoor, type OwnerChoice, type OwnerRefusal, resolveOwner, watcherOf } from './owner.js'
import { noteAction } from './work-on-action.js'

export type NewAction = ActionWanted & {
  readonly recordId: RecordId
  readonly owner: OwnerChoice
  /** An open action on the same record that this one takes the place of. */
  readonly replaces?: ActionId | undefined
}

export type ReplaceRefusal = Refusal & { readonly code: 'replaced-already'; readonly field?: undefined }

/**
 * Adds what someone agreed to do. It runs from now, whether or not the plan is agreed. Its owner gets a way to the
 * summary and the plan, and is told by mail that there is something for them.
 */
export async function addAction(
  tx: Tx,
  by: By,
  { recordId, owner: choice, replaces, ...wanted }: NewAction,
): Promise<Outcome<{ readonly actionId: ActionId }, AddRefusal | OwnerRefusal | ReplaceRefusal>> {
  const owner = await resolveOwner(tx, choice)
  const may = mayAdd(wanted, dayOf(by.now))
  if (!may.ok || !owner.ok) {
    const [first, ...others] = [...(may.ok ? [] : may.refusals), ...(owner.ok ? [] : owner.refusals)]
    return refuse(first as AddRefusal | OwnerRefusal, ...others)
  }
  const actionId = newId<ActionId>()
  const planId = await openPlanForUpdate(tx, by, recordId)
  const replaced = replaces && (await findActionForUpdate(tx, recordId, replaces))
  if (replaces && !(replaced && replaced.isOpen)) return refuse({ code: 'replaced-already' })
  const door = await openOwnersDoor(tx, by, { recordId, actionId, owner: owner.value })
  if (!door.ok) return door
  const action = {
    ...NEW,
    ...wanted,
    ...owner.value,
    id: actionId,
    recordId,
    planId,
    watchedBy: watcherOf(owner.value, by),
    grantId: door.value,
    authorName: by.seat.personName,
    agencyName: by.seat.agencyName,
    contributedByAgencyId: by.seat.agencyId,
    addedAt: by.now,
  }
  await insertAction(tx, by, action)
  await insertEntry(tx, by, { recordId, actionId, kind: 'added', dueOn: wanted.dueOn })
  await startActionClock(tx, by, action)
  await tellOwner(tx, by, actionId, owner.value)
  if (replaced) await replace(tx, by, replaced, actionId)
  noteForAudit(tx, {
    action: 'plans.action-added',
    records: [recordId],
    thing: actionId,
    fields: ['words', 'kind', 'should_change', 'worry', 'owner', 'due_on'],
  })
  return accept({ actionId })
}

async function replace(tx: Tx, by: By, action: Action, followedBy: ActionId): Promise<void> {
  await endUndone(tx, by, action, {
    status: 'superseded',
    reasonCode: 'replaced',
    reasonWords: '',
    stopReason: 'Another action took its place',
    followedBy,
  })
  noteAction(tx, action, 'superseded', ['status', 'reason_code', 'followed_by'])
}

/** What an action is before anything has happened to it. */
export const NEW = {
  status: 'open',
  endedOn: null,
  endedAt: null,
  evidence: '',
  effect: null,
  effectWords: '',
  reasonCode: null,
  reasonWords: '',
  followedBy: null,
} as const satisfies Partial<Action>

/** Tells the owner, unless they wrote it down themselves. */
export async function tellOwner(tx: Tx, by: By, actionId: ActionId, owner: ActionOwner): Promise<void> {
  if (!owner.ownerAccountId || owner.ownerAccountId === by.seat.accountId) return
  await queueMessage(tx, by, {
    key: `plans.action-given:${actionId}:${owner.ownerAccountId}:${by.now.toISOString()}`,
    toAccountId: owner.ownerAccountId,
    template: 'something-to-do',
    values: { link: `/actions/${actionId}` },
  })
}
