import { type Role, ROLES } from '../../kernel/actor.js'
import { PLAN_WRITERS } from './domain/who-may.js'

/** Roles that see how the work is done and never whose. */
const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/** Who may do what with plans, as sentences. The record's wall decides about each record besides. */
export const policy = {
  /** Anyone who works with cases may own an action, and reads the plans of the records that are open to them. */
  'plans:read': ROLES.filter((role) => !WITHOUT_CASES.includes(role)),
  /** Those who do the work, and those who answer for it, write plans and add actions. */
  'plans:write': PLAN_WRITERS,
} as const satisfies Record<string, readonly Role[]>
