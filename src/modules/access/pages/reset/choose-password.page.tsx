import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { choosePassword } from '../../commands/choose-password.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { findLink } from '../../data/mailed-link.store.js'
import { tokenHash } from '../../data/token.js'
import { SAY_PASSWORD } from '../say-password.js'
import { ChoosePasswordView, LinkOverView } from './choose-password.view.js'

/** Where a mailed link leads: to choose a password, the first or a new one. */
export const choosePasswordDoorway = defineDoorway({
  path: '/reset/choose',
  async get({ deps, query, now }) {
    const token = query.token ?? ''
    const link = await findLink(deps.db, tokenHash(token), now)
    return link ? show(<ChoosePasswordView token={token} />) : show(<LinkOverView />, 410)
  },
  async post(request) {
    const { deps, body, now } = request
    const token = textOf(body, 'token')
    const outcome = await choosePassword(deps, {
      token,
      password: textOf(body, 'password'),
      networkDigest: networkDigestOf(deps, request),
      now,
    })
    if (outcome.ok) {
      request.setSignIn(undefined)
      return seeOther('/sign-in?done=password-chosen')
    }
    const [refusal] = outcome.refusals
    if (!refusal || refusal.code === 'link-over') return show(<LinkOverView />, 410)
    return show(<ChoosePasswordView token={token} error={SAY_PASSWORD[refusal.code]} />, 400)
  },
})
