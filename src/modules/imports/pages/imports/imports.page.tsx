import { isId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import type { ImportId } from '../../data/tables.js'
import { listImports } from '../../queries/imports.query.js'
import { ImportsView } from './imports.view.js'

const ON_A_PAGE = 25

export const importsPage = definePage({
  path: '/imports',
  permission: 'imports:import',
  audit: 'imports.listed',
  async get({ work, query }) {
    const after = isId(query.after ?? '') ? (query.after as ImportId) : undefined
    const found = await work.look('imports.listed', (tx, by) => listImports(tx, by, { after, limit: ON_A_PAGE }))
    return show(<ImportsView {...found} isFirst={!after} />)
  },
})
