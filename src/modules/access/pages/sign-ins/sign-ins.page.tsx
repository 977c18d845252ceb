import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway, type DoorwayRequest } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { type OwnPasswordRefusal } from '../../commands/check-own-password.js'
import { signOutEverywhere } from '../../commands/end-sign-ins.js'
import { ownSignIns } from '../../queries/own-sign-ins.query.js'
import { type Inside, insideOnly } from '../inside.js'
import { whoAsks } from '../who-asks.js'
import { SignInsView } from './sign-ins.view.js'

const PATH = '/account/sign-ins'

/** Where one is signed in, and out of everywhere. */
export const signInsDoorway = defineDoorway({
  path: PATH,
  get: insideOnly(PATH, async (request, visitor) => show(await view(request, visitor))),
  post: insideOnly(PATH, async (request, visitor) => {
    const { deps, body, now } = request
    const current = textOf(body, 'current')
    const outcome = await signOutEverywhere(deps, { ...visitor, current, who: whoAsks(request), now })
    if (!outcome.ok) {
      const [refusal] = outcome.refusals
      if (refusal && refusal.code !== 'over') return show(await view(request, visitor, refusal), 400)
    }
    request.setSignIn(undefined)
    return seeOther('/sign-in?done=signed-out-everywhere')
  }),
})

async function view({ deps, now }: DoorwayRequest, visitor: Inside, refusal?: OwnPasswordRefusal) {
  return <SignInsView signIns={await ownSignIns(deps, { ...visitor, now })} now={now} refusal={refusal} />
}
