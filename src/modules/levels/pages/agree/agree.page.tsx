import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { assessmentForAgreement, type AssessmentId } from '../../../assessments/index.js'
import { agreeLevel } from '../../commands/agree-level.js'
import { decisionForm } from '../../queries/decision-form.query.js'
import { draftState } from '../child-question.js'
import { readDecidedOn, readDecision } from '../decision.form.js'
import type { FormRefusal } from '../say-refusal.js'
import { wantsRow } from '../typed.js'
import { AgreeView, NothingWaits } from './agree.view.js'

const AUDIT = 'levels.agree-viewed'

/** The agencies agree the level after an authorised assessment. */
export const agreePage = definePage({
  path: '/children/:recordId/level/agree',
  permission: 'levels:agree',
  audit: AUDIT,
  record: { param: 'recordId', part: 'level', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once, now } = request
    const recordId = request.params.recordId as RecordId
    if (wantsRow(body)) return showForm(request, body, [])
    const decided = readDecidedOn(body, now)
    if (!decided.ok) return showForm(request, body, decided.refusals)
    const outcome = await work.change(
      (tx, by) =>
        agreeLevel(tx, by, {
          ...readDecision(body, recordId, decided.value),
          assessmentId: textOf(body, 'assessment') as AssessmentId,
          levelCode: textOf(body, 'level'),
        }),
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const { form, waiting } = await request.work.look(AUDIT, async (tx, by) => ({
    form: await decisionForm(tx, by, recordId, { of: 'level' }),
    waiting: await assessmentForAgreement(tx, by, recordId),
  }))
  if (!waiting)
    return show(
      <NothingWaits recordId={recordId} child={form.child} may={request.may} />,
      refusals.length > 0 ? 400 : 200,
    )
  return show(
    <AgreeView
      form={form}
      waiting={waiting}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
      now={request.now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
