import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, seeOther, show } from '../../../../platform/http/page.js'
import { recordHead } from '../../../records/index.js'
import { childHeader } from '../../queries/child-header.query.js'
import { allStanding } from '../../queries/details.query.js'
import { listMerges } from '../../queries/merges.query.js'
import { DetailsView } from './details.view.js'

export const detailsPage = definePage({
  path: '/children/:recordId/details',
  permission: 'people:read',
  audit: 'people.details-viewed',
  record: { param: 'recordId', part: 'summary' },
  async get({ work, deps, hold, may, params, now }) {
    const recordId = params.recordId as RecordId
    if (!hold || hold.kind !== 'child') return closed()
    const found = await work.look('people.details-viewed', async (tx, by) => {
      const child = await childHeader(tx, by, recordId)
      const [head, standing, merges] = await Promise.all([
        recordHead({ deps, tx, by, hold, may }),
        allStanding(tx, child.recordIds),
        listMerges(tx, child.recordIds),
      ])
      return head && { child, head, standing, merges }
    })
    if (!found) return closed()
    if (found.child.recordId !== recordId) return seeOther(`/children/${found.child.recordId}/details`)
    const mayChange = hold.level === 'work' && may('people:work')
    return show(<DetailsView {...found} now={now} mayChange={mayChange} mayMerge={mayChange && may('people:merge')} />)
  },
})
