import { definePage, notFound, show } from '../../../../../platform/http/page.js'
import { READERS } from '../../../domain/page-content.js'
import { listItems, TODOS } from '../../../queries/items.query.js'
import { PERMISSION } from '../item-request.js'
import { READER_WORDS } from '../words.js'
import { ListView } from './list.view.js'
import { TODO_WORDS } from './todo-words.js'

/** Pages behind one door, or all of them. */
export const pagesPage = definePage({
  path: '/hub/pages',
  permission: PERMISSION,
  audit: 'hub.pages-listed',
  async get({ work, query, now }) {
    const door = READERS.find((reader) => reader === query.door)
    const listed = await work.look('hub.pages-listed', (tx, by) =>
      listItems(tx, by, { kind: 'page', ...(door ? { door } : {}) }, query.after),
    )
    const title = door ? `Pages: ${READER_WORDS[door].toLowerCase()}` : 'Pages'
    return show(
      <ListView title={title} {...listed} now={now} path="/hub/pages" query={door ? { door } : {}} kind="page" />,
    )
  },
})

export const servicesPage = definePage({
  path: '/hub/services',
  permission: PERMISSION,
  audit: 'hub.services-listed',
  async get({ work, query, now }) {
    const listed = await work.look('hub.services-listed', (tx, by) =>
      listItems(tx, by, { kind: 'service' }, query.after),
    )
    return show(<ListView title="Services" {...listed} now={now} path="/hub/services" query={{}} kind="service" />)
  },
})

export const downloadsPage = definePage({
  path: '/hub/downloads',
  permission: PERMISSION,
  audit: 'hub.downloads-listed',
  async get({ work, query, now }) {
    const listed = await work.look('hub.downloads-listed', (tx, by) =>
      listItems(tx, by, { kind: 'download' }, query.after),
    )
    return show(<ListView title="Downloads" {...listed} now={now} path="/hub/downloads" query={{}} kind="download" />)
  },
})

/** All there is of one thing that needs doing. */
export const todoPage = definePage({
  path: '/hub/to-do/:todo',
  permission: PERMISSION,
  audit: 'hub.to-do-listed',
  async get({ work, params, query, now }) {
    const todo = TODOS.find((each) => each === params.todo)
    if (!todo) return notFound()
    const listed = await work.look('hub.to-do-listed', (tx, by) => listItems(tx, by, { todo }, query.after))
    const { name, about } = TODO_WORDS[todo]
    return show(<ListView title={name} about={about} {...listed} now={now} path={`/hub/to-do/${todo}`} query={{}} />)
  },
})
