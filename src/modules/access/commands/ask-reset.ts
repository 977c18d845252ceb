import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { addressOf, findAccountByEmail } from '../data/account.store.js'
import { claimTry } from '../data/sign-in-attempt.store.js'
import { changeAccount } from './change-account.js'
import { evenly } from './even-time.js'
import { makeLink } from './mail-link.js'
import { noteAccessNow } from './note-access.js'
import { networkDigestOf, type WhoAsks } from './who-asks.js'

/**
 * Mails a link for choosing a new password, if the address has an open account. The answer and its time are the same
 * if it has none, and if it was mailed to often enough within the hour.
 */
export async function askReset(
  deps: Deps,
  { email, who, now }: { email: string; who: WhoAsks; now: Date },
): Promise<Outcome<undefined, { code: 'wait'; until: Date; field: 'email' }>> {
  const patience = evenly()
  const networkDigest = networkDigestOf(deps, who)
  const claim = await claimTry(deps.db, [{ key: `reset ${networkDigest}`, allowance: 'reset-network' }], now)
  if (!claim.waitUntil) await mailTo(deps, { address: addressOf(email), networkDigest, now })
  await patience
  return claim.waitUntil ? refuse({ code: 'wait' as const, until: claim.waitUntil, field: 'email' as const }) : accept()
}

async function mailTo(
  deps: Deps,
  { address, networkDigest, now }: { address: string; networkDigest: string; now: Date },
): Promise<void> {
  const about = deps.secrets.digest('address', address)
  const claim = await claimTry(deps.db, [{ key: `reset ${about}`, allowance: 'reset-address' }], now)
  const account = await findAccountByEmail(deps.db, address)
  const note = { accountId: account?.id, about: account ? undefined : about, networkDigest, at: now }
  if (claim.waitUntil || !account || account.disabledAt) {
    await noteAccessNow(deps, 'someone-unknown', { action: 'access.reset-not-sent', ...note })
    return
  }
  const { mail, keep } = makeLink(deps, { accountId: account.id, kind: 'reset', now })
  await changeAccount(
    deps,
    { action: 'access.reset-asked', ...note, accountId: account.id, as: 'someone-unknown', mail },
    async (tx) => {
      await keep(tx)
      return true
    },
  )
}
