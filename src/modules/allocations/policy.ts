import type { Role } from '../../kernel/actor.js'

/** Who may do what with allocations, as sentences. The record's wall decides about each record besides. */
export const policy = {
  /** A team manager gives a child to a worker, hands over, arranges cover and takes back. */
  'allocations:allocate': ['team-manager'],
  /** Who works with a child, or answers for the work, says what became of duties that are done outside Kith. */
  'allocations:say': ['allocated-worker', 'team-manager'],
} as const satisfies Record<string, readonly Role[]>
