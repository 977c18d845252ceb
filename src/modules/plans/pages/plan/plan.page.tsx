import { closed, definePage, type PageDefinition, show } from '../../../../platform/http/page.js'
import { recordHead, openedLine } from '../../../records/index.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { mayWritePlan } from '../../domain/who-may.js'
import { planInFull } from '../../queries/plan-in-full.query.js'
import { aboutPlan, isPlace, ON_RECORD } from '../plan-request.js'
import { PlanView } from './plan.view.js'

/** The plan to read and to print. */
export function planPage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan`,
    permission: 'plans:read',
    audit: 'plans.plan-viewed',
    record: ON_RECORD,
    async get(request) {
      if (!isPlace(place, request)) return closed()
      const { work, deps, hold, may, seat, now } = request
      const { recordId, paths } = aboutPlan(place, request)
      const found = await work.look('plans.plan-viewed', async (tx, by) => ({
        head: await recordHead({ deps, tx, by, hold, may }),
        ...(await planInFull(tx, by, recordId)),
      }))
      const { head, ...rest } = found
      if (!head) return closed()
      return show(
        <PlanView
          {...rest}
          head={head}
          place={place}
          paths={paths}
          mayWrite={mayWritePlan(seat, hold)}
          printLine={openedLine(request)}
          now={now}
        />,
      )
    },
  })
}
