import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { beginSignIn } from '../../commands/begin-sign-in.js'
import { setUp } from '../../commands/set-up.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { personFaults, typedPerson } from '../administration/people/person.form.js'
import { goOn, newcomer } from '../way-in.js'
import { type AdministratorRefusal, SetUpAdministratorView } from './set-up-administrator.view.js'
import { withSoFar } from './while-empty.js'

/** The last step: who you are. Then everything is made at once, and you go on to your second factor. */
export const setUpAdministratorDoorway = defineDoorway({
  path: '/set-up/administrator',
  get: withSoFar(async ({ body }, _soFar, sealed) =>
    show(<SetUpAdministratorView sealed={sealed} typed={typedPerson(body)} refusals={[]} />),
  ),
  post: withSoFar(async (request, { partnershipName, agency }, sealed) => {
    const { deps, body, now } = request
    if (!partnershipName || !agency) return seeOther(`/set-up/partnership?so-far=${sealed}`)
    const typed = typedPerson(body)
    const again = (refusals: readonly AdministratorRefusal[]) =>
      show(<SetUpAdministratorView sealed={sealed} typed={typed} refusals={refusals} />, 400)
    const faults = personFaults(typed)
    if (faults.length > 0) return again(faults)
    const administrator = { ...typed, password: textOf(body, 'password') }
    const outcome = await setUp(deps, { partnershipName, agency, administrator }, now)
    if (!outcome.ok) {
      const refusals = outcome.refusals.filter((refusal) => refusal.code !== 'set-up-already')
      return refusals.length > 0 ? again(refusals) : seeOther('/sign-in')
    }
    const { accountId } = outcome.value
    const { token, signInId } = await beginSignIn(deps.db, {
      accountId,
      userAgent: request.userAgent,
      networkDigest: networkDigestOf(deps, request),
      now,
    })
    request.setSignIn(token)
    return goOn(request, { visitor: newcomer(signInId, accountId), next: '/administration/local-data' })
  }),
})
