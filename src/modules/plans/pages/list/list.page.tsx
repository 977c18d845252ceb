import { parseCalendarDate } from '../../../../kernel/calendar-date.js'
import { isId } from '../../../../kernel/ids.js'
import { definePage, notFound, seeOther, show } from '../../../../platform/http/page.js'
import { describeClocks } from '../../../clocks/index.js'
import { namesOf } from '../../../records/index.js'
import type { ActionId } from '../../domain/action.js'
import { type ActionKey, LIST_STATES, LISTS, listActions } from '../../queries/action-list.query.js'
import { whereIsAction } from '../../queries/actions.query.js'
import { clocksByAction } from '../action-rows.js'
import { ListView } from './list.view.js'

const ON_A_PAGE = 25

/** What this seat has agreed to do, its teams, its agency: on every record that is open to it. */
export const listPage = definePage({
  path: '/actions',
  permission: 'plans:read',
  audit: 'plans.actions-listed',
  async get({ work, deps, query, seat, now }) {
    const whose = LISTS.find((each) => each === query.whose) ?? 'mine'
    const state = LIST_STATES.find((each) => each === query.state) ?? 'open'
    const found = await work.look('plans.actions-listed', async (tx, by) => {
      const page = await listActions(tx, by, { whose, state, after: readKey(query.after), limit: ON_A_PAGE })
      const recordIds = [...new Set(page.actions.map((each) => each.recordId))]
      const [names, clocks] = await Promise.all([namesOf(deps, tx, by, recordIds), describeClocks(tx, by, recordIds)])
      return { page, names, clocks }
    })
    return show(
      <ListView
        page={found.page}
        names={found.names}
        clocks={clocksByAction(found.clocks)}
        whose={whose}
        state={state}
        isFirstPage={!query.after}
        seat={seat}
        now={now}
      />,
    )
  },
})

/** Where Today and mail send the owner of an action: they name it, and not whose it is. */
export const findActionPage = definePage({
  path: '/actions/:actionId',
  permission: 'plans:read',
  audit: 'plans.action-found',
  async get({ work, deps, params }) {
    const actionId = params.actionId as ActionId
    const path = await work.look('plans.action-found', async (tx, by) => {
      const recordId = await whereIsAction(tx, actionId)
      return recordId && (await namesOf(deps, tx, by, [recordId])).get(recordId)?.path
    })
    return path ? seeOther(`${path}/plan/actions/${actionId}`) : notFound()
  },
})

function readKey(text: string | undefined): ActionKey | undefined {
  const [day, id] = (text ?? '').split('_')
  const dueOn = parseCalendarDate(day ?? '')
  return dueOn && id && isId(id) ? { dueOn, id: id as ActionId } : undefined
}
