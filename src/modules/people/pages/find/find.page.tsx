import { definePage, show } from '../../../../platform/http/page.js'
import { searchPeople } from '../../queries/search.query.js'
import { FindView } from './find.view.js'

const ON_A_PAGE = 20

/** What is searched for stands in the address and so in the reader's own browser; our logs hold the route alone. */
export const findPage = definePage({
  path: '/find',
  permission: 'people:find',
  audit: 'people.searched',
  async get({ work, deps, query, may }) {
    const text = (query.q ?? '').trim()
    const page = Math.min(15, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
    const result =
      text === ''
        ? undefined
        : await work.look('people.searched', (tx, by) =>
            searchPeople(tx, by, text, { limit: ON_A_PAGE, skip: (page - 1) * ON_A_PAGE, secrets: deps.secrets }),
          )
    return show(<FindView text={text} page={page} result={result} mayCreate={may('people:create')} />)
  },
})
