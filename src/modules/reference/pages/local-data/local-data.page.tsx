import { definePage, show } from '../../../../platform/http/page.js'
import { listLocalData } from '../../queries/local-data.query.js'
import { LocalDataView } from './local-data.view.js'

/** Every kind of local data: the version that holds, who made it, and how much of it nobody has verified. */
export const localDataPage = definePage({
  path: '/local-data',
  permission: 'reference:read',
  audit: 'reference.local-data-viewed',
  async get({ work, now }) {
    const series = await work.look('reference.local-data-viewed', (tx) => listLocalData(tx, now))
    return show(<LocalDataView series={series} />)
  },
})
