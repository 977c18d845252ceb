import { textOf } from '../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { namesOf } from '../../../people/index.js'
import { undoMatch } from '../../commands/match-child.js'
import type { StagedChildId } from '../../data/tables.js'
import { findStagedChild } from '../../queries/staged-child.query.js'
import type { ChoosingRefusal } from '../say-refusal.js'
import { UndoMatchView } from './undo-match.view.js'

export const undoMatchPage = definePage({
  path: '/imports/children/:stagedId/undo',
  permission: 'imports:import',
  audit: 'imports.undo-match-viewed',
  get: (request) => draw(request, []),
  async post(request) {
    const { body, work, once, params } = request
    const outcome = await work.change(
      (tx, by) => undoMatch(tx, by, { stagedId: params.stagedId as StagedChildId, reason: textOf(body, 'reason') }),
      { once },
    )
    return outcome.ok ? seeOther(`/children/${outcome.value.recordId}`) : draw(request, outcome.refusals)
  },
})

async function draw({ work, params, body }: PageRequest, refusals: readonly ChoosingRefusal[]): Promise<Reply> {
  const found = await work.look('imports.undo-match-viewed', async (tx, by) => {
    const child = await findStagedChild(tx, by, params.stagedId as StagedChildId)
    if (!child?.childRecordId || child.chosenHow !== 'matched') return undefined
    const names = await namesOf(tx, [child.childRecordId])
    return { child, name: names.get(child.childRecordId) ?? 'a record that is closed to you' }
  })
  if (!found) return notFound()
  return show(
    <UndoMatchView {...found} reason={textOf(body, 'reason')} refusals={refusals} />,
    refusals.length > 0 ? 400 : 200,
  )
}
