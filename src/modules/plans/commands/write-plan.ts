import { dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findOpenPlanForUpdate, openPlanForUpdate } from '../data/plan.store.js'
import {
  endVersion,
  findStandingForUpdate,
  insertDraft,
  saveAgreement,
  saveDraftWords,
} from '../data/plan-version.store.js'
import { changedWords, type PlanId, type PlanVersionId, type PlanWords } from '../domain/plan.js'
import { type Agreement, type AgreeRefusal, type DraftRefusal, mayAgree, mayKeepDraft } from '../domain/plan-rules.js'
import { listActionsOf } from '../queries/actions.query.js'

export type DraftWanted = {
  readonly recordId: RecordId
  readonly words: PlanWords & { readonly whyChanged: string }
  /** The revision of the draft that was on the page; 0 when there was none. */
  readonly seenRevision: number
}

/** Keeps the words of a plan as a draft: the first of a plan, or the next version of one that is agreed. */
export async function keepDraft(
  tx: Tx,
  by: By,
  { recordId, words, seenRevision }: DraftWanted,
): Promise<Outcome<{ readonly planId: PlanId; readonly versionId: PlanVersionId }, DraftRefusal>> {
  const planId = await openPlanForUpdate(tx, by, recordId)
  const { draft, agreed } = await findStandingForUpdate(tx, planId)
  const may = mayKeepDraft(words, { draft, agreed, seenRevision })
  if (!may.ok) return may
  const versionId = draft?.id ?? (await insertDraft(tx, by, { recordId, planId, words }))
  if (draft) await saveDraftWords(tx, by, draft, words)
  noteForAudit(tx, {
    action: 'plans.draft-kept',
    records: [recordId],
    thing: versionId,
    fields: changedWords(draft ?? agreed, words),
  })
  return accept({ planId, versionId })
}

/** The draft is agreed, and takes the place of the version before it, which becomes history. */
export async function agreePlan(
  tx: Tx,
  by: By,
  { recordId, seenRevision, ...agreement }: Agreement & { readonly recordId: RecordId; readonly seenRevision: number },
): Promise<Outcome<{ readonly planId: PlanId; readonly versionId: PlanVersionId }, AgreeRefusal>> {
  const plan = await findOpenPlanForUpdate(tx, recordId)
  if (!plan) return refuse({ code: 'no-draft' })
  const { draft, agreed } = await findStandingForUpdate(tx, plan.id)
  const actions = (await listActionsOf(tx, [recordId])).filter((each) => each.planId === plan.id)
  const today = dayOf(by.now)
  const may = mayAgree(draft, agreement, { seenRevision, actionCount: actions.length, agreed, today })
  if (!may.ok) return may
  if (!draft) throw new Error('A plan was agreed without a draft')
  if (agreed) await endVersion(tx, by, agreed.id, 'superseded')
  await saveAgreement(tx, by, draft.id, agreement)
  noteForAudit(tx, {
    action: 'plans.agreed',
    records: [recordId],
    thing: draft.id,
    fields: ['state', 'agreed_on', 'agreed_with', 'disagreed'],
  })
  return accept({ planId: plan.id, versionId: draft.id })
}

export type DropRefusal = Refusal & { readonly code: 'no-draft' | 'changed-meanwhile'; readonly field?: undefined }

/** Puts a draft aside: written on the wrong record, or no longer wanted. It stays, struck out. */
export async function dropDraft(
  tx: Tx,
  by: By,
  { recordId, seenRevision }: { readonly recordId: RecordId; readonly seenRevision: number },
): Promise<Outcome<{ readonly versionId: PlanVersionId }, DropRefusal>> {
  const plan = await findOpenPlanForUpdate(tx, recordId)
  const { draft } = plan ? await findStandingForUpdate(tx, plan.id) : { draft: undefined }
  if (!draft) return refuse({ code: 'no-draft' })
  if (draft.revision !== seenRevision) return refuse({ code: 'changed-meanwhile' })
  await endVersion(tx, by, draft.id, 'struck-out')
  noteForAudit(tx, { action: 'plans.draft-struck-out', records: [recordId], thing: draft.id, fields: ['state'] })
  return accept({ versionId: draft.id })
}
