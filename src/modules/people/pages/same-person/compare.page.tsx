import type { RecordId } from '../../../../kernel/ids.js'
import {
  closed,
  definePage,
  holdsPart,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { holdOn } from '../../../access/index.js'
import { mergePeople } from '../../commands/merge-people.js'
import { compareChildren } from '../../domain/compare.js'
import { childHeader } from '../../queries/child-header.query.js'
import { allStanding } from '../../queries/details.query.js'
import { lineOf, paragraphOf, type Typed } from '../entry/typed.js'
import { type CompareRefusal, CompareView } from './compare.view.js'

export const comparePage = definePage({
  path: '/children/:recordId/same-person/:otherId',
  permission: 'people:merge',
  audit: 'people.compared',
  record: { param: 'recordId', part: 'summary', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => draw(request, request.draft?.body.fields ?? {}, []),
  async post(request) {
    const { params, body, work, once } = request
    const [one, other] = [params.recordId as RecordId, params.otherId as RecordId]
    const typed = body.fields
    const keep = lineOf(typed, 'keep')
    if (keep !== one && keep !== other) return draw(request, typed, [{ code: 'keep-missing', field: 'keep' }])
    const outcome = await work.change(
      (tx, by) =>
        mergePeople(tx, by, {
          keep: keep === one ? one : other,
          merge: keep === one ? other : one,
          reason: paragraphOf(typed, 'reason'),
          evidence: paragraphOf(typed, 'evidence'),
        }),
      { once },
    )
    if (!outcome.ok) return draw(request, typed, outcome.refusals)
    return seeOther(`/children/${outcome.value.survivor}/details`)
  },
})

async function draw(request: PageRequest, typed: Typed, refusals: readonly CompareRefusal[]): Promise<Reply> {
  const { work, params, hold, autosave } = request
  if (hold?.kind !== 'child') return closed()
  const ids = [params.recordId as RecordId, params.otherId as RecordId] as const
  const found = await work.look('people.compared', async (tx, by) => {
    const other = await holdOn(tx, ids[1])
    if (other?.kind !== 'child' || other.level !== 'work' || !holdsPart(other, 'summary')) return undefined
    return { left: await sideOf(tx, by, ids[0]), right: await sideOf(tx, by, ids[1]) }
  })
  if (!found) return closed()
  const { left, right } = found
  return show(
    <CompareView
      left={left}
      right={right}
      compared={compareChildren(left.standing, right.standing)}
      typed={typed}
      refusals={refusals}
      autosave={autosave}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}

async function sideOf(tx: Tx, by: By, recordId: RecordId) {
  const [child, standing] = await Promise.all([childHeader(tx, by, recordId), allStanding(tx, [recordId])])
  return { recordId, child, standing }
}
