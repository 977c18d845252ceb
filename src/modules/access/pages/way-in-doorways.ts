import type { DoorwayDefinition } from '../../../platform/http/doorway.js'
import { accountDoorway } from './account/account.page.js'
import { changeFactorDoorway } from './account/change-factor.page.js'
import { changePasswordDoorway } from './account/change-password.page.js'
import { recoveryCodesDoorway } from './account/recovery-codes.page.js'
import { chooseSeatDoorway } from './choose-seat/choose-seat.page.js'
import { askResetDoorway, resetSentDoorway } from './reset/ask-reset.page.js'
import { choosePasswordDoorway } from './reset/choose-password.page.js'
import { secondFactorDoorway } from './second-factor/second-factor.page.js'
import { setUpFactorDoorway } from './second-factor/set-up-factor.page.js'
import { setUpDoorway } from './set-up/set-up.page.js'
import { setUpAdministratorDoorway } from './set-up/set-up-administrator.page.js'
import { setUpAgencyDoorway } from './set-up/set-up-agency.page.js'
import { setUpPartnershipDoorway } from './set-up/set-up-partnership.page.js'
import { signInDoorway } from './sign-in/sign-in.page.js'
import { signOutDoorway } from './sign-in/sign-out.page.js'
import { signInsDoorway } from './sign-ins/sign-ins.page.js'

/** Every page on the way in and out, and about one's own account. */
export const WAY_IN: readonly DoorwayDefinition[] = [
  signInDoorway,
  secondFactorDoorway,
  setUpFactorDoorway,
  chooseSeatDoorway,
  signOutDoorway,
  askResetDoorway,
  resetSentDoorway,
  choosePasswordDoorway,
  accountDoorway,
  changePasswordDoorway,
  changeFactorDoorway,
  recoveryCodesDoorway,
  signInsDoorway,
  setUpDoorway,
  setUpPartnershipDoorway,
  setUpAgencyDoorway,
  setUpAdministratorDoorway,
]
