import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, show } from '../../../../platform/http/page.js'
import { recordHead } from '../../../records/index.js'
import { childHeader } from '../../queries/child-header.query.js'
import { listStanding } from '../../queries/standing-entries.query.js'
import { EqualityView } from './equality.view.js'

export const equalityPage = definePage({
  path: '/children/:recordId/equality',
  permission: 'people:equality',
  audit: 'people.equality-viewed',
  record: { param: 'recordId', part: 'equality' },
  async get({ work, deps, hold, may, params }) {
    if (!hold || hold.kind !== 'child') return closed()
    const found = await work.look('people.equality-viewed', async (tx, by) => {
      const child = await childHeader(tx, by, params.recordId as RecordId)
      const [head, standing] = await Promise.all([
        recordHead({ deps, tx, by, hold, may }),
        listStanding(tx, child.recordIds, 'equality'),
      ])
      return head && { child, head, standing }
    })
    return found ? show(<EqualityView {...found} mayChange={hold.level === 'work'} />) : closed()
  },
})
