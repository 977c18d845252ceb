import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { sendConcernCommand } from '../../commands/send-concern.js'
import { findDraftConcern } from '../../queries/written.query.js'
import { CheckView } from './check.view.js'

const look = ({ work, params }: PageRequest) =>
  work.look('concerns.answers-checked', (tx, by) => findDraftConcern(tx, by, params.recordId as RecordId))

/** Everything that was written, each with a way to change it, and the one button that sends it. */
export const checkPage = definePage({
  path: '/concerns/:recordId/check',
  permission: 'concerns:raise',
  audit: 'concerns.answers-checked',
  record: { param: 'recordId', part: 'referral', postLevel: 'read' },
  async get(request) {
    const draft = await look(request)
    if (!draft) return closed()
    if (draft.concern.state !== 'draft') return seeOther(`/concerns/${request.params.recordId}`)
    return show(<CheckView draft={draft} refusals={[]} />)
  },
  async post(request) {
    const recordId = request.params.recordId as RecordId
    const sent = await request.work.change((tx, by) => sendConcernCommand(tx, by, recordId), { once: request.once })
    if (sent.ok || sent.refusals.some((each) => each.code === 'already-sent'))
      return seeOther(`/concerns/${recordId}/sent`)
    const draft = await look(request)
    return draft ? show(<CheckView draft={draft} refusals={sent.refusals} />, 400) : closed()
  },
})
