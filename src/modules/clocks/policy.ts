import { type Role, ROLES } from '../../kernel/actor.js'

/** Roles that see how the work is done and never whose. */
const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/** Who may do what with clocks, as sentences. The record's wall decides about each record besides. */
export const policy = {
  /** Everyone may read how deadlines are worked out. */
  'clocks:rules': ROLES,
  /** Whoever works with cases sees the clocks of the records that are open to them. */
  'clocks:read': ROLES.filter((role) => !WITHOUT_CASES.includes(role)),
  /** Those who do the work, and those who answer for it, pause a clock and say why something is late. */
  'clocks:keep': [
    'screener',
    'allocated-worker',
    'team-manager',
    'contextual-worker',
    'mace-coordinator',
    'agency-spoc',
  ],
} as const satisfies Record<string, readonly Role[]>
