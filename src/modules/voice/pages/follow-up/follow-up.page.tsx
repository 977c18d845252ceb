import { dayIn } from '../../../../platform/http/typed.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { refuse } from '../../../../kernel/outcome.js'
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
import { childHeader } from '../../../people/index.js'
import { followUpVoice } from '../../commands/follow-up-voice.js'
import { FOLLOW_UP_KINDS, type FollowUpKind, type VoiceId } from '../../domain/voice.js'
import { listVoice } from '../../queries/voice.query.js'
import { type FollowUpPageRefusal, FollowUpView } from './follow-up.view.js'

/** What became of someone's words: one page for each of space, audience, influence and telling back. */
export const followUpPage = definePage({
  path: '/children/:recordId/voice/:voiceId/:kind',
  permission: 'voice:record',
  audit: 'voice.follow-up-viewed',
  record: { param: 'recordId', part: 'voice', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => draw(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { params, body, work, once } = request
    const kind = kindIn(request)
    if (!kind) return notFound()
    const recordId = params.recordId as RecordId
    const happenedOn = dayIn(body, 'happenedOn')
    const outcome =
      happenedOn === undefined
        ? refuse({ code: 'date-not-real', field: 'happenedOn' })
        : await work.change(
            (tx, by) =>
              followUpVoice(tx, by, {
                recordId,
                voiceId: params.voiceId as VoiceId,
                kind,
                words: textOf(body, 'words'),
                happenedOn,
              }),
            { once },
          )
    if (!outcome.ok) return draw(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}/voice`)
  },
})

function kindIn({ params }: PageRequest): FollowUpKind | undefined {
  return FOLLOW_UP_KINDS.find((kind) => kind === params.kind)
}

async function draw(request: PageRequest, typed: Body, refusals: readonly FollowUpPageRefusal[]): Promise<Reply> {
  const { work, params, hold, autosave, now } = request
  const kind = kindIn(request)
  if (!kind) return notFound()
  if (hold?.kind !== 'child') return closed()
  const recordId = params.recordId as RecordId
  const found = await work.look('voice.follow-up-viewed', async (tx, by) => {
    const [child, voices] = await Promise.all([childHeader(tx, by, recordId), listVoice(tx, [recordId])])
    return { child, voice: voices.find((each) => each.id === params.voiceId) }
  })
  if (!found.voice) return notFound()
  return show(
    <FollowUpView
      child={found.child}
      voice={found.voice}
      kind={kind}
      typed={typed}
      refusals={refusals}
      autosave={autosave}
      now={now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
