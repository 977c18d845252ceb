import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { endSignIns } from '../data/sign-in-write.store.js'
import { changeAccount } from './change-account.js'
import { checkOwnPassword, type OwnPasswordRefusal } from './check-own-password.js'
import { networkDigestOf, type WhoAsks } from './who-asks.js'

/** Signs out everywhere, here as well, once the password was given again. */
export async function signOutEverywhere(
  deps: Deps,
  { accountId, current, who, now }: { accountId: AccountId; current: string; who: WhoAsks; now: Date },
): Promise<Outcome<undefined, OwnPasswordRefusal | { code: 'over'; field?: undefined }>> {
  const own = await checkOwnPassword(deps, { accountId, typed: current, who, now })
  if (!own.ok) return own
  const ended = await changeAccount(
    deps,
    {
      action: 'access.signed-out-everywhere',
      accountId,
      as: 'themselves',
      networkDigest: networkDigestOf(deps, who),
      fields: ['ended_at'],
      at: now,
    },
    async (tx) => (await endSignIns(tx, { accountId }, 'signed-out-elsewhere', now)) > 0,
  )
  return ended ? accept() : refuse({ code: 'over' as const })
}
