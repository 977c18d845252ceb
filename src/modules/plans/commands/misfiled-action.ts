import { dayOf } from '../../../kernel/calendar-date.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { listItems } from '../../reference/index.js'
import { insertAction, saveAction } from '../data/action.store.js'
import { copyEntries, insertEntry } from '../data/action-entry.store.js'
import { openPlanForUpdate, PLAN_PART } from '../data/plan.store.js'
import type { Action, ActionId } from '../domain/action.js'
import { mayStrikeOut, type MisfiledRefusal } from '../domain/action-rules.js'
import { mayWritePlan } from '../domain/who-may.js'
import { startActionClock, stopActionClock } from './action-clock.js'
import { openOwnersDoor, type OwnerRefusal, shutOwnersDoor } from './owner.js'
import { noteAction, type OnAction, workOnAction, type WorkRefusal } from './work-on-action.js'

type Misfiled = OnAction & { readonly reasonCode: string; readonly reasonWords: string }

export type MoveRefusal = Refusal &
  (
    | { readonly code: 'target-missing' | 'target-same' | 'target-closed'; readonly field: 'target' }
    | { readonly code: 'owner-has-conflict' | 'owner-not-named'; readonly field: 'target' }
  )

type Struck = { readonly actionId: ActionId; readonly followedBy: ActionId | null }

/**
 * An action that was put on the wrong record is struck out with a reason; with `moveTo` it goes to the record it
 * belongs on, with everything that happened to it. Nothing is deleted: the struck-out one stays, and shows no words.
 */
export async function strikeOutAction(
  tx: Tx,
  by: By,
  { reasonCode, reasonWords, moveTo, ...on }: Misfiled & { readonly moveTo?: RecordId | undefined },
): Promise<Outcome<Struck, MisfiledRefusal | MoveRefusal | WorkRefusal>> {
  const reasons = (await listItems(tx, 'misfiled-reasons', by.now)).map((each) => each.code)
  if (moveTo) {
    const target = await targetFault(tx, by, on.recordId, moveTo)
    if (target) return refuse(target)
  }
  return workOnAction<Struck, MisfiledRefusal | MoveRefusal | WorkRefusal>(tx, by, on, async (action) => {
    if (!mayWritePlan(by.seat, on.door)) return refuse({ code: 'not-yours' })
    const may = mayStrikeOut(action, { reasonCode, reasonWords, seenVersion: on.seenVersion }, reasons)
    if (!may.ok) return may
    const moved = moveTo ? await putOn(tx, by, action, moveTo, reasonWords) : accept(null)
    if (!moved.ok) return moved
    await insertEntry(tx, by, {
      recordId: action.recordId,
      actionId: action.id,
      kind: 'struck-out',
      words: reasonWords,
    })
    await saveAction(tx, action, {
      status: 'struck-out',
      reasonCode,
      reasonWords,
      followedBy: moved.value,
      endedOn: action.endedOn ?? dayOf(by.now),
      endedAt: by.now,
    })
    await stopActionClock(tx, by, action, 'It was put on the wrong record')
    await shutOwnersDoor(tx, by, action)
    noteAction(tx, action, moved.value ? 'moved-away' : 'struck-out', ['status', 'reason_code', 'reason_words'])
    return accept({ actionId: action.id, followedBy: moved.value })
  })
}

async function targetFault(tx: Tx, by: By, from: RecordId, to: RecordId): Promise<MoveRefusal | undefined> {
  if (from === to) return { code: 'target-same', field: 'target' }
  const door = await holdOn(tx, to)
  const open = door && (door.parts === 'every' || door.parts.has(PLAN_PART)) && mayWritePlan(by.seat, door)
  return open ? undefined : { code: 'target-closed', field: 'target' }
}

async function putOn(
  tx: Tx,
  by: By,
  action: Action,
  recordId: RecordId,
  words: string,
): Promise<Outcome<ActionId, MoveRefusal>> {
  const id = newId<ActionId>()
  const planId = await openPlanForUpdate(tx, by, recordId)
  const door = action.isOpen ? await openOwnersDoor(tx, by, { recordId, actionId: id, owner: action }) : accept(null)
  if (!door.ok) return refuse({ code: doorCode(door.refusals[0]?.code), field: 'target' })
  const moved = { ...action, id, recordId, planId, grantId: door.value }
  await insertAction(tx, by, moved)
  await copyEntries(tx, { from: action.id, to: id, recordId })
  await insertEntry(tx, by, { recordId, actionId: id, kind: 'moved-here', words })
  if (action.isOpen) await startActionClock(tx, by, moved)
  noteForAudit(tx, {
    action: 'plans.action-moved-here',
    records: [recordId],
    thing: id,
    fields: ['words', 'owner', 'due_on', 'status'],
  })
  return accept(id)
}

function doorCode(code: OwnerRefusal['code'] | undefined): 'owner-has-conflict' | 'owner-not-named' {
  return code === 'owner-not-named' ? 'owner-not-named' : 'owner-has-conflict'
}
