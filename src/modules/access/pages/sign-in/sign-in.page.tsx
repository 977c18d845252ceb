import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway, DEVICE_COOKIE, type DoorwayRequest } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { signIn } from '../../commands/sign-in.js'
import { endSignIns } from '../../data/sign-in-write.store.js'
import { localPath } from '../../domain/local-path.js'
import { findEndOf } from '../../queries/sign-in-end.query.js'
import { needsSetUp } from '../../queries/needs-set-up.query.js'
import { findStep } from '../../queries/sign-in-step.query.js'
import { goOn, newcomer, wayTo } from '../way-in.js'
import { type SignInBecause, SignInView } from './sign-in.view.js'

/** Address and password. Says why someone is here again, and afterwards sends them where they wanted to go. */
export const signInDoorway = defineDoorway({
  path: '/sign-in',
  async get(request) {
    const next = localPath(request.query.next)
    if (await needsSetUp(request.deps.db)) return seeOther('/set-up')
    if (request.visitor?.live) return wayTo(await findStep(request.deps, request.visitor), next)
    return show(await view(request, { next }))
  },
  async post(request) {
    const next = localPath(textOf(request.body, 'next'))
    const email = textOf(request.body, 'email')
    const password = textOf(request.body, 'password')
    if (!email.trim() || !password) {
      const refusals = [
        ...(email.trim() ? [] : [{ code: 'email-missing' as const }]),
        ...(password ? [] : [{ code: 'password-missing' as const }]),
      ]
      return show(await view(request, { next, email, refusals }), 400)
    }
    const outcome = await signIn(
      request.deps,
      {
        email,
        password,
        network: request.network,
        userAgent: request.userAgent,
        device: request.cookies[DEVICE_COOKIE],
      },
      request.now,
    )
    if (!outcome.ok) return show(await view(request, { next, email, refusals: outcome.refusals }), 400)
    const { token, signInId, accountId } = outcome.value
    const earlier = request.visitor
    if (earlier) await endSignIns(request.deps.db, { id: earlier.signInId }, 'signed-in-again', request.now)
    request.setSignIn(token)
    return goOn(request, { visitor: newcomer(signInId, accountId), next, earlier })
  },
})

type Shown = Omit<Parameters<typeof SignInView>[0], 'now' | 'because' | 'limits'>

/** What a page that leads here says it did. */
const JUST_DONE = new Map<string, SignInBecause>([
  ['signed-out', 'signed-out'],
  ['signed-out-everywhere', 'signed-out-everywhere'],
  ['password-chosen', 'password-chosen'],
])

async function view(request: DoorwayRequest, shown: Shown) {
  const { query, deps, visitor, now } = request
  const because = JUST_DONE.get(query.done ?? '') ?? (await findEndOf(deps, visitor, now))
  return (
    <SignInView
      {...shown}
      because={shown.refusals ? undefined : because}
      now={request.now}
      limits={request.deps.config}
    />
  )
}
