import type { RecordId } from '../../../kernel/ids.js'
import { type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findActionForUpdate } from '../data/action.store.js'
import type { Action, ActionId } from '../domain/action.js'
import { type Door, mayWorkOnAction } from '../domain/who-may.js'

/** Which action, by what door, and the version of it that was on the page. */
export type OnAction = {
  readonly recordId: RecordId
  readonly actionId: ActionId
  readonly door: Door
  readonly seenVersion: number
}

export type WorkRefusal = Refusal & { readonly code: 'no-such-action' | 'not-yours'; readonly field?: undefined }

/** Locks an action for someone who may work on it, and hands it on. */
export async function workOnAction<T, R extends Refusal>(
  tx: Tx,
  by: By,
  { recordId, actionId, door }: OnAction,
  work: (action: Action) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | WorkRefusal>> {
  const action = await findActionForUpdate(tx, recordId, actionId)
  if (!action) return refuse<WorkRefusal>({ code: 'no-such-action' })
  if (!mayWorkOnAction(by.seat, door, action)) return refuse<WorkRefusal>({ code: 'not-yours' })
  return work(action)
}

/** The audit's line about a change of an action. */
export function noteAction(
  tx: Tx,
  { id, recordId }: Pick<Action, 'id' | 'recordId'>,
  did: string,
  fields: string[],
): void {
  noteForAudit(tx, { action: `plans.action-${did}`, records: [recordId], thing: id, fields })
}
