import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway, type DoorwayRequest, type Visitor } from '../../../../platform/http/doorway.js'
import { type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { passSecondFactor } from '../../commands/pass-second-factor.js'
import { localPath } from '../../domain/local-path.js'
import { findFactorStep, findStep } from '../../queries/sign-in-step.query.js'
import { goOn, wayTo, withNext } from '../way-in.js'
import { whoAsks } from '../who-asks.js'
import { SecondFactorView } from './second-factor.view.js'

/** A code from the app, or one of the recovery codes. */
export const secondFactorDoorway = defineDoorway({
  path: '/second-factor',
  async get(request) {
    const next = localPath(request.query.next)
    return (await elsewhere(request, next)) ?? show(<SecondFactorView next={next} now={request.now} />)
  },
  async post(request) {
    const { deps, now, body } = request
    const next = localPath(textOf(body, 'next'))
    const away = await elsewhere(request, next)
    if (away) return away
    const visitor = request.visitor as Visitor
    const outcome = await passSecondFactor(deps, {
      ...visitor,
      typed: textOf(body, 'code'),
      who: whoAsks(request),
      now,
    })
    if (outcome.ok) {
      request.setSignIn(outcome.value.token)
      return visitor.seat ? seeOther(withNext('/seat', next)) : goOn(request, { visitor, next })
    }
    const [refusal] = outcome.refusals
    if (!refusal || refusal.code === 'over') return seeOther(withNext('/sign-in', next))
    return show(<SecondFactorView next={next} now={now} refusal={refusal} />, 400)
  },
})

/** Where those go who have no code to give here. */
async function elsewhere({ deps, visitor }: DoorwayRequest, next: string): Promise<Reply | undefined> {
  const missing = visitor?.live ? await findFactorStep(deps, visitor) : undefined
  if (missing === 'give-code') return undefined
  if (missing === 'set-up-code') return seeOther(withNext('/second-factor/set-up', next))
  return wayTo(await findStep(deps, visitor), next)
}
