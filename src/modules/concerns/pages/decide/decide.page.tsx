import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { timeOfDay } from '../../../../web/format.js'
import { addReasons } from '../../commands/add-reasons.js'
import { decideSubjectCommand } from '../../commands/decide-subject.js'
import type { SubjectId } from '../../domain/subject.js'
import { type Deciding, findDeciding } from '../../queries/deciding.query.js'
import { typedText } from '../typed-text.js'
import { AddReasonsView } from './add-reasons.view.js'
import { readDecision } from './decide.form.js'
import { type DecidePageCode, DecideView } from './decide.view.js'

/**
 * The decision about one subject. Where a colleague decided first, the page says who and when, and keeps what was typed
 * so that it can be added.
 */
export const decidePage = definePage({
  path: '/concerns/:recordId/decide/:subjectId',
  permission: 'concerns:screen',
  audit: 'concerns.decide-viewed',
  record: { param: 'recordId', part: 'concern', getLevel: 'work' },
  keepsDraft: true,
  async get(request) {
    const found = await look(request)
    if (!found) return closed()
    return page(request, found, request.draft?.body ?? EMPTY_BODY, [], 200)
  },
  async post(request) {
    const found = await look(request)
    if (!found) return closed()
    const ids = idsOf(request)
    if (textOf(request.body, 'button') === 'add') {
      const added = await request.work.change(
        (tx, by) => addReasons(tx, by, { ...ids, reasons: typedText(request.body, 'reasons') }),
        { once: request.once },
      )
      if (added.ok) return seeOther(`/concerns/${ids.recordId}/screen`)
      return show(<AddReasonsView {...viewOf(request, found, request.body)} refusals={added.refusals} />, 400)
    }
    const form = readDecision(request.body, {
      teamIds: found.teams.map((each) => each.id),
      lateReasons: found.lateReasons,
    })
    if (!form.ok) return page(request, found, request.body, form.refusals, 400)
    const decided = await request.work.change((tx, by) => decideSubjectCommand(tx, by, { ...ids, ...form.value }), {
      once: request.once,
    })
    if (decided.ok) return seeOther(`/concerns/${ids.recordId}/screen`)
    if (decided.refusals.some((each) => each.code === 'already-decided')) {
      const now = await look(request)
      return now ? page(request, now, request.body, [], 409) : closed()
    }
    return page(request, found, request.body, decided.refusals, 400)
  },
})

const idsOf = ({ params }: PageRequest) => ({
  recordId: params.recordId as RecordId,
  subjectId: params.subjectId as SubjectId,
})

const look = (request: PageRequest) =>
  request.work.look('concerns.decide-viewed', (tx, by) => findDeciding(tx, by, idsOf(request)))

function page(
  request: PageRequest,
  found: Deciding,
  typed: Body,
  refusals: readonly { code: DecidePageCode; field?: string | undefined }[],
  status: number,
): Reply {
  const view = viewOf(request, found, typed)
  if (found.subject.decision) return show(<AddReasonsView {...view} refusals={[]} />, status)
  return show(<DecideView {...view} refusals={refusals} />, status)
}

function viewOf(request: PageRequest, deciding: Deciding, typed: Body) {
  return {
    deciding,
    typed,
    now: request.now,
    autosave: request.autosave,
    savedAt: request.draft && timeOfDay(request.draft.savedAt),
  }
}
