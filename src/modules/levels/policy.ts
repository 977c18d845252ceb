import { type Role, ROLES } from '../../kernel/actor.js'

/** Roles that see how the work is done and never whose. */
const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/** Who may do what with levels, as sentences. The record's wall decides about each record besides. */
export const policy = {
  /** Whoever works with cases reads the level of the records that are open to them. */
  'levels:read': ROLES.filter((role) => !WITHOUT_CASES.includes(role)),
  /** What the agencies agreed is written down by the screening desk, a manager, or those who run MACE. */
  'levels:agree': ['screener', 'team-manager', 'mace-coordinator', 'chair'],
  /** A strategy discussion is written down by those who hold it, the child's worker too. */
  'levels:discuss': ['screener', 'allocated-worker', 'team-manager', 'mace-coordinator', 'chair'],
  /** A review is written down by those who prepare it; who decides is named in it. */
  'levels:review': ['allocated-worker', 'contextual-worker', 'team-manager', 'mace-coordinator', 'chair'],
  /** Taking a child off MACE is written down by a manager or those who run MACE; who decides is named in it. */
  'levels:remove': ['team-manager', 'mace-coordinator', 'chair'],
} as const satisfies Record<string, readonly Role[]>
