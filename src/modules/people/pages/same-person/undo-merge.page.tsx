import type { RecordId } from '../../../../kernel/ids.js'
import type { Refusal } from '../../../../kernel/outcome.js'
import {
  closed,
  definePage,
  notFound,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { unmergePeople } from '../../commands/merge-people.js'
import { childHeader } from '../../queries/child-header.query.js'
import { listMerges } from '../../queries/merges.query.js'
import { paragraphOf, type Typed } from '../entry/typed.js'
import { UndoMergeView } from './undo-merge.view.js'

export const undoMergePage = definePage({
  path: '/children/:recordId/same-person/:otherId/undo',
  permission: 'people:merge',
  audit: 'people.undo-merge-viewed',
  record: { param: 'recordId', part: 'summary', getLevel: 'work' },
  get: (request) => draw(request, {}, []),
  async post(request) {
    const { params, body, work, once } = request
    const outcome = await work.change(
      (tx, by) =>
        unmergePeople(tx, by, { merge: params.otherId as RecordId, reason: paragraphOf(body.fields, 'reason') }),
      { once },
    )
    if (!outcome.ok) return draw(request, body.fields, outcome.refusals)
    return seeOther(`/children/${params.recordId}/details`)
  },
})

async function draw({ work, params, hold }: PageRequest, typed: Typed, refusals: readonly Refusal[]): Promise<Reply> {
  if (hold?.kind !== 'child') return closed()
  const recordId = params.recordId as RecordId
  const found = await work.look('people.undo-merge-viewed', async (tx, by) => {
    const [child, merges] = await Promise.all([childHeader(tx, by, recordId), listMerges(tx, [recordId])])
    const merge = merges.find((each) => each.recordId === params.otherId && !each.undoneAt)
    return merge && { child, merge }
  })
  if (!found) return notFound()
  return show(
    <UndoMergeView {...found} reason={paragraphOf(typed, 'reason')} refusals={refusals} />,
    refusals.length > 0 ? 400 : 200,
  )
}
