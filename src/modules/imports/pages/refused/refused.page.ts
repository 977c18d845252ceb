import { definePage, download, notFound } from '../../../../platform/http/page.js'
import { noteForAudit } from '../../../../platform/work.js'
import type { ImportId } from '../../data/tables.js'
import { reportHeading, reportRows } from '../../domain/refused-report.js'
import { findImport } from '../../queries/imports.query.js'
import { listRefused } from '../../queries/refused-children.query.js'

/** As many as a file can have: its limit of children. */
const ALL = 250_000

/** The report of refused children, for the data officer to take to whoever made the file. */
export const refusedPage = definePage({
  path: '/imports/:importId/refused',
  permission: 'imports:import',
  audit: 'imports.refused-downloaded',
  async get({ work, params }) {
    const importId = params.importId as ImportId
    const refused = await work.look('imports.refused-downloaded', async (tx, by) => {
      if (!(await findImport(tx, by, importId))) return undefined
      noteForAudit(tx, {
        action: 'imports.refused-downloaded',
        records: [],
        thing: importId,
        fields: ['la_child_id', 'refusals'],
      })
      return listRefused(tx, by, { importId, limit: ALL })
    })
    if (!refused) return notFound()
    const report = `\uFEFF${reportHeading}${refused.map(reportRows).join('')}`
    return download('refused-children.csv', 'text/csv; charset=utf-8', report)
  },
})
