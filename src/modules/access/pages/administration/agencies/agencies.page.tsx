import { definePage, show } from '../../../../../platform/http/page.js'
import { listAgencies } from '../../../data/agency.store.js'
import { AgenciesView } from './agencies.view.js'

export const agenciesPage = definePage({
  path: '/administration/agencies',
  permission: 'administration:manage',
  audit: 'access.agencies-viewed',
  async get({ work, query }) {
    const agencies = await work.look('access.agencies-viewed', (tx) => listAgencies(tx))
    return show(<AgenciesView agencies={agencies} done={query.done} />)
  },
})
