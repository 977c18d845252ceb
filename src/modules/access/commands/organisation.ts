import type { AgencyKind, Role } from '../../../kernel/actor.js'
import { type AccountId, type AgencyId, newId, type SeatId, type TeamId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import '../data/tables.js'

export type AgencyWanted = {
  readonly id?: AgencyId
  readonly kind: AgencyKind
  readonly name: string
  readonly shortName: string
  readonly onScreeningDesk?: boolean
}

/** Adds an organisation to the partnership. Each school is one. */
export async function addAgency(
  tx: Tx,
  by: By,
  { id = newId<AgencyId>(), kind, name, shortName, onScreeningDesk = false }: AgencyWanted,
): Promise<AgencyId> {
  await tx
    .insertInto('agency')
    .values({ partnershipId: by.seat.partnershipId, id, kind, name, shortName, onScreeningDesk, closedAt: null })
    .execute()
  noteForAudit(tx, {
    action: 'access.agency-added',
    records: [],
    thing: id,
    fields: ['kind', 'name', 'short_name', 'on_screening_desk'],
  })
  return id
}

export type TeamWanted = {
  readonly id?: TeamId
  readonly agencyId: AgencyId
  readonly name: string
  readonly localityCode?: string | null
}

/** Adds a team to an agency. */
export async function addTeam(
  tx: Tx,
  by: By,
  { id = newId<TeamId>(), agencyId, name, localityCode = null }: TeamWanted,
): Promise<TeamId> {
  await tx
    .insertInto('team')
    .values({ partnershipId: by.seat.partnershipId, id, agencyId, name, localityCode, closedAt: null })
    .execute()
  noteForAudit(tx, {
    action: 'access.team-added',
    records: [],
    thing: id,
    fields: ['agency_id', 'name', 'locality_code'],
  })
  return id
}

export type SeatWanted = {
  readonly id?: SeatId
  readonly accountId: AccountId
  readonly personName: string
  readonly agencyId: AgencyId
  readonly role: Role
  readonly title: string
  readonly teamIds?: readonly TeamId[]
}

/** Gives a person a seat to work from. */
export async function addSeat(tx: Tx, by: By, wanted: SeatWanted): Promise<SeatId> {
  const { id = newId<SeatId>(), accountId, personName, agencyId, role, title, teamIds = [] } = wanted
  const { partnershipId } = by.seat
  await tx
    .insertInto('seat')
    .values({
      partnershipId,
      id,
      accountId,
      personName,
      agencyId,
      role,
      title,
      service: false,
      createdAt: by.now,
      endedAt: null,
    })
    .execute()
  await tx.insertInto('accountSeat').values({ accountId, partnershipId, seatId: id }).execute()
  if (teamIds.length > 0)
    await tx
      .insertInto('seatTeam')
      .values(teamIds.map((teamId) => ({ partnershipId, seatId: id, teamId })))
      .execute()
  noteForAudit(tx, {
    action: 'access.seat-added',
    records: [],
    thing: id,
    fields: ['account_id', 'agency_id', 'role', 'title', 'teams'],
  })
  return id
}
