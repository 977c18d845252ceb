import { isId, type TeamId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { listTeams } from '../../../access/index.js'
import { identifiersOf, promoteChild } from '../../commands/promote-child.js'
import type { StagedChildId } from '../../data/tables.js'
import { listLikelyMatches } from '../../queries/likely-matches.query.js'
import { findStagedChild } from '../../queries/staged-child.query.js'
import type { ChoosingRefusal } from '../say-refusal.js'
import { ChildView } from './child.view.js'

/** The longest search, in UTF-16 units: a name, a date and a number together. */
const SEARCH_LENGTH = 200

export const stagedChildPage = definePage({
  path: '/imports/children/:stagedId',
  permission: 'imports:import',
  audit: 'imports.staged-child-viewed',
  get: (request) => draw(request, []),
  async post(request) {
    const { body, work, once, params, deps } = request
    if (textOf(body, 'do') === 'find') return draw(request, [])
    const team = textOf(body, 'team')
    const outcome = await work.change(
      (tx, by) =>
        promoteChild(tx, by, {
          stagedId: params.stagedId as StagedChildId,
          teamId: isId(team) ? (team as TeamId) : undefined,
          secrets: deps.secrets,
          isLookedAt: true,
        }),
      { once },
    )
    return outcome.ok ? seeOther(`/children/${outcome.value.recordId}`) : draw(request, outcome.refusals)
  },
})

async function draw({ work, params, deps, body }: PageRequest, refusals: readonly ChoosingRefusal[]): Promise<Reply> {
  const search = textOf(body, 'who').trim().slice(0, SEARCH_LENGTH)
  const found = await work.look('imports.staged-child-viewed', async (tx, by) => {
    const child = await findStagedChild(tx, by, params.stagedId as StagedChildId)
    if (!child) return undefined
    const teams = await listTeams(tx, by.seat.agencyId)
    if (child.state !== 'staged' || child.childRecordId || !child.content) return { child, teams, matches: [] }
    const matches = await listLikelyMatches(tx, by, {
      child,
      birthDate: child.birthDate,
      identifiers: identifiersOf(child.content, deps.secrets),
      search,
    })
    return { child, teams, matches }
  })
  if (!found) return notFound()
  return show(
    <ChildView {...found} search={search} team={textOf(body, 'team')} refusals={refusals} />,
    refusals.length > 0 ? 400 : 200,
  )
}
