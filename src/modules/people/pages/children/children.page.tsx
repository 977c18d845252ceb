import { isId, type RecordId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { listChildren } from '../../queries/children-list.query.js'
import { ChildrenView } from './children.view.js'

const ON_A_PAGE = 25

export const childrenPage = definePage({
  path: '/children',
  permission: 'people:read',
  audit: 'people.children-listed',
  async get({ work, deps, query, may }) {
    const after = isId(query.after ?? '') ? (query.after as RecordId) : undefined
    const found = await work.look('people.children-listed', async (tx, by) => {
      const page = await listChildren(tx, by, { after, limit: ON_A_PAGE })
      const ids = page.children.map((each) => each.recordId)
      const levels = await Promise.all(
        deps
          .provided('recordLevel')
          .filter((each) => each.recordKind === 'child')
          .map((each) => each.load(tx, by, ids)),
      )
      return { ...page, levels: new Map(levels.flatMap((each) => [...each])) }
    })
    return show(<ChildrenView {...found} isFirst={!after} mayCreate={may('people:create')} />)
  },
})
