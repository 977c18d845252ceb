import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'

export type GrantId = Id<'grant'>

/**
 * Whom a grant reaches: one person, a team, or everyone at an agency's desk (screening desk, SPOC). One seat, where its
 * role has no cases and what was written from it stays open to it.
 */
export type GrantHolder =
  | { readonly toKind: 'person'; readonly toId: AccountId }
  | { readonly toKind: 'seat'; readonly toId: SeatId }
  | { readonly toKind: 'team'; readonly toId: TeamId }
  | { readonly toKind: 'desk'; readonly toId: AgencyId }

export type GrantLevel = 'read' | 'work'

/** Every part of a record, as it stands in `parts`. */
export const EVERY_PART = '*'

/** A grant as it is stored. A grant with an end, or a start that lies ahead, opens by its own id while it is valid. */
export type Grant = GrantHolder & {
  readonly partnershipId: PartnershipId
  readonly id: GrantId
  readonly recordId: RecordId
  readonly parts: readonly string[]
  readonly level: GrantLevel
  readonly basis: string
  readonly purpose: string
  readonly fromAt: Date
  readonly untilAt: Date | null
  readonly timed: boolean
  readonly sourceKind: string
  readonly sourceId: Id<string> | null
  readonly madeBy: SeatId
  readonly madeAt: Date
  readonly revokedAt: Date | null
}

/** What a command asks for: the rest is filled in from who does it and when. */
export type GrantWanted = GrantHolder & {
  readonly parts: readonly string[]
  readonly level: GrantLevel
  readonly basis: string
  readonly fromAt?: Date
  readonly untilAt?: Date | null
  readonly sourceKind: string
  readonly sourceId?: Id<string> | null
}
