import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { listItems } from '../../reference/index.js'
import { saveAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import type { Action, ActionId } from '../domain/action.js'
import { type Done, type DoneRefusal, mayBeDone, mayGiveUp, type ReasonRefusal } from '../domain/action-rules.js'
import { type LateRefusal, meetActionClock, stopActionClock } from './action-clock.js'
import { shutOwnersDoor } from './owner.js'
import { noteAction, type OnAction, workOnAction, type WorkRefusal } from './work-on-action.js'

/** An action is done: with evidence, and with what it did to the risk. Late, it says why. */
export async function completeAction(
  tx: Tx,
  by: By,
  {
    lateReason,
    doneOn,
    evidence,
    effect,
    effectWords,
    ...on
  }: OnAction & Omit<Done, 'seenVersion'> & { readonly lateReason: string },
): Promise<Outcome<{ readonly actionId: ActionId }, DoneRefusal | LateRefusal | WorkRefusal>> {
  return workOnAction<{ actionId: ActionId }, DoneRefusal | LateRefusal>(tx, by, on, async (action) => {
    const done = { doneOn, evidence, effect, effectWords, seenVersion: on.seenVersion }
    const may = mayBeDone(action, done, dayOf(by.now))
    if (!may.ok) return may
    await saveAction(tx, action, { status: 'done', endedOn: doneOn, endedAt: by.now, evidence, effect, effectWords })
    await insertEntry(tx, by, { recordId: action.recordId, actionId: action.id, kind: 'done', words: evidence })
    const met = await meetActionClock(tx, by, { id: action.id, doneOn, lateReason })
    if (!met.ok) return met
    await shutOwnersDoor(tx, by, action)
    noteAction(tx, action, 'done', ['status', 'ended_on', 'evidence', 'effect', 'effect_words'])
    return accept({ actionId: action.id })
  })
}

/** An action will not be done, for a reason from the partnership's list. */
export async function giveUpAction(
  tx: Tx,
  by: By,
  { reasonCode, reasonWords, ...on }: OnAction & { readonly reasonCode: string; readonly reasonWords: string },
): Promise<Outcome<{ readonly actionId: ActionId }, ReasonRefusal | WorkRefusal>> {
  const reasons = await listItems(tx, 'action-not-done-reasons', by.now)
  return workOnAction(tx, by, on, async (action) => {
    const may = mayGiveUp(
      action,
      { reasonCode, reasonWords, seenVersion: on.seenVersion },
      reasons.map((each) => each.code),
    )
    if (!may.ok) return may
    const label = reasons.find((each) => each.code === reasonCode)?.label ?? reasonCode
    await endUndone(tx, by, action, { status: 'not-done', reasonCode, reasonWords, stopReason: label })
    noteAction(tx, action, 'not-done', ['status', 'reason_code', 'reason_words'])
    return accept({ actionId: action.id })
  })
}

/** Ends an action that was not done: keeps why, stops its clock, shuts its owner's door. */
export async function endUndone(
  tx: Tx,
  by: By,
  action: Action,
  end: {
    readonly status: 'not-done' | 'superseded'
    readonly reasonCode: string | null
    readonly reasonWords: string
    readonly stopReason: string
    readonly followedBy?: ActionId
  },
): Promise<void> {
  const { stopReason, ...changes } = end
  await saveAction(tx, action, { ...changes, endedOn: dayOf(by.now), endedAt: by.now })
  await insertEntry(tx, by, {
    recordId: action.recordId,
    actionId: action.id,
    kind: end.status,
    words: end.reasonWords,
  })
  await stopActionClock(tx, by, action, stopReason)
  await shutOwnersDoor(tx, by, action)
}
