import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { FACTOR_SECRET, findFactor, spendStep } from '../data/factor.store.js'
import { spendRecoveryCode } from '../data/recovery-code.store.js'
import { claimTry, forgiveTries } from '../data/sign-in-attempt.store.js'
import { readRecoveryCode } from '../domain/recovery-code.js'
import { stepOfCode } from '../domain/time-code.js'
import { noteAccessNow } from './note-access.js'
import { countedFor, networkDigestOf, type WhoAsks } from './who-asks.js'

export type FactorRefusal =
  | { readonly code: 'code-missing' | 'code-wrong' | 'code-used'; readonly field: 'code' }
  | { readonly code: 'wait'; readonly until: Date; readonly field: 'code' }
export type FactorUsed = 'time-code' | 'recovery-code'

/**
 * Checks and spends a code of the account: of its app, or one of its recovery codes. Each is good once (ASVS 6.5.1).
 * Wrong ones are slowed like passwords, and are in the audit.
 */
export async function checkFactor(
  deps: Deps,
  { accountId, typed, who, now }: { accountId: AccountId; typed: string; who: WhoAsks; now: Date },
): Promise<Outcome<FactorUsed, FactorRefusal>> {
  if (!typed.trim()) return refuse({ code: 'code-missing' as const, field: 'code' as const })
  const counted = [countedFor(deps, who, accountId, 'second-factor')]
  const claim = await claimTry(deps.db, counted, now)
  if (claim.waitUntil) return refuse({ code: 'wait' as const, until: claim.waitUntil, field: 'code' as const })
  const spent = await spend(deps, accountId, typed, now)
  const networkDigest = networkDigestOf(deps, who)
  if (spent === 'code-wrong' || spent === 'code-used') {
    const action = claim.slowed ? 'access.second-factor-slowed' : 'access.second-factor-failed'
    await noteAccessNow(deps, 'someone-unknown', { action, accountId, networkDigest, at: now })
    return refuse({ code: spent, field: 'code' as const })
  }
  await forgiveTries(deps.db, counted)
  if (spent === 'recovery-code')
    await noteAccessNow(deps, 'themselves', { action: 'access.recovery-code-used', accountId, networkDigest, at: now })
  return accept(spent)
}

async function spend(
  { db, secrets }: Deps,
  accountId: AccountId,
  typed: string,
  now: Date,
): Promise<FactorUsed | 'code-wrong' | 'code-used'> {
  if (readRecoveryCode(typed))
    return (await spendRecoveryCode(db, accountId, typed, now)) ? 'recovery-code' : 'code-wrong'
  const factor = await findFactor(db, accountId)
  if (!factor) return 'code-wrong'
  const step = stepOfCode(secrets.open(FACTOR_SECRET, factor.secret), typed, now)
  if (step === undefined) return 'code-wrong'
  return (await spendStep(db, factor.id, step)) ? 'time-code' : 'code-used'
}
