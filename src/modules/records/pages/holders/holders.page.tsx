import type { RecordId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { listConflicts, listHolders } from '../../../access/index.js'
import { namesOf } from '../../queries/today.query.js'
import { HoldersView } from './holders.view.js'

/** Who holds a record, and the doors around it. Anyone to whom the record is open may see it: they may need to ask. */
export const holdersPage = definePage({
  path: '/records/:recordId/access',
  permission: 'records:holders',
  audit: 'records.holders-viewed',
  record: { param: 'recordId' },
  async get({ work, deps, params, hold, may }) {
    const recordId = params.recordId as RecordId
    const found = await work.look('records.holders-viewed', async (tx, by) => {
      const [holders, conflicts, names] = await Promise.all([
        listHolders(tx, by, recordId),
        listConflicts(tx, by, recordId),
        namesOf(deps, tx, by, [recordId]),
      ])
      return { holders, conflicts, named: names.get(recordId) }
    })
    return show(
      <HoldersView
        {...found}
        recordId={recordId}
        restricted={hold?.restricted ?? false}
        mayRestrict={may('records:restrict') && hold?.level === 'work'}
        mayGrant={may('records:grant') && hold?.level === 'work'}
      />,
    )
  },
})
