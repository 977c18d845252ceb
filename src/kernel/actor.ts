import type { AccountId, AgencyId, PartnershipId, SeatId, TeamId } from './ids.js'

/** The roles a seat may have. What a role may do is registered by modules; what it is called is local data. */
export const ROLES = [
  'referrer',
  'screener',
  'allocated-worker',
  'team-manager',
  'contextual-worker',
  'mace-coordinator',
  'chair',
  'agency-spoc',
  'police-intelligence',
  'return-interviewer',
  'partnership-officer',
  'data-officer',
  'scrutineer',
  'guardian',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that sit at a desk shared by their agency: only they may be reached by an agency-wide grant. */
export const DESK_ROLES: readonly Role[] = ['screener', 'agency-spoc']

/** The kinds an agency can be. Each school is an agency of its own. */
export const AGENCY_KINDS = [
  'childrens-social-care',
  'police',
  'health',
  'school',
  'early-help',
  'youth-justice',
  'housing',
  'voluntary',
  'probation',
  'return-interviews',
  'partnership',
  'other',
] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]

/** Where someone works from at this moment: who they are, for which agency, in which role and teams. */
export type Seat = {
  readonly id: SeatId
  readonly partnershipId: PartnershipId
  readonly partnershipName: string
  readonly accountId: AccountId
  readonly personName: string
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly agencyKind: AgencyKind
  readonly role: Role
  readonly title: string
  readonly teamIds: readonly TeamId[]
  readonly teamNames: readonly string[]
}
