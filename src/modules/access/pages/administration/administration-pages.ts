import type { Role } from '../../../../kernel/actor.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import type { NavigationItem } from '../../../../platform/module.js'
import { addAgencyPage } from './agencies/add-agency.page.js'
import { agenciesPage } from './agencies/agencies.page.js'
import { changeAgencyPage } from './agencies/change-agency.page.js'
import { closeAgencyPage } from './agencies/close-agency.page.js'
import { localDataPage } from './local-data/local-data.page.js'
import { overviewPage } from './overview/overview.page.js'
import { accountPages } from './people/account-pages.js'
import { changePersonPage } from './people/change-person.page.js'
import { invitePage } from './people/invite.page.js'
import { peoplePage } from './people/people.page.js'
import { personPage } from './people/person.page.js'
import { addSeatPage } from './seats/add-seat.page.js'
import { changeSeatPage } from './seats/change-seat.page.js'
import { endSeatPage } from './seats/end-seat.page.js'
import { addTeamPage } from './teams/add-team.page.js'
import { changeTeamPage } from './teams/change-team.page.js'
import { closeTeamPage } from './teams/close-team.page.js'
import { teamsPage } from './teams/teams.page.js'

/** Who takes part and who may sign in. An administrator sees no case content but the concerns they raised. */
export const ADMINISTRATION: {
  readonly pages: readonly PageDefinition[]
  readonly permissions: Readonly<Record<string, readonly Role[]>>
  readonly navigation: readonly NavigationItem[]
} = {
  pages: [
    overviewPage,
    agenciesPage,
    addAgencyPage,
    changeAgencyPage,
    closeAgencyPage,
    teamsPage,
    addTeamPage,
    changeTeamPage,
    closeTeamPage,
    peoplePage,
    invitePage,
    personPage,
    changePersonPage,
    ...accountPages,
    addSeatPage,
    changeSeatPage,
    endSeatPage,
    localDataPage,
  ],
  permissions: { 'administration:manage': ['administrator'] },
  navigation: [{ href: '/administration', text: 'Administration', permission: 'administration:manage', order: 95 }],
}
