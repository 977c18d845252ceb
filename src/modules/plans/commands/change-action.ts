import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { saveAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import type { ActionId } from '../domain/action.js'
import { type DueRefusal, mayChangeDue, mayChangeOwner, type OwnerChangeRefusal } from '../domain/action-changes.js'
import { mayWritePlan } from '../domain/who-may.js'
import { moveActionClock, startActionClock, stopActionClock } from './action-clock.js'
import { tellOwner } from './add-action.js'
import {
  openOwnersDoor,
  type OwnerChoice,
  type OwnerRefusal,
  resolveOwner,
  shutOwnersDoor,
  watcherOf,
} from './owner.js'
import { noteAction, type OnAction, workOnAction, type WorkRefusal } from './work-on-action.js'

/** Another day, with a reason. The days before are kept with the action; its clock begins again. */
export async function changeDue(
  tx: Tx,
  by: By,
  { dueOn, dueReason, ...on }: OnAction & { readonly dueOn: CalendarDate; readonly dueReason: string },
): Promise<Outcome<{ readonly actionId: ActionId }, DueRefusal | WorkRefusal>> {
  return workOnAction(tx, by, on, async (action) => {
    const may = mayChangeDue(action, { dueOn, dueReason, seenVersion: on.seenVersion }, dayOf(by.now))
    if (!may.ok) return may
    await saveAction(tx, action, { dueOn })
    await insertEntry(tx, by, {
      recordId: action.recordId,
      actionId: action.id,
      kind: 'due-changed',
      words: dueReason,
      dueFrom: action.dueOn,
      dueOn,
    })
    await stopActionClock(tx, by, action, 'Another day was agreed')
    await startActionClock(tx, by, { ...action, dueOn })
    noteAction(tx, action, 'due-changed', ['due_on', 'words'])
    return accept({ actionId: action.id })
  })
}

type ActionGiven = { readonly actionId: ActionId }

/** Someone else does it, with a reason. They get the owner's door; the one before loses it with their last open action. Those who write the plan give out its work. */
export async function changeOwner(
  tx: Tx,
  by: By,
  { owner: choice, ownerReason, ...on }: OnAction & { readonly owner: OwnerChoice; readonly ownerReason: string },
): Promise<Outcome<ActionGiven, OwnerChangeRefusal | OwnerRefusal | WorkRefusal>> {
  return workOnAction<ActionGiven, OwnerChangeRefusal | OwnerRefusal | WorkRefusal>(tx, by, on, async (action) => {
    if (!mayWritePlan(by.seat, on.door)) return refuse({ code: 'not-yours' })
    const owner = await resolveOwner(tx, choice)
    if (!owner.ok) return owner
    const may = mayChangeOwner(action, { owner: owner.value, ownerReason, seenVersion: on.seenVersion })
    if (!may.ok) return may
    const { id: actionId, recordId } = action
    const door = await openOwnersDoor(tx, by, { recordId, actionId, owner: owner.value })
    if (!door.ok) return door
    const changes = { ...owner.value, watchedBy: watcherOf(owner.value, by), grantId: door.value }
    await saveAction(tx, action, changes)
    await insertEntry(tx, by, {
      recordId,
      actionId,
      kind: 'owner-changed',
      words: ownerReason,
      ownerFrom: `${action.ownerName}, ${action.ownerAgencyName}`,
    })
    await moveActionClock(tx, by, { ...action, ...changes })
    await tellOwner(tx, by, actionId, owner.value)
    await shutOwnersDoor(tx, by, action)
    noteAction(tx, action, 'owner-changed', ['owner', 'words'])
    return accept({ actionId })
  })
}
