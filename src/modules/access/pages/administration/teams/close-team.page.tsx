import { closeTeam } from '../../../commands/agencies.js'
import { findTeam } from '../../../data/agency.store.js'
import { confirmPage } from '../confirm-page.js'

export const closeTeamPage = confirmPage({
  path: '/administration/teams/:teamId/close',
  audit: 'access.team-form-viewed',
  async about(tx, { teamId = '' }) {
    const team = await findTeam(tx, teamId)
    if (!team || team.closedAt) return undefined
    return {
      title: `Close ${team.name}?`,
      says: ['Records that are open to the team are then open to nobody through it. Move its people and work first.'],
      button: 'Close team',
      isGrave: true,
      back: `/administration/teams/${team.id}`,
    }
  },
  run: (tx, by, { teamId = '' }) => closeTeam(tx, by, { teamId }),
  say: { 'in-use': 'People still work in it. Move them to other teams first.', gone: 'It is closed already' },
  to: () => '/administration/teams?done=closed',
})
