import { dayOf } from '../../../../kernel/calendar-date.js'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { arrangeCover, endCoverEarly } from '../../commands/arrange-cover.js'
import type { AllocationId, CoverId } from '../../domain/allocation.js'
import { listCovers } from '../../queries/covers.query.js'
import { currentWorker } from '../../queries/current-worker.query.js'
import { listWorkers } from '../../queries/workers.query.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import { readCoverForm } from './cover.form.js'
import { CoverView } from './cover.view.js'

const AUDIT = 'allocations.cover-viewed'

/** A manager arranges who works with a child while the worker is away, or ends that early. */
export const coverPage = definePage({
  path: '/children/:recordId/cover',
  permission: 'allocations:allocate',
  audit: AUDIT,
  record: { param: 'recordId', part: 'history', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once } = request
    const recordId = request.params.recordId as RecordId
    const ending = textOf(body, 'end')
    if (isId(ending)) {
      await work.change((tx, by) => endCoverEarly(tx, by, { recordId, coverId: ending as CoverId }), { once })
      return seeOther(`/children/${recordId}/cover`)
    }
    const form = readCoverForm(body)
    if (!form.ok) return showForm(request, body, form.refusals)
    const from = textOf(body, 'from')
    if (!isId(from)) return showForm(request, body, [{ code: 'changed-meanwhile' }])
    const outcome = await work.change(
      (tx, by) => arrangeCover(tx, by, { recordId, from: from as AllocationId, ...form.value }),
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
      covers: await listCovers(tx, [recordId], dayOf(by.now)),
      workers: await listWorkers(tx, by, { except: current ? [current.accountId] : [] }),
    }
  })
  const { current } = found
  if (!current) return seeOther(`/children/${recordId}/allocate`)
  return show(
    <CoverView
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
