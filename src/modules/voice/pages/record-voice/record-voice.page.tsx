import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, bodyFromFields, EMPTY_BODY } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { recordVoice } from '../../commands/record-voice.js'
import { readVoice } from './record-voice.form.js'
import { type RecordVoicePageRefusal, RecordVoiceView } from './record-voice.view.js'

export const recordVoicePage = definePage({
  path: '/children/:recordId/voice/new',
  permission: 'voice:record',
  audit: 'voice.form-viewed',
  record: { param: 'recordId', part: 'voice', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => draw(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { params, body, work, once } = request
    const recordId = params.recordId as RecordId
    const form = readVoice(body)
    if (!form.ok) return draw(request, body, form.refusals)
    const outcome = await work.change(
      (tx, by) => recordVoice(tx, by, { ...form.value, recordId, sourceKind: 'written-down' }),
      { once },
    )
    if (!outcome.ok) return draw(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}/voice`)
  },
})

async function draw(
  { work, params, hold, autosave, now }: PageRequest,
  typed: Body,
  refusals: readonly RecordVoicePageRefusal[],
): Promise<Reply> {
  if (hold?.kind !== 'child') return closed()
  const child = await work.look('voice.form-viewed', (tx, by) => childHeader(tx, by, params.recordId as RecordId))
  return show(
    <RecordVoiceView
      child={child}
      typed={bodyFromFields(typed.fields)}
      refusals={refusals}
      autosave={autosave}
      now={now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
