import { textOf } from '../../../../platform/http/body.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { searchPeople } from '../../queries/search.query.js'
import { FindView } from './find.view.js'

const ON_A_PAGE = 20
const LAST_PAGE = 15

/** What is searched for is sent in the body: a child's name stands in no address, no history and no log. */
export const findPage = definePage({
  path: '/find',
  permission: 'people:find',
  audit: 'people.searched',
  get: ({ may }) => show(<FindView text="" page={1} result={undefined} mayCreate={may('people:create')} />),
  async post({ work, deps, body, may }) {
    const text = textOf(body, 'q').trim()
    const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(textOf(body, 'page'), 10) || 1))
    const result =
      text === ''
        ? undefined
        : await work.look('people.searched', (tx, by) =>
            searchPeople(tx, by, text, { limit: ON_A_PAGE, skip: (page - 1) * ON_A_PAGE, secrets: deps.secrets }),
          )
    return show(<FindView text={text} page={page} result={result} mayCreate={may('people:create')} />)
  },
})
