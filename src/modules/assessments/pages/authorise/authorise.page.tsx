import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { listItems } from '../../../reference/index.js'
import { AUTHORISATION_RULE } from '../../commands/assessment-clocks.js'
import { type AuthoriseRefusal, authoriseAssessment, returnAssessment } from '../../commands/authorise-assessment.js'
import { type AssessmentId, isAuthor, mayMove } from '../../domain/assessment.js'
import { isOver, openClock, readAssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath } from '../paths.js'
import { type AuthoriseFormRefusal, readAuthorise } from './authorise.form.js'
import { AuthoriseView } from './authorise.view.js'

/** The manager stands by the assessment, or gives it back with reasons. */
export const authorisePage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/authorise',
  permission: 'assessments:authorise',
  audit: 'assessments.authorise-form-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, []),
  async post(request) {
    const { work, hold, body, params, once } = request
    if (!hold) return closed()
    const form = readAuthorise(body)
    if (!form.ok) return showForm(request, form.refusals)
    const { decision, reasons, reasonLate } = form.value
    const about = { recordId: hold.recordId, assessmentId: params.assessmentId as AssessmentId, reasonLate }
    const outcome = await work.change(
      (tx, by) =>
        decision === 'authorise' ? authoriseAssessment(tx, by, about) : returnAssessment(tx, by, { ...about, reasons }),
      { once },
    )
    if (!outcome.ok) return showForm(request, outcome.refusals)
    return seeOther(assessmentPath({ recordId: about.recordId, id: about.assessmentId }))
  },
})

async function showForm(
  { work, hold, params, body, now, seat, autosave, draft }: PageRequest,
  refusals: readonly (AuthoriseRefusal | AuthoriseFormRefusal)[],
) {
  if (hold?.kind !== 'child') return closed()
  const found = await work.look('assessments.authorise-form-viewed', async (tx, by) => {
    const page = await readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId)
    if (!page) return undefined
    const clock = await openClock(tx, by, { hold, rule: AUTHORISATION_RULE, thingId: page.assessment.id })
    return { page, clock, lateReasons: await listItems(tx, 'clock-breach-reasons', now) }
  })
  if (!found) return notFound()
  const { page, clock } = found
  if (refusals.length === 0 && !mayMove(page.assessment, 'return')) return seeOther(assessmentPath(page.assessment))
  const typed = draft?.body ?? body
  const isLate = isOver(clock, now) || refusals.some((each) => each.code === 'late-reason-missing')
  return show(
    <AuthoriseView
      {...found}
      isOwn={isAuthor(page.assessment, page.steps, seat.accountId)}
      decision={textOf(typed, 'decision')}
      reasons={textOf(typed, 'reasons')}
      late={isLate ? { reason: textOf(typed, 'reasonLate'), more: textOf(typed, 'moreLate') } : undefined}
      refusals={refusals}
      autosave={autosave}
      now={now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
