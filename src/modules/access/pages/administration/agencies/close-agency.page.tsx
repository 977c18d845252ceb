import { closeAgency } from '../../../commands/agencies.js'
import { findAgency } from '../../../data/agency.store.js'
import { confirmPage } from '../confirm-page.js'

export const closeAgencyPage = confirmPage({
  path: '/administration/agencies/:agencyId/close',
  audit: 'access.agency-form-viewed',
  async about(tx, { agencyId = '' }) {
    const agency = await findAgency(tx, agencyId)
    if (!agency || agency.closedAt) return undefined
    return {
      title: `Close ${agency.name}?`,
      says: [
        'Nobody can be given a seat in it any more, and it leaves the screening desk. What it contributed stays, under its name.',
        'All of its seats must have ended first, and all of its teams must be closed.',
      ],
      button: 'Close agency',
      isGrave: true,
      back: `/administration/agencies/${agency.id}`,
    }
  },
  run: (tx, by, { agencyId = '' }) => closeAgency(tx, by, { agencyId }),
  say: {
    'in-use': 'People still have seats in it, or it has open teams. End and close those first.',
    gone: 'It is closed already',
  },
  to: () => '/administration/agencies?done=closed',
})
