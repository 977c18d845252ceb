import type { Role } from '../../kernel/actor.js'

/** Who may do what with allocations, as sentences. The record's wall decides about each record besides. */
export const policy = {
  /** A team manager gives a child to a worker, hands over, arranges cover and takes back. */
  'allocations:allocate': ['team-manager'],
} as const satisfies Record<string, readonly Role[]>
