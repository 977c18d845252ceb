import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { endFactors, FACTOR_SECRET, insertFactor } from '../data/factor.store.js'
import { hashRecoveryCodes, replaceRecoveryCodes } from '../data/recovery-code.store.js'
import { advanceSignIn, endSignIns, type SignInId } from '../data/sign-in-write.store.js'
import { newToken } from '../data/token.js'
import { newRecoveryCodes } from '../domain/recovery-code.js'
import { stepOfCode } from '../domain/time-code.js'
import { changeAccount } from './change-account.js'
import type { Enrolment } from './enrolment.js'

type Given = {
  signInId: SignInId
  accountId: AccountId
  enrolment: Enrolment
  typed: string
  networkDigest: string
  now: Date
  /** The first one, on the way in; a change ends every other sign-in and is told by mail. */
  isChange: boolean
}

/**
 * Sets up time-based codes, once the app has shown a code that fits, with ten new recovery codes: they are given back
 * here and never again. The sign-in gets a new token.
 */
export async function setSecondFactor(
  deps: Deps,
  given: Given,
): Promise<
  Outcome<
    { token: string; codes: string[] },
    { code: 'new-code-wrong'; field: 'newCode' } | { code: 'over'; field?: undefined }
  >
> {
  const { secrets } = deps
  const { accountId, now } = given
  const step = stepOfCode(given.enrolment.secret, given.typed, now)
  if (step === undefined) return refuse({ code: 'new-code-wrong' as const, field: 'newCode' as const })
  const codes = newRecoveryCodes()
  const hashed = await hashRecoveryCodes(codes)
  const { token, hash } = newToken()
  const secret = secrets.seal(FACTOR_SECRET, given.enrolment.secret)
  const isSet = await changeAccount(
    deps,
    {
      action: 'access.second-factor-set',
      accountId,
      as: 'themselves',
      networkDigest: given.networkDigest,
      fields: ['factor', 'recovery_codes'],
      at: now,
      mail: given.isChange ? { template: 'second-factor-changed', link: '/reset' } : undefined,
    },
    async (tx) => {
      if (!(await advanceSignIn(tx, given.signInId, { tokenHash: hash, secondFactorAt: now }))) return false
      await endFactors(tx, accountId, 'replaced', now)
      await insertFactor(tx, { accountId, secret, lastStep: step, now })
      await replaceRecoveryCodes(tx, accountId, hashed, now)
      if (given.isChange) await endSignIns(tx, { accountId, exceptId: given.signInId }, 'factor-changed', now)
      return true
    },
  )
  if (!isSet) return refuse({ code: 'over' as const })
  return accept({ token, codes })
}
