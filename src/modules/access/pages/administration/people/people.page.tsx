import { definePage, show } from '../../../../../platform/http/page.js'
import { listPeople } from '../../../queries/people.query.js'
import { PeopleView } from './people.view.js'

const MOST_PAGES = 1000

export const peoplePage = definePage({
  path: '/administration/people',
  permission: 'administration:manage',
  audit: 'access.people-viewed',
  async get({ work, query }) {
    const text = (query.name ?? '').slice(0, 100)
    const page = Math.min(MOST_PAGES, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
    const found = await work.look('access.people-viewed', (tx) => listPeople(tx, { text, page }))
    return show(<PeopleView {...found} text={text} page={page} done={query.done} />)
  },
})
