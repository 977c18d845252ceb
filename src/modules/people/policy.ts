import type { Role } from '../../kernel/actor.js'

/** Roles that may work with children's records; which records is the wall's business, not a role's. */
const CASE_ROLES: readonly Role[] = [
  'screener',
  'allocated-worker',
  'team-manager',
  'contextual-worker',
  'mace-coordinator',
  'chair',
  'agency-spoc',
  'police-intelligence',
  'return-interviewer',
  'guardian',
]

const WORKING_ROLES: readonly Role[] = [
  'screener',
  'allocated-worker',
  'team-manager',
  'contextual-worker',
  'mace-coordinator',
  'agency-spoc',
  'return-interviewer',
]

/**
 * Who may do what with the people Kith knows, wherever a record is open to them. A referrer searches nothing: they see
 * their own concerns. An administrator, a scrutineer and a partnership officer see no case but those.
 */
export const PEOPLE_POLICY = {
  /** Open a record's details. */
  'people:read': [...CASE_ROLES, 'data-officer'],
  /** Write on a record, where they hold it to work on. */
  'people:work': [...WORKING_ROLES, 'data-officer'],
  /** Search by name, birth date and number. */
  'people:find': [...CASE_ROLES, 'data-officer'],
  /** Open a record for a child who has none. */
  'people:create': ['screener', 'allocated-worker', 'team-manager'],
  /** Decide that two entries are one child, and undo it. */
  'people:merge': ['screener', 'team-manager', 'mace-coordinator', 'data-officer'],
  /** Equality, where they hold that part as well. */
  'people:equality': [...WORKING_ROLES, 'guardian'],
} as const satisfies Readonly<Record<`people:${string}`, readonly Role[]>>
