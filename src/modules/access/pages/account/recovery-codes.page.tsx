import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { checkOwnPassword } from '../../commands/check-own-password.js'
import { makeRecoveryCodes } from '../../commands/new-recovery-codes.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { ownAccount } from '../../queries/account.query.js'
import { insideOnly } from '../inside.js'
import { RecoveryCodesView } from '../second-factor/recovery-codes.view.js'
import { whoAsks } from '../who-asks.js'
import { MakeCodesView } from './recovery-codes.view.js'

const PATH = '/account/recovery-codes'

export const recoveryCodesDoorway = defineDoorway({
  path: PATH,
  get: insideOnly(PATH, async ({ deps, now }, { accountId }) => {
    const account = await ownAccount(deps, accountId)
    return account.factorSince
      ? show(<MakeCodesView left={account.recoveryCodesLeft} now={now} />)
      : seeOther('/account')
  }),
  post: insideOnly(PATH, async (request, { accountId }) => {
    const { deps, body, now } = request
    const account = await ownAccount(deps, accountId)
    if (!account.factorSince) return seeOther('/account')
    const who = whoAsks(request)
    const own = await checkOwnPassword(deps, { accountId, typed: textOf(body, 'current'), who, now })
    if (!own.ok)
      return show(<MakeCodesView left={account.recoveryCodesLeft} now={now} refusal={own.refusals[0]} />, 400)
    const codes = await makeRecoveryCodes(deps, { accountId, networkDigest: networkDigestOf(deps, who), now })
    return show(<RecoveryCodesView codes={codes} continueTo="/account" />)
  }),
})
