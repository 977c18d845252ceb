import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { clockOf } from '../../../clocks/index.js'
import { childHeader } from '../../../people/index.js'
import { sayConference } from '../../commands/say-conference.js'
import { listDiscussions } from '../../data/discussion.store.js'
import { CONFERENCE } from '../../domain/clock-rules.js'
import type { DiscussionId } from '../../domain/level.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import { readConferenceForm } from './conference.form.js'
import { ConferenceView } from './conference.view.js'

const AUDIT = 'levels.conference-viewed'

/** What came of a section 47 enquiry: the conference, or that none was needed. */
export const conferencePage = definePage({
  path: '/children/:recordId/level/discussion/:discussionId/conference',
  permission: 'levels:discuss',
  audit: AUDIT,
  record: { param: 'recordId', part: 'level', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once, params } = request
    const recordId = params.recordId as RecordId
    const form = readConferenceForm(body, recordId, params.discussionId as DiscussionId)
    if (!form.ok) return showForm(request, body, form.refusals)
    const outcome = await work.change((tx, by) => sayConference(tx, by, form.value), { once })
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}/level`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const discussionId = request.params.discussionId as DiscussionId
  const found = await request.work.look(AUDIT, async (tx, by) => {
    const clock = await clockOf(tx, CONFERENCE, discussionId)
    return {
      child: await childHeader(tx, by, recordId),
      discussion: (await listDiscussions(tx, [recordId])).find((each) => each.id === discussionId),
      isLate: clock?.clock.state === 'running' && by.now > clock.clock.dueAt,
    }
  })
  const { discussion } = found
  if (!discussion?.enquiryStarted) return closed()
  if (discussion.conferenceSaidAt && refusals.length === 0) return seeOther(`/children/${recordId}/level`)
  return show(
    <ConferenceView
      {...found}
      discussion={discussion}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
      now={request.now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
