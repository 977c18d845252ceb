import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { listItems } from '../../../reference/index.js'
import { type StrikeOutRefusal, strikeOutAssessment } from '../../commands/strike-out-assessment.js'
import { type AssessmentId, mayMove } from '../../domain/assessment.js'
import { findAssessment } from '../../queries/assessments.query.js'
import { assessmentPath, listPath } from '../paths.js'
import { type StrikeOutFormRefusal, StrikeOutView } from './strike-out.view.js'

const MOST_MORE = 1_000

/** An assessment that does not belong on this record is struck out with a reason, never deleted. */
export const strikeOutPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/strike-out',
  permission: 'assessments:write',
  audit: 'assessments.strike-out-form-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  get: (request) => showForm(request, []),
  async post(request) {
    const { work, hold, body, params, once } = request
    if (!hold) return closed()
    const [reason, note] = [textOf(body, 'reason'), textOf(body, 'more').trim()]
    if (note.length > MOST_MORE) return showForm(request, [{ code: 'more-too-long', field: 'more' }])
    const about = { recordId: hold.recordId, assessmentId: params.assessmentId as AssessmentId }
    const outcome = await work.change((tx, by) => strikeOutAssessment(tx, by, { ...about, reason, note }), { once })
    return outcome.ok ? seeOther(listPath(hold.recordId)) : showForm(request, outcome.refusals)
  },
})

async function showForm(
  { work, hold, params, body, now }: PageRequest,
  refusals: readonly (StrikeOutRefusal | StrikeOutFormRefusal)[],
) {
  if (hold?.kind !== 'child') return closed()
  const found = await work.look('assessments.strike-out-form-viewed', async (tx, by) => {
    const assessment = await findAssessment(tx, hold.recordId, params.assessmentId as AssessmentId)
    return (
      assessment && {
        assessment,
        child: await childHeader(tx, by, hold.recordId),
        options: await listItems(tx, 'misfiled-reasons', now),
      }
    )
  })
  if (!found) return notFound()
  if (refusals.length === 0 && !mayMove(found.assessment, 'strike-out'))
    return seeOther(assessmentPath(found.assessment))
  const typed = { reason: textOf(body, 'reason'), more: textOf(body, 'more') }
  return show(
    <StrikeOutView {...found} typed={typed} most={MOST_MORE} refusals={refusals} />,
    refusals.length > 0 ? 400 : 200,
  )
}
