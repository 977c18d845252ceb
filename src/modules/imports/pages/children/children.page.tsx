import { definePage, notFound, show } from '../../../../platform/http/page.js'
import { noteForAudit } from '../../../../platform/work.js'
import type { ImportId } from '../../data/tables.js'
import { readChoice } from '../../domain/choice.js'
import { findImport } from '../../queries/imports.query.js'
import { listStaged, recordsAmong } from '../../queries/staged-children.query.js'
import { wholeNumber } from '../whole-number.js'
import { ChildrenView, readDone } from './children.view.js'

const ON_A_PAGE = 25

export const stagedChildrenPage = definePage({
  path: '/imports/:importId/children',
  permission: 'imports:import',
  audit: 'imports.children-listed',
  async get({ work, params, query }) {
    const importId = params.importId as ImportId
    const choice = readChoice(query)
    const after = wholeNumber(query.after)
    const found = await work.look('imports.children-listed', async (tx, by) => {
      const file = await findImport(tx, by, importId)
      if (!file) return undefined
      const page = await listStaged(tx, by, { importId, choice, after, limit: ON_A_PAGE })
      if (page.children.length > 0)
        noteForAudit(tx, {
          action: 'imports.children-listed',
          records: recordsAmong(page.children),
          thing: importId,
          fields: ['la_child_id', 'birth_date', 'factors', `staged_child: ${page.children.length}`],
        })
      return { file, ...page }
    })
    return found
      ? show(<ChildrenView {...found} choice={choice} isFirst={after === 0} done={readDone(query)} />)
      : notFound()
  },
})
