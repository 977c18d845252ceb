import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findActionForUpdate } from '../data/action.store.js'
import { findOpenPlanForUpdate, savePlanEnding } from '../data/plan.store.js'
import { endVersion, findStandingForUpdate } from '../data/plan-version.store.js'
import type { PlanId } from '../domain/plan.js'
import { type CloseRefusal, mayClose, type PlanEnding } from '../domain/plan-rules.js'
import { openActionsOf } from '../queries/actions.query.js'
import { endUndone } from './end-action.js'
import { noteAction } from './work-on-action.js'

export type PlanClosing = PlanEnding & {
  readonly recordId: RecordId
  /** What becomes of actions that are not done: they end with the plan, or their owners go on with them. */
  readonly openActions: 'end' | 'carry-on'
}

/** Closes the open plan of a record with what came of it. What was agreed becomes history; a draft is put aside. */
export async function closePlan(
  tx: Tx,
  by: By,
  { recordId, openActions, ...ending }: PlanClosing,
): Promise<Outcome<{ readonly planId: PlanId; readonly ended: number }, CloseRefusal>> {
  const plan = await findOpenPlanForUpdate(tx, recordId)
  if (!plan) return refuse({ code: 'no-open-plan' })
  const may = mayClose(ending)
  if (!may.ok) return may
  const { draft, agreed } = await findStandingForUpdate(tx, plan.id)
  if (agreed) await endVersion(tx, by, agreed.id, 'closed')
  if (draft) await endVersion(tx, by, draft.id, 'struck-out')
  await savePlanEnding(tx, by, plan.id, ending)
  const ended = openActions === 'end' ? await endAll(tx, by, recordId) : 0
  noteForAudit(tx, {
    action: 'plans.closed',
    records: [recordId],
    thing: plan.id,
    fields: ['closed_at', 'outcome', 'outcome_words', 'carries_on'],
  })
  return accept({ planId: plan.id, ended })
}

async function endAll(tx: Tx, by: By, recordId: RecordId): Promise<number> {
  const open = await openActionsOf(tx, by, [recordId])
  for (const { id } of open) {
    const action = await findActionForUpdate(tx, recordId, id)
    if (!action?.isOpen) continue
    await endUndone(tx, by, action, {
      status: 'superseded',
      reasonCode: 'plan-closed',
      reasonWords: '',
      stopReason: 'The plan was closed',
    })
    noteAction(tx, action, 'superseded', ['status', 'reason_code'])
  }
  return open.length
}
