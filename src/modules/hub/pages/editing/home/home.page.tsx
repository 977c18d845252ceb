import { definePage, show } from '../../../../../platform/http/page.js'
import { hubHome } from '../../../queries/items.query.js'
import { PERMISSION } from '../item-request.js'
import { HomeView } from './home.view.js'

/** Be Aware for those who write it: what needs doing first, then everything there is. */
export const homePage = definePage({
  path: '/hub',
  permission: PERMISSION,
  audit: 'hub.home-viewed',
  async get({ work, now, query }) {
    const home = await work.look('hub.home-viewed', hubHome)
    return show(<HomeView home={home} now={now} loaded={query.loaded} />)
  },
})
