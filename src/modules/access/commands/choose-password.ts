import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { getAccount, savePasswordHash } from '../data/account.store.js'
import { endLinks, findLink, spendLink } from '../data/mailed-link.store.js'
import { hashPassword } from '../data/password-hash.js'
import { endSignIns } from '../data/sign-in-write.store.js'
import { tokenHash } from '../data/token.js'
import type { PasswordRefusal } from '../domain/password-rules.js'
import { changeAccount } from './change-account.js'
import { checkNewPassword } from './check-new-password.js'

export type ChooseRefusal = PasswordRefusal | { readonly code: 'link-over'; readonly field?: undefined }

/** Chooses a password by a mailed link, which is used up. Every sign-in ends; the second factor stays as it is. */
export async function choosePassword(
  deps: Deps,
  given: { token: string; password: string; networkDigest: string; now: Date },
): Promise<Outcome<undefined, ChooseRefusal>> {
  const { db } = deps
  const { networkDigest, now } = given
  const hash = tokenHash(given.token)
  const link = await findLink(db, hash, now)
  const account = link && (await getAccount(db, link.accountId))
  if (!account || account.disabledAt) return refuse({ code: 'link-over' as const })
  const refusal = await checkNewPassword(deps, account, given.password)
  if (refusal) return refuse(refusal)
  const passwordHash = await hashPassword(given.password)
  const chosen = await changeAccount(
    deps,
    {
      action: 'access.password-chosen',
      accountId: account.id,
      as: 'themselves',
      networkDigest,
      fields: ['password_hash'],
      at: now,
      mail: account.passwordHash ? { template: 'password-changed', link: '/reset' } : undefined,
    },
    async (tx) => {
      if (!(await spendLink(tx, hash, now))) return false
      await savePasswordHash(tx, account.id, passwordHash)
      await endLinks(tx, account.id, now)
      await endSignIns(tx, { accountId: account.id }, 'password-changed', now)
      return true
    },
  )
  return chosen ? accept() : refuse({ code: 'link-over' as const })
}
