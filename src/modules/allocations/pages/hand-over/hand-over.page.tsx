import { seatIn, wordsIn } from '../../../../platform/http/typed.js'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { countDutiesLeft } from '../../commands/end-work.js'
import { handOver } from '../../commands/hand-over.js'
import type { AllocationId } from '../../domain/allocation.js'
import { currentWorker } from '../../queries/current-worker.query.js'
import { listWorkers } from '../../queries/workers.query.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import { HandOverView } from './hand-over.view.js'

const AUDIT = 'allocations.hand-over-viewed'

/** A manager gives a child from one worker to another. */
export const handOverPage = definePage({
  path: '/children/:recordId/hand-over',
  permission: 'allocations:allocate',
  audit: AUDIT,
  record: { param: 'recordId', part: 'history', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once } = request
    const recordId = request.params.recordId as RecordId
    const from = textOf(body, 'from')
    const note = wordsIn(body, 'note')
    if (note === '') return showForm(request, body, [{ code: 'note-missing', field: 'note' }])
    if (!isId(from)) return showForm(request, body, [{ code: 'changed-meanwhile' }])
    const outcome = await work.change(
      (tx, by) =>
        handOver(tx, by, {
          recordId,
          from: from as AllocationId,
          workerSeatId: seatIn(body, 'worker'),
          reason: wordsIn(body, 'reason'),
          note,
        }),
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/children/${recordId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const found = await request.work.look(AUDIT, async (tx, by) => {
    const current = await currentWorker(tx, recordId)
    return {
      child: await childHeader(tx, by, recordId),
      current,
      duties: await countDutiesLeft(tx, recordId),
      workers: await listWorkers(tx, by, { except: current ? [current.accountId] : [] }),
    }
  })
  const { current } = found
  if (!current) return seeOther(`/children/${recordId}/allocate`)
  return show(
    <HandOverView
      {...found}
      current={current}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
