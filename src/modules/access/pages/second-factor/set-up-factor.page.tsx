import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway, type DoorwayRequest, type Visitor } from '../../../../platform/http/doorway.js'
import { type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { beginEnrolment, openEnrolment } from '../../commands/enrolment.js'
import { setSecondFactor } from '../../commands/set-second-factor.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { getAccount } from '../../data/account.store.js'
import { localPath } from '../../domain/local-path.js'
import { findFactorStep, findStep } from '../../queries/sign-in-step.query.js'
import { advance, wayTo, withNext } from '../way-in.js'
import { RecoveryCodesView } from './recovery-codes.view.js'
import { SetUpFactorView } from './set-up-factor.view.js'

/** Sets up the second factor on the way in: scan, confirm, then the recovery codes, which are shown this once. */
export const setUpFactorDoorway = defineDoorway({
  path: '/second-factor/set-up',
  async get(request) {
    const next = localPath(request.query.next)
    const away = await elsewhere(request, next)
    if (away) return away
    const { accountId } = request.visitor as Visitor
    const { email } = await getAccount(request.deps.db, accountId)
    const enrolment = beginEnrolment(request.deps, accountId, request.now)
    return show(<SetUpFactorView next={next} email={email} enrolment={enrolment} />)
  },
  async post(request) {
    const { deps, now, body } = request
    const next = localPath(textOf(body, 'next'))
    const away = await elsewhere(request, next)
    if (away) return away
    const visitor = request.visitor as Visitor
    const { email } = await getAccount(deps.db, visitor.accountId)
    const enrolment = openEnrolment(deps, textOf(body, 'enrolment'), visitor.accountId, now)
    if (!enrolment) {
      const fresh = beginEnrolment(deps, visitor.accountId, now)
      return show(<SetUpFactorView next={next} email={email} enrolment={fresh} refusal="too-old" />, 400)
    }
    const outcome = await setSecondFactor(deps, {
      ...visitor,
      enrolment,
      typed: textOf(body, 'newCode'),
      networkDigest: networkDigestOf(deps, request),
      now,
      isChange: false,
    })
    if (outcome.ok) {
      request.setSignIn(outcome.value.token)
      const href = visitor.seat ? withNext('/seat', next) : await advance(request, { visitor, next })
      return show(<RecoveryCodesView codes={outcome.value.codes} continueTo={href} />)
    }
    const [refusal] = outcome.refusals
    if (!refusal || refusal.code === 'over') return seeOther(withNext('/sign-in', next))
    return show(<SetUpFactorView next={next} email={email} enrolment={enrolment} refusal={refusal.code} />, 400)
  },
})

async function elsewhere({ deps, visitor }: DoorwayRequest, next: string): Promise<Reply | undefined> {
  const missing = visitor?.live ? await findFactorStep(deps, visitor) : undefined
  if (missing === 'set-up-code') return undefined
  if (missing === 'give-code') return seeOther(withNext('/second-factor', next))
  return wayTo(await findStep(deps, visitor), next)
}
