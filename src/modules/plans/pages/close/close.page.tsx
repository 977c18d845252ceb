import { textOf } from '../../../../platform/http/body.js'
import { refuseAll } from '../../../../kernel/outcome.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { recordHead } from '../../../records/index.js'
import { closePlan } from '../../commands/close-plan.js'
import type { PlanOutcome } from '../../domain/plan.js'
import { mayClose } from '../../domain/plan-rules.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { mayWritePlan } from '../../domain/who-may.js'
import { planInFull } from '../../queries/plan-in-full.query.js'
import { aboutPlan, draftState, isPlace, ON_RECORD } from '../plan-request.js'
import { ClosePlanView, type ClosePageRefusal } from './close.view.js'

const AUDIT = 'plans.close-viewed'

/** What came of the plan, and what carries on without it. */
export function closePage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/close`,
    permission: 'plans:write',
    audit: AUDIT,
    record: { ...ON_RECORD, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => showForm(place, request, []),
    async post(request) {
      if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
      const { work, body, once } = request
      const { recordId, paths } = aboutPlan(place, request)
      const openActions = textOf(body, 'openActions')
      const ending = {
        // Anything but a known outcome is refused by the rule.
        outcome: textOf(body, 'outcome') as PlanOutcome,
        outcomeWords: textOf(body, 'outcomeWords'),
        carriesOn: textOf(body, 'carriesOn'),
      }
      const may = mayClose(ending)
      const outcome =
        openActions === 'end' || openActions === 'carry-on'
          ? await work.change((tx, by) => closePlan(tx, by, { recordId, ...ending, openActions }), { once })
          : refuseAll<ClosePageRefusal>([
              ...(may.ok ? [] : may.refusals),
              { code: 'open-actions-missing', field: 'openActions' },
            ])
      return outcome.ok ? seeOther(paths.plan) : showForm(place, request, outcome.refusals)
    },
  })
}

async function showForm(place: PlanPlace, request: PageRequest, refusals: readonly ClosePageRefusal[]): Promise<Reply> {
  if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
  const { work, deps, hold, may } = request
  const { recordId, paths } = aboutPlan(place, request)
  const { head, plan, actions } = await work.look(AUDIT, async (tx, by) => ({
    head: await recordHead({ deps, tx, by, hold, may }),
    ...(await planInFull(tx, by, recordId)),
  }))
  if (!head) return closed()
  if ((!plan || plan.closedAt) && refusals.length === 0) return seeOther(paths.plan)
  const typed = request.draft?.body ?? request.body
  return show(
    <ClosePlanView
      head={head}
      paths={paths}
      openCount={actions.filter((each) => each.isOpen).length}
      typed={(name) => textOf(typed, name)}
      refusals={refusals}
      kept={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
