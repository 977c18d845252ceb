import { dayOf } from '../../../../kernel/calendar-date.js'
import { dayIn, typedDay } from '../../../../platform/http/typed.js'
import { type Body, dateOf, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
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
import { agreePlan } from '../../commands/write-plan.js'
import { agreedWithFaults } from '../../domain/plan-rules.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { mayWritePlan } from '../../domain/who-may.js'
import { planInFull } from '../../queries/plan-in-full.query.js'
import { aboutPlan, draftState, isPlace, ON_RECORD } from '../plan-request.js'
import { seenIn } from '../typed.js'
import { AgreeView, type AgreePageRefusal } from './agree.view.js'

const AUDIT = 'plans.agree-viewed'

/** The draft as a whole, then who agreed it and when. */
export function agreePage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/agree`,
    permission: 'plans:write',
    audit: AUDIT,
    record: { ...ON_RECORD, getLevel: 'work' },
    keepsDraft: true,
    get: (request) => showForm(place, request, request.draft?.body ?? EMPTY_BODY, []),
    async post(request) {
      if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
      const { work, body, once } = request
      const { recordId, paths } = aboutPlan(place, request)
      const agreedOn = dayIn(body, 'agreedOn')
      const said = { agreedWith: textOf(body, 'agreedWith'), disagreed: textOf(body, 'disagreed') }
      const outcome = agreedOn
        ? await work.change(
            (tx, by) =>
              agreePlan(tx, by, {
                recordId,
                seenRevision: seenIn(body, 'seenRevision'),
                agreedOn,
                ...said,
              }),
            { once },
          )
        : refuseAll<AgreePageRefusal>([
            { code: agreedOn === null ? 'agreed-on-missing' : 'agreed-on-not-real', field: 'agreedOn' },
            ...agreedWithFaults(said),
          ])
      return outcome.ok ? seeOther(paths.plan) : showForm(place, request, body, outcome.refusals)
    },
  })
}

async function showForm(
  place: PlanPlace,
  request: PageRequest,
  body: Body,
  refusals: readonly AgreePageRefusal[],
): Promise<Reply> {
  if (!isPlace(place, request) || !mayWritePlan(request.seat, request.hold)) return closed()
  const { work, deps, hold, may, now } = request
  const { recordId, paths } = aboutPlan(place, request)
  const { head, plan, actions } = await work.look(AUDIT, async (tx, by) => ({
    head: await recordHead({ deps, tx, by, hold, may }),
    ...(await planInFull(tx, by, recordId)),
  }))
  if (!head) return closed()
  if (!plan?.draft && refusals.length === 0) return seeOther(paths.plan)
  const isFresh = body === EMPTY_BODY
  return show(
    <AgreeView
      head={head}
      paths={paths}
      draft={plan?.draft}
      actions={actions.filter((each) => each.isOpen)}
      agreedOn={isFresh ? typedDay(dayOf(now)) : dateOf(body, 'agreedOn')}
      agreedWith={textOf(body, 'agreedWith')}
      disagreed={textOf(body, 'disagreed')}
      refusals={refusals}
      kept={draftState(request)}
      now={now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
