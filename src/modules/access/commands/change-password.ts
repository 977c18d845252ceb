import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { getAccount, savePasswordHash } from '../data/account.store.js'
import { endLinks } from '../data/mailed-link.store.js'
import { hashPassword } from '../data/password-hash.js'
import { advanceSignIn, endSignIns, type SignInId } from '../data/sign-in-write.store.js'
import { newToken } from '../data/token.js'
import type { PasswordRefusal } from '../domain/password-rules.js'
import { changeAccount } from './change-account.js'
import { checkNewPassword } from './check-new-password.js'
import { checkOwnPassword, type OwnPasswordRefusal } from './check-own-password.js'
import { networkDigestOf, type WhoAsks } from './who-asks.js'

type Given = { signInId: SignInId; accountId: AccountId; current: string; password: string; who: WhoAsks; now: Date }
export type ChangePasswordRefusal =
  | OwnPasswordRefusal
  | PasswordRefusal
  | { readonly code: 'password-same'; readonly field: 'password' }
  | { readonly code: 'over'; readonly field?: undefined }

/** Changes one's own password. Every other sign-in ends, this one gets a new token, and a mail says so. */
export async function changePassword(
  deps: Deps,
  { signInId, accountId, current, password, who, now }: Given,
): Promise<Outcome<{ token: string }, ChangePasswordRefusal>> {
  const own = await checkOwnPassword(deps, { accountId, typed: current, who, now })
  if (!own.ok) return own
  const refusal = await checkNewPassword(deps, await getAccount(deps.db, accountId), password)
  if (refusal) return refuse(refusal)
  if (password === current) return refuse({ code: 'password-same' as const, field: 'password' as const })
  const passwordHash = await hashPassword(password)
  const { token, hash } = newToken()
  const changed = await changeAccount(
    deps,
    {
      action: 'access.password-changed',
      accountId,
      as: 'themselves',
      networkDigest: networkDigestOf(deps, who),
      fields: ['password_hash'],
      at: now,
      mail: { template: 'password-changed', link: '/reset' },
    },
    async (tx) => {
      if (!(await advanceSignIn(tx, signInId, { tokenHash: hash }))) return false
      await savePasswordHash(tx, accountId, passwordHash)
      await endLinks(tx, accountId, now)
      await endSignIns(tx, { accountId, exceptId: signInId }, 'password-changed', now)
      return true
    },
  )
  return changed ? accept({ token }) : refuse({ code: 'over' as const })
}
