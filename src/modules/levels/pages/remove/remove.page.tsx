import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { removeFromMace } from '../../commands/remove-from-mace.js'
import { decisionForm } from '../../queries/decision-form.query.js'
import { draftState } from '../child-question.js'
import { NotOpen } from '../not-open.js'
import type { FormRefusal } from '../say-refusal.js'
import { wantsRow } from '../typed.js'
import { readRemoveForm } from './remove.form.js'
import { RemoveView } from './remove.view.js'

const AUDIT = 'levels.remove-viewed'

/** A child is taken off MACE, by a test and a named decider. */
export const removePage = definePage({
  path: '/children/:recordId/level/remove',
  permission: 'levels:remove',
  audit: AUDIT,
  record: { param: 'recordId', part: 'level', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once, now } = request
    const recordId = request.params.recordId as RecordId
    if (wantsRow(body)) return showForm(request, body, [])
    const form = readRemoveForm(body, recordId, now)
    if (!form.ok) return showForm(request, body, form.refusals)
    const outcome = await work.change((tx, by) => removeFromMace(tx, by, form.value), { once })
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const form = await request.work.look(AUDIT, (tx, by) => decisionForm(tx, by, recordId, { of: 'removal' }))
  const status = refusals.length > 0 ? 400 : 200
  const { standing } = form
  if (standing?.status !== 'open')
    return show(<NotOpen recordId={recordId} child={form.child} may={request.may} />, status)
  return show(
    <RemoveView
      form={form}
      standing={standing}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
    />,
    status,
  )
}
