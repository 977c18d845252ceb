import { seatIn, wordsIn } from '../../../../platform/http/typed.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { allocate } from '../../commands/allocate.js'
import type { GiveRefusal } from '../../domain/allocation.js'
import { currentWorker } from '../../queries/current-worker.query.js'
import { findWait } from '../../queries/waiting.query.js'
import { listWorkers } from '../../queries/workers.query.js'
import { draftState } from '../child-question.js'
import { AllocateView } from './allocate.view.js'

const AUDIT = 'allocations.allocate-viewed'

/** A manager gives a child to a worker. */
export const allocatePage = definePage({
  path: '/children/:recordId/allocate',
  permission: 'allocations:allocate',
  audit: AUDIT,
  record: { param: 'recordId', part: 'history', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once } = request
    const recordId = request.params.recordId as RecordId
    const outcome = await work.change(
      (tx, by) => allocate(tx, by, { recordId, workerSeatId: seatIn(body, 'worker'), reason: wordsIn(body, 'reason') }),
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly GiveRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const found = await request.work.look(AUDIT, async (tx, by) => ({
    child: await childHeader(tx, by, recordId),
    current: await currentWorker(tx, recordId),
    wait: await findWait(tx, recordId),
    workers: await listWorkers(tx, by),
  }))
  return show(
    <AllocateView
      {...found}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
      now={request.now}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
