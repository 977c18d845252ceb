import { closed, definePage, type PageDefinition, show } from '../../../../platform/http/page.js'
import { mergedInto } from '../../../access/index.js'
import { recordHead, openedLine } from '../../../records/index.js'
import { entryLabel, referenceLists } from '../../../reference/index.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { listStruckOut } from '../../queries/actions.query.js'
import { listPlans } from '../../queries/plan.query.js'
import { aboutPlan, isPlace, ON_RECORD } from '../plan-request.js'
import { HistoryView } from './history.view.js'

const AUDIT = 'plans.history-viewed'

/** Every version of every plan of the record, with what changed. */
export function historyPage(place: PlanPlace): PageDefinition {
  return definePage({
    path: `${place.basePath}/:recordId/plan/history`,
    permission: 'plans:read',
    audit: AUDIT,
    record: ON_RECORD,
    async get(request) {
      if (!isPlace(place, request)) return closed()
      const { work, deps, hold, may, now } = request
      const { recordId, paths } = aboutPlan(place, request)
      const found = await work.look(AUDIT, async (tx, by) => ({
        head: await recordHead({ deps, tx, by, hold, may }),
        plans: await listPlans(tx, [recordId, ...(await mergedInto(tx, recordId))]),
        struckOut: await listStruckOut(tx, recordId),
        lists: await referenceLists(tx, by.now),
      }))
      const { head, plans, struckOut, lists } = found
      if (!head) return closed()
      return show(
        <HistoryView
          head={head}
          paths={paths}
          plans={plans}
          struckOut={struckOut.map((each) => ({
            ...each,
            reason: (each.reasonCode && entryLabel(lists, 'misfiled-reasons', each.reasonCode)) || 'No reason given',
          }))}
          printLine={openedLine(request)}
          now={now}
        />,
      )
    },
  })
}
