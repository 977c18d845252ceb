import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { advanceSignIn, type SignInId } from '../data/sign-in-write.store.js'
import { newToken } from '../data/token.js'
import { checkFactor, type FactorRefusal, type FactorUsed } from './check-factor.js'
import type { WhoAsks } from './who-asks.js'

type Given = { signInId: SignInId; accountId: AccountId; typed: string; who: WhoAsks; now: Date }

/** The second step of signing in: a code. The sign-in gets a new token. */
export async function passSecondFactor(
  deps: Deps,
  { signInId, ...given }: Given,
): Promise<Outcome<{ token: string; used: FactorUsed }, FactorRefusal | { code: 'over'; field?: undefined }>> {
  const checked = await checkFactor(deps, given)
  if (!checked.ok) return checked
  const { token, hash } = newToken()
  const moved = await advanceSignIn(deps.db, signInId, { tokenHash: hash, secondFactorAt: given.now })
  return moved ? accept({ token, used: checked.value }) : refuse({ code: 'over' as const })
}
