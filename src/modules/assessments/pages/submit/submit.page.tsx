import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { listItems } from '../../../reference/index.js'
import { ASSESSMENT_RULE } from '../../commands/assessment-clocks.js'
import { type SubmitRefusal, submitAssessment } from '../../commands/submit-assessment.js'
import { type AssessmentId, mayMove } from '../../domain/assessment.js'
import { whatIsMissing } from '../../domain/readiness.js'
import { readChildFacts } from '../../queries/child-facts.query.js'
import { isOver, openClock, readAssessmentPage } from '../../queries/assessment-page.query.js'
import { type LateFormRefusal, readReasonLate } from '../late/reason-late.form.js'
import { assessmentPath } from '../paths.js'
import { SubmitView } from './submit.view.js'

/** Everything read through once more, then sent to the manager. */
export const submitPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/submit',
  permission: 'assessments:write',
  audit: 'assessments.submit-form-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  get: (request) => showForm(request, []),
  async post(request) {
    const { work, hold, body, params, once } = request
    if (!hold) return closed()
    const late = readReasonLate(body)
    if (!late.ok) return showForm(request, late.refusals)
    const about = { recordId: hold.recordId, assessmentId: params.assessmentId as AssessmentId }
    const outcome = await work.change((tx, by) => submitAssessment(tx, by, { ...about, reasonLate: late.value }), {
      once,
    })
    if (!outcome.ok) return showForm(request, outcome.refusals)
    return seeOther(assessmentPath({ recordId: about.recordId, id: about.assessmentId }))
  },
})

async function showForm(
  { work, hold, params, body, now }: PageRequest,
  refusals: readonly (SubmitRefusal | LateFormRefusal)[],
) {
  if (hold?.kind !== 'child') return closed()
  const found = await work.look('assessments.submit-form-viewed', async (tx, by) => {
    const page = await readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId)
    if (!page) return undefined
    const clock = page.template.use === 'main' ? await openClock(tx, by, { hold, rule: ASSESSMENT_RULE }) : undefined
    const childFacts = await readChildFacts(tx, by, hold.recordId, page.template)
    return { page, clock, childFacts, lateReasons: await listItems(tx, 'clock-breach-reasons', now) }
  })
  if (!found) return notFound()
  const { page, clock } = found
  if (!mayMove(page.assessment, 'submit')) return seeOther(assessmentPath(page.assessment))
  const isLate = isOver(clock, now) || refusals.some((each) => each.code === 'late-reason-missing')
  return show(
    <SubmitView
      page={page}
      clock={clock}
      lateReasons={found.lateReasons}
      missing={whatIsMissing({ ...page, childFacts: found.childFacts })}
      late={isLate ? { reason: textOf(body, 'reasonLate'), more: textOf(body, 'moreLate') } : undefined}
      refusals={refusals}
      now={now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
