import { isId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { workingCalendar } from '../../../reference/index.js'
import type { WaitId } from '../../domain/allocation.js'
import { listWaiting, type WaitingKey } from '../../queries/waiting.query.js'
import { listAtWork } from '../../queries/workers.query.js'
import { AllocationsView } from './allocations.view.js'

const AUDIT = 'allocations.list-viewed'
const ON_A_PAGE = 30

/** Children who wait for a worker, and who works with how many. */
export const allocationsPage = definePage({
  path: '/allocations',
  permission: 'allocations:allocate',
  audit: AUDIT,
  async get({ work, query, now, seat }) {
    const after = readKey(query.after)
    const found = await work.look(AUDIT, async (tx, by) => ({
      page: await listWaiting(tx, by, { after, limit: ON_A_PAGE }),
      people: after ? [] : await listAtWork(tx, by),
      calendar: await workingCalendar(tx),
    }))
    return show(<AllocationsView {...found} seat={seat} isFirstPage={!after} now={now} />)
  },
})

function readKey(text: string | undefined): WaitingKey | undefined {
  const [at = '', id = ''] = (text ?? '').split('_')
  const since = new Date(at)
  return isId(id) && !Number.isNaN(since.getTime()) ? { since, waitId: id as WaitId } : undefined
}
