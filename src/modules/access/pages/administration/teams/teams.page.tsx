import { definePage, show } from '../../../../../platform/http/page.js'
import { listAgencies, listTeams } from '../../../data/agency.store.js'
import { TeamsView } from './teams.view.js'

export const teamsPage = definePage({
  path: '/administration/teams',
  permission: 'administration:manage',
  audit: 'access.teams-viewed',
  async get({ work, query }) {
    const [teams, agencies] = await work.look('access.teams-viewed', (tx) =>
      Promise.all([listTeams(tx), listAgencies(tx)]),
    )
    return show(<TeamsView teams={teams} agencies={agencies} done={query.done} />)
  },
})
