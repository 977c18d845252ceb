import { DESK_ROLES, type Role, type Seat } from '../../../kernel/actor.js'

/** Roles that see how the work is done and never whose: no scope opens anything of a case that others wrote. */
const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/** Whether someone in this role sees anything of a case but what they wrote themselves. */
export function seesCases(role: Role): boolean {
  return !WITHOUT_CASES.includes(role)
}

/**
 * The scopes a seat has by itself: the seat (for its drafts and what was written from it), the person, their teams, and
 * their agency's desk if they sit at it. Time-limited grants are added when a transaction begins.
 */
export function baseScopes(seat: Pick<Seat, 'id' | 'accountId' | 'teamIds' | 'agencyId' | 'role'>): string[] {
  if (!seesCases(seat.role)) return [seat.id]
  return [seat.id, seat.accountId, ...seat.teamIds, ...(DESK_ROLES.includes(seat.role) ? [seat.agencyId] : [])]
}
