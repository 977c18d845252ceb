import { lineIn } from '../../../../../platform/http/typed.js'
import { textOf } from '../../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { addTeam } from '../../../commands/agencies.js'
import { listAgencies } from '../../../data/agency.store.js'
import { nameFault } from '../single-line.js'
import { type TeamRefusal, TeamView } from './team.view.js'

const AUDIT = 'access.team-form-viewed'

export const addTeamPage = definePage({
  path: '/administration/teams/new',
  permission: 'administration:manage',
  audit: AUDIT,
  get: async (request) => show(await view(request)),
  async post(request) {
    const name = lineIn(request.body, 'name')
    const agencyId = textOf(request.body, 'agency')
    const fault = nameFault(name)
    if (fault) return show(await view(request, [{ code: `name-${fault}`, field: 'name' }]), 400)
    if (!agencyId) return show(await view(request, [{ code: 'agency-missing', field: 'agency' }]), 400)
    const outcome = await request.work.change((tx, by) => addTeam(tx, by, { agencyId, name }), { once: request.once })
    return outcome.ok ? seeOther('/administration/teams?done=saved') : show(await view(request, outcome.refusals), 400)
  },
})

async function view({ work, body }: PageRequest, refusals?: readonly TeamRefusal[]) {
  const agencies = await work.look(AUDIT, (tx) => listAgencies(tx))
  return (
    <TeamView
      title="Add a team"
      button="Add team"
      name={lineIn(body, 'name')}
      agencies={agencies.filter((agency) => !agency.closedAt)}
      agencyId={textOf(body, 'agency')}
      refusals={refusals}
    />
  )
}
