import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther } from '../../../../platform/http/page.js'
import { signOut } from '../../commands/sign-out.js'

export const signOutDoorway = defineDoorway({
  path: '/sign-out',
  get: () => seeOther('/sign-in'),
  async post({ deps, visitor, now, setSignIn }) {
    if (visitor) await signOut(deps, visitor, now)
    setSignIn(undefined)
    return seeOther('/sign-in?done=signed-out')
  },
})
