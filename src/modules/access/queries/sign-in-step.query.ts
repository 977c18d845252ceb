import type { Seat } from '../../../kernel/actor.js'
import type { Deps } from '../../../platform/deps.js'
import type { Visitor } from '../../../platform/http/doorway.js'
import { listSeats } from '../data/account-seat.store.js'

/** What someone who gave their password does next. */
export type SignInStep =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'choose-seat'; readonly seats: readonly Seat[] }
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'inside'; readonly seat: Seat }

/** Where a visitor stands on the way in. */
export async function findStep(deps: Deps, visitor: Visitor | undefined): Promise<SignInStep> {
  if (!visitor?.live) return { kind: 'sign-in' }
  if (visitor.seat) return { kind: 'inside', seat: visitor.seat }
  const seats = await listSeats(deps.db, visitor.accountId)
  return seats.length === 0 ? { kind: 'no-seat' } : { kind: 'choose-seat', seats }
}
