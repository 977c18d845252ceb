import { dayOf } from '../../../../kernel/calendar-date.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { closed, definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { answerDiscussion, type DiscussionRefusal } from '../../commands/answer-discussion.js'
import type { AssessmentId } from '../../domain/assessment.js'
import { readAssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath } from '../paths.js'
import { type DiscussionFormRefusal, readDiscussion } from './discussion.form.js'
import { DiscussionView } from './discussion.view.js'

/** Asked as soon as a sign of actual harm is written down: has a strategy discussion been asked for? */
export const discussionPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/strategy-discussion',
  permission: 'assessments:write',
  audit: 'assessments.discussion-form-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? request.body, []),
  async post(request) {
    const { work, hold, body, params, once, now } = request
    if (!hold) return closed()
    const form = readDiscussion(body, dayOf(now))
    if (!form.ok) return showForm(request, body, form.refusals)
    const about = { recordId: hold.recordId, assessmentId: params.assessmentId as AssessmentId }
    const outcome = await work.change((tx, by) => answerDiscussion(tx, by, { ...about, ...form.value }), { once })
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(assessmentPath({ recordId: about.recordId, id: about.assessmentId }))
  },
})

async function showForm(
  { work, hold, params, autosave }: PageRequest,
  typed: Body,
  refusals: readonly (DiscussionRefusal | DiscussionFormRefusal)[],
) {
  if (hold?.kind !== 'child') return closed()
  const page = await work.look('assessments.discussion-form-viewed', (tx, by) =>
    readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId),
  )
  if (!page) return notFound()
  if (!page.assessment.harmSeenAt && refusals.length === 0) return seeOther(assessmentPath(page.assessment))
  const asked = textOf(typed, 'asked')
  return show(
    <DiscussionView page={page} asked={asked} fields={typed.fields} refusals={refusals} autosave={autosave} />,
    refusals.length > 0 ? 400 : 200,
  )
}
