import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import type { Outcome, Refusal } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { timeOfDay } from '../../../../web/format.js'
import { type Step, STEPS, stepAfter } from '../../domain/concern.js'
import { type Draft, findDraftConcern } from '../../queries/written.query.js'
import type { QuestionProps } from './raise-question.js'

/** What a question needs beside the draft: a local list, children on record. */
export type Asking<Extra> = { readonly draft: Draft; readonly extra: Extra; readonly params: PageRequest['params'] }

export type AnswerProps<Extra, Code extends string> = QuestionProps &
  Asking<Extra> & { readonly typed: Body; readonly refusals: readonly { code: Code; field?: string | undefined }[] }

type RaiseStep<Value, FormCode extends string, SaveCode extends string, Extra> = {
  /** The address after the concern's own: `what`, `who/:subjectId`. */
  readonly path: string
  readonly step: Step
  /** Reads what else the page shows; undefined sends the reader back to the concern. */
  readonly load: (tx: Tx, by: By, draft: Draft, params: PageRequest['params']) => Promise<Extra | undefined>
  /** What was answered before, as fields. */
  readonly stored: (asking: Asking<Extra>) => Body
  readonly read: (
    body: Body,
    asking: Asking<Extra>,
  ) => Outcome<Value, { readonly code: FormCode; readonly field?: string | undefined }>
  readonly save: (
    tx: Tx,
    by: By,
    recordId: RecordId,
    value: Value,
    asking: Asking<Extra>,
  ) => Promise<Outcome<unknown, Refusal & { readonly code: SaveCode }>>
  readonly view: (props: AnswerProps<Extra, FormCode | SaveCode>) => VNode
  /** Where it goes on, where that is not the next question. */
  readonly next?: (recordId: RecordId, value: Value, asking: Asking<Extra>, saved: unknown) => string
  /** Where Back leads, where that is not the question before. */
  readonly back?: string
  /** Nothing to ask here: go on. */
  readonly skip?: (asking: Asking<Extra>, recordId: RecordId) => string | undefined
}

/**
 * A question of a concern that is being written. What is typed is kept as it is typed; once the concern is sent, every
 * question leads to where it stands.
 */
export function defineRaisePage<Value, FormCode extends string, SaveCode extends string, Extra>(
  step: RaiseStep<Value, FormCode, SaveCode, Extra>,
): PageDefinition {
  const audit = `concerns.question-viewed`
  const look = (request: PageRequest) =>
    request.work.look(audit, async (tx, by) => {
      const recordId = request.params.recordId as RecordId
      const draft = await findDraftConcern(tx, by, recordId)
      if (!draft) return undefined
      const extra = draft.concern.state === 'draft' ? await step.load(tx, by, draft, request.params) : undefined
      return { draft, extra }
    })
  const shown = (request: PageRequest, asking: Asking<Extra>, typed: Body, refusals: readonly Refusal[]) =>
    step.view({
      ...asking,
      typed,
      refusals: refusals as readonly { code: FormCode | SaveCode; field?: string | undefined }[],
      back: backFrom(request, step.step, step.back),
      autosave: request.autosave,
      savedAt: request.draft && timeOfDay(request.draft.savedAt),
    })

  return definePage({
    path: `/concerns/:recordId/${step.path}`,
    permission: 'concerns:raise',
    audit,
    record: { param: 'recordId', part: 'referral' },
    keepsDraft: true,
    async get(request) {
      const found = await look(request)
      const recordId = request.params.recordId as RecordId
      if (!found) return closed()
      if (found.draft.concern.state !== 'draft' || found.extra === undefined) return seeOther(`/concerns/${recordId}`)
      const asking = { draft: found.draft, extra: found.extra, params: request.params }
      const elsewhere = step.skip?.(asking, recordId)
      if (elsewhere) return seeOther(elsewhere)
      return show(shown(request, asking, request.draft?.body ?? step.stored(asking), []))
    },
    async post(request) {
      const found = await look(request)
      const recordId = request.params.recordId as RecordId
      if (!found) return closed()
      if (found.draft.concern.state !== 'draft' || found.extra === undefined) return seeOther(`/concerns/${recordId}`)
      const asking = { draft: found.draft, extra: found.extra, params: request.params }
      const form = step.read(request.body, asking)
      if (!form.ok) return show(shown(request, asking, request.body, form.refusals), 400)
      const saved = await request.work.change((tx, by) => step.save(tx, by, recordId, form.value, asking), {
        once: request.once,
      })
      if (!saved.ok) return show(shown(request, asking, request.body, saved.refusals), 400)
      if (textOf(request.body, 'button') === 'later') return seeOther(`/concerns/${recordId}`)
      return seeOther(
        step.next?.(recordId, form.value, asking, saved.value) ?? nextFrom(recordId, step.step, request.query.then),
      )
    },
  })
}

/** The next question, or back to the answers for someone who came from there to change one. */
export function nextFrom(recordId: RecordId, step: Step, then?: string): string {
  const after = stepAfter(step)
  return then === 'check' || !after ? `/concerns/${recordId}/check` : `/concerns/${recordId}/${after}`
}

function backFrom({ params, query }: PageRequest, step: Step, back: string | undefined): string {
  const here = `/concerns/${params.recordId}`
  if (back !== undefined) return `${here}/${back}`
  if (query.then === 'check') return `${here}/check`
  const before = STEPS[STEPS.indexOf(step) - 1]
  return before ? `${here}/${before}` : here
}
