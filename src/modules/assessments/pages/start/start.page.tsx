import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { isId } from '../../../../kernel/ids.js'
import { childHeader } from '../../../people/index.js'
import { assessmentTemplates } from '../../../reference/index.js'
import { type StartRefusal, startAssessment } from '../../commands/start-assessment.js'
import type { AssessmentId } from '../../domain/assessment.js'
import { findAssessment, listOpenAssessments } from '../../queries/assessments.query.js'
import { assessmentPath } from '../paths.js'
import { StartView } from './start.view.js'

export const startPage = definePage({
  path: '/children/:recordId/assessments/new',
  permission: 'assessments:write',
  audit: 'assessments.start-form-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  get: (request) => showForm(request, []),
  async post(request) {
    const { work, hold, body, once } = request
    if (!hold) return closed()
    const templateCode = textOf(body, 'template') || undefined
    const from = fromOf(textOf(body, 'from'))
    const outcome = await work.change(
      (tx, by) => startAssessment(tx, by, { recordId: hold.recordId, templateCode, from }),
      { once },
    )
    if (!outcome.ok) return showForm(request, outcome.refusals)
    return seeOther(assessmentPath({ recordId: hold.recordId, id: outcome.value.assessmentId }))
  },
})

async function showForm(request: PageRequest, refusals: readonly StartRefusal[]) {
  const { work, hold, body, query } = request
  if (hold?.kind !== 'child') return closed()
  const from = fromOf(textOf(body, 'from') || (query.from ?? ''))
  const view = await work.look('assessments.start-form-viewed', async (tx, by) => {
    const earlier = from && (await findAssessment(tx, hold.recordId, from))
    return {
      child: await childHeader(tx, by, hold.recordId),
      templates: await assessmentTemplates(tx, by.now),
      open: await listOpenAssessments(tx, hold.recordId),
      earlier: earlier?.state === 'agreed' ? earlier : undefined,
    }
  })
  const chosen = textOf(body, 'template') || undefined
  return show(<StartView {...view} chosen={chosen} refusals={refusals} />, refusals.length > 0 ? 400 : 200)
}

function fromOf(text: string): AssessmentId | undefined {
  return isId(text) ? (text as AssessmentId) : undefined
}
