import type { Role, Seat } from '../../../kernel/actor.js'
import type { Action } from './action.js'

/** What a seat holds on a record, as far as these sentences ask. */
export type Door = { readonly parts: ReadonlySet<string> | 'every'; readonly level: 'read' | 'work' }

/**
 * The owner of an action may see the summary and the plan of its record, and work on them, while an action of theirs is
 * open there: from whichever agency, and nothing else of the record.
 */
export const OWNERS_DOOR = { parts: ['summary', 'plan'], level: 'work', basis: 'action-owner' } as const

/** Those who do the work with the child, and those who answer for it, write plans. */
export const PLAN_WRITERS: readonly Role[] = [
  'allocated-worker',
  'team-manager',
  'contextual-worker',
  'mace-coordinator',
]

/** Nothing more of the record is open than an owner's door opens. */
export function isOwnersDoor({ parts }: Pick<Door, 'parts'>): boolean {
  return parts !== 'every' && [...parts].every((part) => (OWNERS_DOOR.parts as readonly string[]).includes(part))
}

/** Whoever works on the record from a role that writes plans writes this one; an owner's door is for their action alone. */
export function mayWritePlan(seat: Pick<Seat, 'role'>, door: Door): boolean {
  return PLAN_WRITERS.includes(seat.role) && door.level === 'work' && !isOwnersDoor(door)
}

/**
 * An action is worked on by its owner, by whoever watches it for an owner who does not sign in, by the SPOC of the
 * owner's agency, who answers for its actions, and by those who write the plan.
 */
export function mayWorkOnAction(
  seat: Pick<Seat, 'role' | 'accountId' | 'agencyId'>,
  door: Door,
  action: Pick<Action, 'ownerAccountId' | 'ownerAgencyId' | 'watchedBy'>,
): boolean {
  if (door.level !== 'work') return false
  if (action.ownerAccountId === seat.accountId || action.watchedBy === seat.accountId) return true
  if (seat.role === 'agency-spoc' && action.ownerAgencyId === seat.agencyId) return true
  return mayWritePlan(seat, door)
}
