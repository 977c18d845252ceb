import type { AgencyKind, Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { Grant } from '../domain/grant.js'

export type PartnershipTable = {
  partnershipId: PartnershipId
  name: string
  code: string
  demonstration: boolean
  createdAt: Date
}
export type AgencyTable = {
  partnershipId: PartnershipId
  id: AgencyId
  kind: AgencyKind
  name: string
  shortName: string
  onScreeningDesk: boolean
  closedAt: Date | null
}
export type TeamTable = {
  partnershipId: PartnershipId
  id: TeamId
  agencyId: AgencyId
  name: string
  localityCode: string | null
  closedAt: Date | null
}
export type AccountTable = {
  id: AccountId
  email: string
  name: string
  passwordHash: string | null
  createdAt: Date
  disabledAt: Date | null
}
export type SeatTable = {
  partnershipId: PartnershipId
  id: SeatId
  accountId: AccountId
  personName: string
  agencyId: AgencyId
  role: Role
  title: string
  service: boolean
  createdAt: Date
  endedAt: Date | null
}

type WallColumns = { visibleTo: string[]; hiddenFrom: string[] }

export type RecordTable = WallColumns & {
  partnershipId: PartnershipId
  id: RecordId
  kind: string
  subjectId: Id<string>
  ownerAgencyId: AgencyId
  restricted: boolean
  retentionClass: string
  hold: boolean
  supersededBy: RecordId | null
  openedAt: Date
}
export type RecordGrantTable = WallColumns & {
  [Column in keyof Omit<Grant, 'parts' | 'toKind' | 'toId'>]: Grant[Column]
} & {
  part: string
  parts: string[]
  toKind: Grant['toKind']
  toId: string
  revokedBy: SeatId | null
  revokeReason: string | null
}
export type RecordConflictTable = WallColumns & {
  partnershipId: PartnershipId
  id: Id<'conflict'>
  recordId: RecordId
  part: string
  accountId: AccountId
  reason: string
  declaredBy: SeatId
  declaredAt: Date
  withdrawnBy: SeatId | null
  withdrawnAt: Date | null
}
export type BreakGlassTable = {
  partnershipId: PartnershipId
  id: Id<'break-glass'>
  recordId: RecordId
  grantId: Grant['id']
  accountId: AccountId
  seatId: SeatId
  reasonCode: string
  reason: string
  openedAt: Date
  untilAt: Date
  reviewedBy: SeatId | null
  reviewedAt: Date | null
  reviewOutcome: string | null
  reviewNote: string | null
}

export type SignInTable = {
  id: Id<'sign-in'>
  accountId: AccountId
  tokenHash: Buffer
  partnershipId: PartnershipId | null
  seatId: SeatId | null
  secondFactorAt: Date | null
  startedAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endReason: string | null
  browser: string
  networkDigest: string
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    partnership: PartnershipTable
    partnershipDirectory: { partnershipId: PartnershipId; name: string; demonstration: boolean }
    agency: AgencyTable
    team: TeamTable
    account: AccountTable
    seat: SeatTable
    seatTeam: { partnershipId: PartnershipId; seatId: SeatId; teamId: TeamId }
    accountSeat: { accountId: AccountId; partnershipId: PartnershipId; seatId: SeatId }
    record: RecordTable
    recordGrant: RecordGrantTable
    recordConflict: RecordConflictTable
    breakGlass: BreakGlassTable
    signIn: SignInTable
  }
}
