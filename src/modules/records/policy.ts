import { ROLES, type Role } from '../../kernel/actor.js'

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
]

/** Who may do what around a record. Each also needs the record to be open to them, but for the two that say so. */
export const PERMISSIONS = {
  // Everyone has a Today; an administrator's and a scrutineer's hold no case but the concerns they raised.
  'records:today': ROLES,
  // Whoever works with a record may see who has looked at it and who holds it: they may need to ask.
  'records:looks': [...CASE_ROLES, 'guardian'],
  'records:holders': [...CASE_ROLES, 'guardian'],
  // Anyone may shut a record to themselves.
  'records:conflict': [...CASE_ROLES, 'referrer', 'guardian', 'data-officer'],
  // Managers and the screening desk open a record to others, and restrict it.
  'records:grant': ['team-manager', 'screener', 'mace-coordinator'],
  'records:restrict': ['team-manager', 'screener'],
  // Without the record being open: someone who must see it to keep a child safe.
  'records:break-glass': [...CASE_ROLES, 'guardian'],
  // Without any record being open: a guardian works through openings, which name no child.
  'records:review-openings': ['guardian'],
} as const satisfies Record<string, readonly Role[]>
