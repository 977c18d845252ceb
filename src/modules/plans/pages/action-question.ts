import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { Outcome, Refusal } from '../../../kernel/outcome.js'
import { type Body, EMPTY_BODY } from '../../../platform/http/body.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import type { OnAction } from '../commands/work-on-action.js'
import type { PlanPlace } from '../domain/plan-place.js'
import { type AboutAction, afterEnding, onAction, withAction } from './action-request.js'
import { aboutPlan, type DraftState, draftState, ON_RECORD } from './plan-request.js'

/** What the view of a question about an action is given. */
export type ActionQuestionProps<R, More> = AboutAction & {
  readonly more: More
  readonly body: Body
  /** Nothing has been typed yet. */
  readonly isFresh: boolean
  readonly refusals: readonly R[]
  readonly kept: DraftState
  readonly mySeatId: string
  readonly now: Date
}

type Question<R extends Refusal, More> = {
  /** The end of its address, and of its name in the audit. */
  readonly what: 'done' | 'effect' | 'not-done' | 'due' | 'owner' | 'misfiled'
  readonly permission: 'plans:read' | 'plans:write'
  readonly mayAsk: (about: AboutAction) => boolean
  readonly more: (tx: Tx, by: By, recordId: RecordId, body: Body) => Promise<More>
  readonly act: (tx: Tx, by: By, on: OnAction, body: Body) => Promise<Outcome<unknown, R>>
  readonly view: (props: ActionQuestionProps<R, More>) => VNode
  /** Where it leads: the action itself, or the plan where the action has ended. */
  readonly leadsTo: 'action' | 'plan'
}

/** A page that asks one thing about an action, and does it. */
export function actionQuestion<R extends Refusal, More>(place: PlanPlace, question: Question<R, More>): PageDefinition {
  const audit = `plans.action-${question.what}-viewed`
  const ask = (request: PageRequest, body: Body, refusals: readonly R[]): Promise<Reply> =>
    withAction(
      place,
      request,
      audit,
      (tx, by, recordId) => question.more(tx, by, recordId, body),
      (about, more) => {
        const isRefused = refusals.length > 0
        // What was typed is shown even where someone else has ended it meanwhile.
        if (!isRefused && !question.mayAsk(about)) return seeOther(about.paths.action(about.action.id))
        if (!about.mayWork) return closed()
        const view = question.view({
          ...about,
          more,
          body,
          isFresh: body === EMPTY_BODY,
          refusals,
          kept: draftState(request),
          mySeatId: request.seat.id,
          now: request.now,
        })
        return show(view, isRefused ? 400 : 200)
      },
    )
  return definePage({
    path: `${place.basePath}/:recordId/plan/actions/:actionId/${question.what}`,
    permission: question.permission,
    audit,
    record: { ...ON_RECORD, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => ask(request, request.draft?.body ?? EMPTY_BODY, []),
    async post(request) {
      const { work, body, once } = request
      const on = onAction(place, request, body)
      if (!on) return closed()
      const outcome = await work.change((tx, by) => question.act(tx, by, on, body), { once })
      if (!outcome.ok) return ask(request, body, outcome.refusals)
      return seeOther(
        question.leadsTo === 'plan' ? afterEnding(place, request) : aboutPlan(place, request).paths.action(on.actionId),
      )
    },
  })
}
