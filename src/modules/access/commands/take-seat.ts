import type { AccountId, Id, SeatId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { noteForAudit } from '../../../platform/work.js'
import { listSeatPlaces } from '../data/account-seat.store.js'
import { findSeat } from '../data/seat.store.js'
import { advanceSignIn, type SignInId } from '../data/sign-in-write.store.js'
import { newToken } from '../data/token.js'
import { findFactorStep } from '../queries/sign-in-step.query.js'
import { workFrom } from '../work.js'

type TakeSeat = { signInId: SignInId; accountId: AccountId; seatId: string; isFirst: boolean }

/**
 * Works from a seat from now on: the last step of signing in, or a change without signing out. The audit of the seat's
 * partnership says so, from the new seat. The sign-in gets a new token.
 */
export async function takeSeat(
  deps: Deps,
  { signInId, accountId, seatId, isFirst }: TakeSeat,
): Promise<Outcome<{ token: string; seatId: SeatId }, { code: 'not-your-seat' | 'second-factor-first' | 'over' }>> {
  const place = (await listSeatPlaces(deps.db, accountId)).find((each) => each.seatId === seatId)
  const seat = place && (await findSeat(deps.db, place.partnershipId, place.seatId))
  if (!seat) return refuse({ code: 'not-your-seat' as const })
  if (await findFactorStep(deps, { signInId, accountId })) return refuse({ code: 'second-factor-first' as const })
  const { token, hash } = newToken()
  const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat)
  return work.change(async (tx) => {
    const moved = await advanceSignIn(tx, signInId, {
      tokenHash: hash,
      partnershipId: seat.partnershipId,
      seatId: seat.id,
    })
    if (!moved) return refuse({ code: 'over' as const })
    noteForAudit(tx, {
      action: isFirst ? 'access.signed-in' : 'access.seat-taken',
      records: [],
      thing: signInId as Id<string>,
      fields: ['seat_id'],
    })
    return accept({ token, seatId: seat.id })
  })
}
