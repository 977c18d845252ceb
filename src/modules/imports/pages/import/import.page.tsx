import { definePage, notFound, show } from '../../../../platform/http/page.js'
import { noteForAudit } from '../../../../platform/work.js'
import type { ImportId } from '../../data/tables.js'
import { countStaged, findImport } from '../../queries/imports.query.js'
import { listRefused } from '../../queries/refused-children.query.js'
import { ImportView } from './import.view.js'

/** Refused children who are shown on the page; all of them are in the file to download. */
const SHOWN = 20

export const importPage = definePage({
  path: '/imports/:importId',
  permission: 'imports:import',
  audit: 'imports.viewed',
  async get({ work, params }) {
    const importId = params.importId as ImportId
    const found = await work.look('imports.viewed', async (tx, by) => {
      const file = await findImport(tx, by, importId)
      if (!file) return undefined
      const [standing, refused] = await Promise.all([
        countStaged(tx, by, importId),
        listRefused(tx, by, { importId, limit: SHOWN }),
      ])
      noteForAudit(tx, {
        action: 'imports.viewed',
        records: [],
        thing: importId,
        fields: ['counts', ...(refused.length > 0 ? ['refused_child'] : [])],
      })
      return { file, standing, refused }
    })
    return found ? show(<ImportView {...found} />) : notFound()
  },
})
