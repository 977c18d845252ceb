import { DESK_ROLES, type Role, type Seat } from '../../../kernel/actor.js'

/** Roles that see how the work is done and never whose: no scope opens anything of a case to them. */
const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/**
 * The scopes a seat has by itself: the seat (for its drafts), the person, their teams, and their agency's desk if they sit at it. Time-limited
 * grants are added when a transaction begins.
 */
export function baseScopes(seat: Pick<Seat, 'id' | 'accountId' | 'teamIds' | 'agencyId' | 'role'>): string[] {
  if (WITHOUT_CASES.includes(seat.role)) return [seat.id]
  return [seat.id, seat.accountId, ...seat.teamIds, ...(DESK_ROLES.includes(seat.role) ? [seat.agencyId] : [])]
}
