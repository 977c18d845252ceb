import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { describeClocks } from '../../../clocks/index.js'
import { entryLabel, referenceLists } from '../../../reference/index.js'
import { recordProgress } from '../../commands/record-progress.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { clocksByAction, dueClock } from '../action-rows.js'
import { onAction, withAction } from '../action-request.js'
import { openedLine } from '../../../records/index.js'
import { aboutPlan, draftState, ON_RECORD } from '../plan-request.js'
import { type ActionPageRefusal, ActionView } from './action.view.js'

const AUDIT = 'plans.action-viewed'

/** One action: what it is, how it goes, and how to say more. */
export function actionPage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/actions/:actionId`,
    permission: 'plans:read',
    audit: AUDIT,
    record: ON_RECORD,
    keepsDraft: true,
    get: (request) => showIt(place, request, request.draft?.body ?? EMPTY_BODY, []),
    async post(request) {
      const { work, body, once } = request
      const on = onAction(place, request, body)
      if (!on) return closed()
      const outcome = await work.change(
        (tx, by) => recordProgress(tx, by, { ...on, words: textOf(body, 'progress') }),
        {
          once,
        },
      )
      if (!outcome.ok) return showIt(place, request, body, outcome.refusals)
      return seeOther(aboutPlan(place, request).paths.action(on.actionId))
    },
  })
}

function showIt(
  place: PlanPlace,
  request: PageRequest,
  body: Body,
  refusals: readonly ActionPageRefusal[],
): Promise<Reply> {
  return withAction(
    place,
    request,
    AUDIT,
    async (tx, by, recordId) => ({
      clocks: await describeClocks(tx, by, [recordId]),
      lists: await referenceLists(tx, by.now),
    }),
    (about, { clocks, lists }) => {
      const { action } = about
      const reason =
        action.reasonCode &&
        (entryLabel(lists, 'action-not-done-reasons', action.reasonCode) ?? OUR_REASONS[action.reasonCode])
      return show(
        <ActionView
          {...about}
          kindWords={entryLabel(lists, 'action-kinds', action.kind) ?? action.kind}
          reasonWords={reason || undefined}
          clock={dueClock(action, clocksByAction(clocks), request.now)}
          progress={textOf(body, 'progress')}
          refusals={refusals}
          kept={draftState(request)}
          printLine={openedLine(request)}
          now={request.now}
        />,
        refusals.length > 0 ? 400 : 200,
      )
    },
  )
}

/** Reasons that the software gives itself. */
const OUR_REASONS: Readonly<Record<string, string>> = {
  replaced: 'Another action took its place',
  'plan-closed': 'The plan was closed',
}
