import type { RecordId } from '../../../../kernel/ids.js'
import { type Refusal, refuse } from '../../../../kernel/outcome.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import {
  closed,
  definePage,
  notFound,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { childHeader, misfiledFaults, MisfiledView, searchPeople } from '../../../people/index.js'
import { listItems } from '../../../reference/index.js'
import { moveVoice, strikeOutVoice } from '../../commands/misfiled-voice.js'
import type { VoiceId } from '../../domain/voice.js'
import { listVoice } from '../../queries/voice.query.js'

/** Words on the wrong record: moved to the child who said them, or struck out, with a reason. */
export const misfiledVoicePage = definePage({
  path: '/children/:recordId/voice/:voiceId/misfiled',
  permission: 'voice:record',
  audit: 'voice.misfiled-viewed',
  record: { param: 'recordId', part: 'voice', getLevel: 'work' },
  get: (request) => draw(request, EMPTY_BODY, []),
  async post(request) {
    const { body, params, work, once } = request
    if (textOf(body, 'look') === 'yes') return draw(request, body, [])
    const faults = misfiledFaults(body.fields)
    if (faults.length > 0) return draw(request, body, faults)
    const misfiled = {
      recordId: params.recordId as RecordId,
      voiceId: params.voiceId as VoiceId,
      reason: textOf(body, 'reason'),
      note: textOf(body, 'note').trim(),
    }
    const outcome = await work.change(
      async (tx, by) => {
        const reasons = await listItems(tx, 'misfiled-reasons', by.now)
        if (!reasons.some((each) => each.code === misfiled.reason))
          return refuse({ code: 'reason-missing', field: 'reason' })
        return textOf(body, 'what') === 'move'
          ? moveVoice(tx, by, { ...misfiled, to: textOf(body, 'to') as RecordId })
          : strikeOutVoice(tx, by, misfiled)
      },
      { once },
    )
    if (!outcome.ok) return draw(request, body, outcome.refusals)
    return seeOther(`/children/${misfiled.recordId}/voice`)
  },
})

async function draw({ work, params, hold }: PageRequest, typed: Body, refusals: readonly Refusal[]): Promise<Reply> {
  if (hold?.kind !== 'child') return closed()
  const recordId = params.recordId as RecordId
  const text = textOf(typed, 'q').trim()
  const found = await work.look('voice.misfiled-viewed', async (tx, by) => {
    const [child, voices, reasons, targets] = await Promise.all([
      childHeader(tx, by, recordId),
      listVoice(tx, [recordId]),
      listItems(tx, 'misfiled-reasons', by.now),
      text ? searchPeople(tx, by, text, { limit: 8 }) : undefined,
    ])
    return { child, voice: voices.find((each) => each.id === params.voiceId), reasons, targets: targets?.found }
  })
  if (!found.voice) return notFound()
  return show(
    <MisfiledView
      child={found.child}
      words={{ key: 'Words', words: found.voice.words }}
      reasons={found.reasons}
      targets={found.targets?.filter((each) => each.recordId !== recordId)}
      typed={typed.fields}
      refusals={refusals}
      back={`/children/${recordId}/voice`}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
