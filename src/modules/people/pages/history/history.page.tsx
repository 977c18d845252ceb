import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, show } from '../../../../platform/http/page.js'
import { listItems } from '../../../reference/index.js'
import { recordHead } from '../../../records/index.js'
import { childHeader } from '../../queries/child-header.query.js'
import { listMisfiled, listPast } from '../../queries/past-entries.query.js'
import { HistoryView } from './history.view.js'

export const historyPage = definePage({
  path: '/children/:recordId/history',
  permission: 'people:read',
  audit: 'people.history-viewed',
  record: { param: 'recordId', part: 'summary' },
  async get({ work, deps, hold, may, params }) {
    if (!hold || hold.kind !== 'child') return closed()
    const found = await work.look('people.history-viewed', async (tx, by) => {
      const child = await childHeader(tx, by, params.recordId as RecordId)
      const [head, past, misfiled, reasons] = await Promise.all([
        recordHead({ deps, tx, by, hold, may }),
        listPast(tx, child.recordIds),
        listMisfiled(tx, child.recordIds),
        listItems(tx, 'misfiled-reasons', by.now),
      ])
      return head && { child, head, past, misfiled, reasons }
    })
    return found ? show(<HistoryView {...found} />) : closed()
  },
})
