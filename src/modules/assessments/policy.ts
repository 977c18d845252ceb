import type { Role } from '../../kernel/actor.js'

/** Who may do what with assessments. Which records and which of their parts is for grants to say. */
export const policy = {
  /** Whoever works with the child or decides about the level reads what was assessed, as far as the record is open. */
  'assessments:read': [
    'screener',
    'allocated-worker',
    'team-manager',
    'contextual-worker',
    'mace-coordinator',
    'chair',
    'agency-spoc',
    'police-intelligence',
    'return-interviewer',
    'scrutineer',
    'guardian',
  ],
  /** Those who work with the child write it together. */
  'assessments:write': ['allocated-worker', 'team-manager', 'contextual-worker'],
  /** A manager, and never the one who wrote or sent it: the command sees to that. */
  'assessments:authorise': ['team-manager'],
} as const satisfies Record<string, readonly Role[]>
