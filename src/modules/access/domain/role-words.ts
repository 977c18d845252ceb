import type { AgencyKind, Role } from '../../../kernel/actor.js'

/** What roles are called on the pages of administration and sign-in; a seat has its own title beside it. */
export const ROLE_WORDS = {
  referrer: 'Referrer',
  screener: 'Screener',
  'allocated-worker': 'Allocated worker',
  'team-manager': 'Team manager',
  'contextual-worker': 'Contextual safeguarding worker',
  'mace-coordinator': 'MACE coordinator',
  chair: 'Chair',
  'agency-spoc': 'Agency SPOC',
  'police-intelligence': 'Police intelligence officer',
  'return-interviewer': 'Return interview worker',
  'partnership-officer': 'Partnership officer',
  'data-officer': 'Data officer',
  scrutineer: 'Scrutineer',
  guardian: 'Caldicott guardian or data protection officer',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>

export const AGENCY_KIND_WORDS = {
  'childrens-social-care': 'Children’s social care',
  police: 'Police',
  health: 'Health trust',
  school: 'School or college',
  'early-help': 'Early help',
  'youth-justice': 'Youth justice',
  housing: 'Housing',
  voluntary: 'Voluntary organisation',
  probation: 'Probation',
  'return-interviews': 'Return interview service',
  partnership: 'The partnership itself',
  other: 'Another kind of agency',
} as const satisfies Record<AgencyKind, string>
