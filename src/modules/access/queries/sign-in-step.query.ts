import type { Seat } from '../../../kernel/actor.js'
import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import type { Visitor } from '../../../platform/http/doorway.js'
import { isOnlyInDemonstrations, listSeats } from '../data/account-seat.store.js'
import { findFactor } from '../data/factor.store.js'
import { findSignIn, type SignInId } from '../data/sign-in-write.store.js'

/** What someone who gave their password does next. */
export type SignInStep =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'give-code' }
  | { readonly kind: 'set-up-code' }
  | { readonly kind: 'choose-seat'; readonly seats: readonly Seat[] }
  | { readonly kind: 'inside'; readonly seat: Seat }

/** Where a visitor stands on the way in. */
export async function findStep(deps: Deps, visitor: Visitor | undefined): Promise<SignInStep> {
  if (!visitor?.live) return { kind: 'sign-in' }
  if (visitor.seat) return { kind: 'inside', seat: visitor.seat }
  const seats = await listSeats(deps.db, visitor.accountId)
  if (seats.length === 0) return { kind: 'no-seat' }
  const missing = await findFactorStep(deps, visitor)
  return missing ? { kind: missing } : { kind: 'choose-seat', seats }
}

/**
 * What is missing of the second factor. It is asked of everyone who has one, and everyone has one but those who only
 * work in a demonstration.
 */
export async function findFactorStep(
  { db }: Pick<Deps, 'db'>,
  { signInId, accountId }: { signInId: SignInId; accountId: AccountId },
): Promise<'give-code' | 'set-up-code' | undefined> {
  const [signIn, factor] = await Promise.all([findSignIn(db, signInId), findFactor(db, accountId)])
  if (signIn?.secondFactorAt) return undefined
  if (factor) return 'give-code'
  return (await isOnlyInDemonstrations(db, accountId)) ? undefined : 'set-up-code'
}
