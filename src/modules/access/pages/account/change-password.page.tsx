import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { changePassword } from '../../commands/change-password.js'
import { insideOnly } from '../inside.js'
import { whoAsks } from '../who-asks.js'
import { ChangePasswordView } from './change-password.view.js'

const PATH = '/account/password'

export const changePasswordDoorway = defineDoorway({
  path: PATH,
  get: insideOnly(PATH, async ({ now }) => show(<ChangePasswordView now={now} />)),
  post: insideOnly(PATH, async (request, visitor) => {
    const { deps, body, now } = request
    const outcome = await changePassword(deps, {
      ...visitor,
      current: textOf(body, 'current'),
      password: textOf(body, 'password'),
      who: whoAsks(request),
      now,
    })
    if (outcome.ok) {
      request.setSignIn(outcome.value.token)
      return seeOther('/account?done=password')
    }
    const [refusal] = outcome.refusals
    if (!refusal || refusal.code === 'over') return seeOther('/sign-in')
    return show(<ChangePasswordView now={now} refusal={refusal} />, 400)
  }),
})
