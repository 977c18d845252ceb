import { wordsIn } from '../../../../platform/http/typed.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { reviewLevel } from '../../commands/review-level.js'
import { decisionForm } from '../../queries/decision-form.query.js'
import { draftState } from '../child-question.js'
import { readDecidedOn, readDecision } from '../decision.form.js'
import { NotOpen } from '../not-open.js'
import type { FormRefusal } from '../say-refusal.js'
import { wantsRow } from '../typed.js'
import { ReviewView } from './review.view.js'

const AUDIT = 'levels.review-viewed'

/** The level of a child who is open to MACE is looked at again. */
export const reviewPage = definePage({
  path: '/children/:recordId/level/review',
  permission: 'levels:review',
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
        reviewLevel(tx, by, {
          ...readDecision(body, recordId, decided.value),
          whatChanged: wordsIn(body, 'whatChanged'),
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
  const form = await request.work.look(AUDIT, (tx, by) => decisionForm(tx, by, recordId, { of: 'level' }))
  const status = refusals.length > 0 ? 400 : 200
  const { standing } = form
  if (standing?.status !== 'open')
    return show(<NotOpen recordId={recordId} child={form.child} may={request.may} />, status)
  return show(
    <ReviewView
      form={form}
      standing={standing}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
      now={request.now}
      may={request.may}
    />,
    status,
  )
}
