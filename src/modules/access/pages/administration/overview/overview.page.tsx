import { definePage, show } from '../../../../../platform/http/page.js'
import { listAgencies, listTeams } from '../../../data/agency.store.js'
import { OverviewView } from './overview.view.js'

/** What an administrator looks after. Nothing of a child is here, nor behind any of its links. */
export const overviewPage = definePage({
  path: '/administration',
  permission: 'administration:manage',
  audit: 'access.administration-viewed',
  async get({ work, query }) {
    const counts = await work.look('access.administration-viewed', async (tx) => ({
      agencies: (await listAgencies(tx)).filter((each) => !each.closedAt).length,
      teams: (await listTeams(tx)).filter((each) => !each.closedAt).length,
    }))
    return show(<OverviewView {...counts} done={query.done} />)
  },
})
