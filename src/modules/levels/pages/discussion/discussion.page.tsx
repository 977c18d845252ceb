import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { assessmentForAgreement } from '../../../assessments/index.js'
import { recordDiscussion } from '../../commands/record-discussion.js'
import { decisionForm, discussionIsLate } from '../../queries/decision-form.query.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import { wantsRow } from '../typed.js'
import { assessmentIn, readDiscussionForm } from './discussion.form.js'
import { DiscussionView } from './discussion.view.js'

const AUDIT = 'levels.discussion-form-viewed'

/** A strategy discussion is written down, with the level where one was agreed there. */
export const discussionPage = definePage({
  path: '/children/:recordId/level/discussion',
  permission: 'levels:discuss',
  audit: AUDIT,
  record: { param: 'recordId', part: 'level', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once } = request
    const recordId = request.params.recordId as RecordId
    if (wantsRow(body)) return showForm(request, body, [])
    const form = readDiscussionForm(body, recordId)
    if (!form.ok) return showForm(request, body, form.refusals)
    const outcome = await work.change(
      (tx, by) => recordDiscussion(tx, by, { ...form.value, assessmentId: assessmentIn(body) }),
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}/level`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const found = await request.work.look(AUDIT, async (tx, by) => ({
    form: await decisionForm(tx, by, recordId, { of: 'level' }),
    waiting: await assessmentForAgreement(tx, by, recordId),
    isLate: await discussionIsLate(tx, by, recordId),
  }))
  return show(
    <DiscussionView {...found} recordId={recordId} body={body} refusals={refusals} draft={draftState(request)} />,
    refusals.length > 0 ? 400 : 200,
  )
}
