import { lineIn } from '../../../../../platform/http/typed.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { renameTeam } from '../../../commands/agencies.js'
import { findTeam } from '../../../data/agency.store.js'
import { nameFault } from '../single-line.js'
import { TeamView } from './team.view.js'

const AUDIT = 'access.team-form-viewed'

export const changeTeamPage = definePage({
  path: '/administration/teams/:teamId',
  permission: 'administration:manage',
  audit: AUDIT,
  async get(request) {
    const team = await load(request)
    return team ? show(<TeamView {...wordsFor(team)} name={team.name} />) : notFound()
  },
  async post(request) {
    const team = await load(request)
    if (!team) return notFound()
    const name = lineIn(request.body, 'name')
    const again = (refusals: Parameters<typeof TeamView>[0]['refusals']) =>
      show(<TeamView {...wordsFor(team)} name={name} refusals={refusals} />, 400)
    const fault = nameFault(name)
    if (fault) return again([{ code: `name-${fault}`, field: 'name' }])
    const outcome = await request.work.change((tx, by) => renameTeam(tx, by, { teamId: team.id, name }), {
      once: request.once,
    })
    if (outcome.ok) return seeOther('/administration/teams?done=saved')
    const refusals = outcome.refusals.filter((refusal) => refusal.code !== 'gone')
    return refusals.length > 0 ? again(refusals) : notFound()
  },
})

function load({ work, params }: PageRequest) {
  return work.look(AUDIT, (tx) => findTeam(tx, params.teamId ?? ''))
}

function wordsFor(team: NonNullable<Awaited<ReturnType<typeof findTeam>>>) {
  return {
    title: `Change ${team.name}`,
    button: 'Save team',
    closeAt: team.closedAt ? undefined : `/administration/teams/${team.id}/close`,
  }
}
