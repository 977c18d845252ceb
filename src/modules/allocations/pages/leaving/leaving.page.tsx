import type { SeatId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { accept, refuse } from '../../../../kernel/outcome.js'
import { noteForAudit } from '../../../../platform/work.js'
import { workingCalendar } from '../../../reference/index.js'
import { type LeaverRefusal, moveLeaversWork } from '../../commands/move-leavers-work.js'
import { leaversWork } from '../../queries/leaver.query.js'
import { listWorkers } from '../../queries/workers.query.js'
import { draftState } from '../child-question.js'
import { readLeavingForm } from './leaving.form.js'
import { LeavingView } from './leaving.view.js'

const AUDIT = 'allocations.leaving-viewed'

/** Everything that stands in someone's name, moved one by one or all to one person. */
export const leavingPage = definePage({
  path: '/allocations/leaving/:seatId',
  permission: 'allocations:allocate',
  audit: AUDIT,
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once } = request
    const seatId = request.params.seatId as SeatId
    const outcome = await work.change(
      async (tx, by) => {
        const found = await leaversWork(tx, by, seatId)
        if (!found) return refuse<LeaverRefusal>({ code: 'changed-meanwhile' })
        const moved = await moveLeaversWork(tx, by, readLeavingForm(body, found))
        if (!moved.ok) return moved
        noteForAudit(tx, {
          action: 'allocations.leavers-work-moved',
          records: [],
          thing: seatId,
          fields: ['account_id'],
        })
        return accept(moved.value)
      },
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(`/allocations/leaving/${seatId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly LeaverRefusal[]): Promise<Reply> {
  const found = await request.work.look(AUDIT, async (tx, by) => {
    const leaving = await leaversWork(tx, by, request.params.seatId as SeatId)
    return (
      leaving && {
        leaving,
        workers: await listWorkers(tx, by, { except: [leaving.leaver.accountId] }),
        calendar: await workingCalendar(tx),
      }
    )
  })
  if (!found) return notFound()
  return show(
    <LeavingView {...found} body={body} refusals={refusals} draft={draftState(request)} now={request.now} />,
    refusals.length > 0 ? 400 : 200,
  )
}
