import type { Role } from '../../kernel/actor.js'

/**
 * Who may import: the data officer of the council, whose own data these are. What they import is staged to their seat
 * alone, and the children they choose become records of the council.
 */
export const policy = {
  'imports:import': ['data-officer'],
} as const satisfies Record<string, readonly Role[]>
