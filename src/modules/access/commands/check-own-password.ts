import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { getAccount } from '../data/account.store.js'
import { isPassword } from '../data/password-hash.js'
import { claimTry, forgiveTries } from '../data/sign-in-attempt.store.js'
import { noteAccessNow } from './note-access.js'
import { countedFor, networkDigestOf, type WhoAsks } from './who-asks.js'

export type OwnPasswordRefusal =
  | { readonly code: 'current-missing' | 'current-wrong'; readonly field: 'current' }
  | { readonly code: 'wait'; readonly until: Date; readonly field: 'current' }

/** Whoever changes how they sign in shows first that it is they who sit here (ASVS 7.5.1, 7.5.2). */
export async function checkOwnPassword(
  deps: Deps,
  { accountId, typed, who, now }: { accountId: AccountId; typed: string; who: WhoAsks; now: Date },
): Promise<Outcome<undefined, OwnPasswordRefusal>> {
  const field = 'current' as const
  if (!typed) return refuse({ code: 'current-missing' as const, field })
  const counted = [countedFor(deps, who, accountId, 'own-password')]
  const claim = await claimTry(deps.db, counted, now)
  if (claim.waitUntil) return refuse({ code: 'wait' as const, until: claim.waitUntil, field })
  const { passwordHash } = await getAccount(deps.db, accountId)
  if (await isPassword(typed, passwordHash)) {
    await forgiveTries(deps.db, counted)
    return accept()
  }
  await noteAccessNow(deps, 'themselves', {
    action: 'access.own-password-failed',
    accountId,
    networkDigest: networkDigestOf(deps, who),
    at: now,
  })
  return refuse({ code: 'current-wrong' as const, field })
}
