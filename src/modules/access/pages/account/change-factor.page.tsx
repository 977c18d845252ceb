import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { checkFactor } from '../../commands/check-factor.js'
import { checkOwnPassword } from '../../commands/check-own-password.js'
import { beginEnrolment, openEnrolment } from '../../commands/enrolment.js'
import { setSecondFactor } from '../../commands/set-second-factor.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { ownAccount } from '../../queries/account.query.js'
import { insideOnly } from '../inside.js'
import { RecoveryCodesView } from '../second-factor/recovery-codes.view.js'
import { whoAsks } from '../who-asks.js'
import { ChangeFactorView } from './change-factor.view.js'

const PATH = '/account/second-factor'

/** Another phone, or a first one: with the password and a code of the present app, so that a desk left open is not enough. */
export const changeFactorDoorway = defineDoorway({
  path: PATH,
  get: insideOnly(PATH, async ({ deps, now }, { accountId }) => {
    const account = await ownAccount(deps, accountId)
    return show(<ChangeFactorView account={account} enrolment={beginEnrolment(deps, accountId, now)} now={now} />)
  }),
  post: insideOnly(PATH, async (request, visitor) => {
    const { deps, body, now } = request
    const { accountId } = visitor
    const who = whoAsks(request)
    const account = await ownAccount(deps, accountId)
    const kept = openEnrolment(deps, textOf(body, 'enrolment'), accountId, now)
    const enrolment = kept ?? beginEnrolment(deps, accountId, now)
    const again = (refusal: Parameters<typeof ChangeFactorView>[0]['refusal']) =>
      show(<ChangeFactorView account={account} enrolment={enrolment} now={now} refusal={refusal} />, 400)
    if (!kept) return again({ code: 'too-old', field: 'newCode' })
    const own = await checkOwnPassword(deps, { accountId, typed: textOf(body, 'current'), who, now })
    if (!own.ok) return again(own.refusals[0])
    if (account.factorSince) {
      const checked = await checkFactor(deps, { accountId, typed: textOf(body, 'code'), who, now })
      if (!checked.ok) return again(checked.refusals[0])
    }
    const outcome = await setSecondFactor(deps, {
      ...visitor,
      enrolment,
      typed: textOf(body, 'newCode'),
      networkDigest: networkDigestOf(deps, who),
      now,
      isChange: true,
    })
    if (outcome.ok) {
      request.setSignIn(outcome.value.token)
      return show(<RecoveryCodesView codes={outcome.value.codes} continueTo="/account" />)
    }
    const [refusal] = outcome.refusals
    return !refusal || refusal.code === 'over' ? seeOther('/sign-in') : again(refusal)
  }),
})
