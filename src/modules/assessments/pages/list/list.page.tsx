import { closed, definePage, show } from '../../../../platform/http/page.js'
import { getVersion } from '../../../reference/index.js'
import { listAssessments } from '../../queries/assessments.query.js'
import { readHead } from '../record-frame.js'
import { ListView } from './list.view.js'

export const listPage = definePage({
  path: '/children/:recordId/assessments',
  permission: 'assessments:read',
  audit: 'assessments.list-viewed',
  record: { param: 'recordId', part: 'assessment' },
  async get(request) {
    const { work, hold, may, now } = request
    if (!hold) return closed()
    const found = await work.look('assessments.list-viewed', async (tx, by) => {
      const head = await readHead(request, tx, by)
      if (!head) return undefined
      const assessments = await listAssessments(tx, [hold.recordId])
      const titles = new Map<string, string>()
      for (const { templateVersionId } of assessments)
        if (!titles.has(templateVersionId))
          titles.set(templateVersionId, (await getVersion(tx, templateVersionId, 'assessment-template')).title)
      return {
        head,
        entries: assessments.map((each) => ({ ...each, title: titles.get(each.templateVersionId) ?? '' })),
      }
    })
    if (!found) return closed()
    return show(<ListView {...found} mayWrite={may('assessments:write') && hold.level === 'work'} now={now} />)
  },
})
