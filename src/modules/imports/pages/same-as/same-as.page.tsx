import type { RecordId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import {
  closed,
  definePage,
  notFound,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { childLines } from '../../../people/index.js'
import { matchChild } from '../../commands/match-child.js'
import type { StagedChildId } from '../../data/tables.js'
import { evidenceOf } from '../../domain/match-evidence.js'
import { listCensus, listFilings } from '../../queries/census-of-record.query.js'
import { findStagedChild } from '../../queries/staged-child.query.js'
import type { ChoosingRefusal } from '../say-refusal.js'
import { SameAsView } from './same-as.view.js'

export const sameAsPage = definePage({
  path: '/imports/children/:stagedId/same-as/:otherId',
  permission: 'imports:import',
  audit: 'imports.compared',
  record: { param: 'otherId', part: 'summary', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => draw(request, []),
  async post(request) {
    const { body, work, once, params } = request
    const outcome = await work.change(
      (tx, by) =>
        matchChild(tx, by, {
          stagedId: params.stagedId as StagedChildId,
          recordId: params.otherId as RecordId,
          reason: textOf(body, 'reason'),
        }),
      { once },
    )
    return outcome.ok ? seeOther(`/children/${outcome.value.recordId}`) : draw(request, outcome.refusals)
  },
})

async function draw(request: PageRequest, refusals: readonly ChoosingRefusal[]): Promise<Reply> {
  const { work, params, body, hold, draft, autosave } = request
  if (hold?.kind !== 'child') return closed()
  const otherId = params.otherId as RecordId
  const found = await work.look('imports.compared', async (tx, by) => {
    const child = await findStagedChild(tx, by, params.stagedId as StagedChildId)
    const [line] = await childLines(tx, by, [otherId])
    if (!child?.content || !line) return undefined
    const [filings, census] = await Promise.all([listFilings(tx, [otherId]), listCensus(tx, [otherId])])
    const censusNumbers = filings.filter((each) => !each.struckOutAt).map((each) => each.laChildId)
    return { child, line, census, evidence: evidenceOf(child.content, { ...line, censusNumbers }) }
  })
  if (!found) return notFound()
  const reason = refusals.length > 0 ? textOf(body, 'reason') : draft ? textOf(draft.body, 'reason') : ''
  return show(
    <SameAsView {...found} reason={reason} refusals={refusals} autosave={autosave} />,
    refusals.length > 0 ? 400 : 200,
  )
}
