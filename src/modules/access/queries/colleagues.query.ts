import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { Role } from '../../../kernel/actor.js'
import type { By, Tx } from '../../../platform/work.js'
import '../data/tables.js'

export type Colleague = {
  readonly seatId: SeatId
  readonly accountId: AccountId
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly agencyId: AgencyId
  readonly agencyName: string
}

type Wanted = {
  readonly agencyId?: AgencyId | undefined
  readonly teamId?: TeamId | undefined
  readonly roles?: readonly Role[] | undefined
  readonly name?: string | undefined
  readonly limit: number
}

/** People who work in this partnership, by name, by agency, by team or by role. Colleagues are no secret: no look. */
export async function listColleagues(
  tx: Tx,
  by: By,
  { agencyId, teamId, roles, name, limit }: Wanted,
): Promise<Colleague[]> {
  let query = tx
    .selectFrom('seat')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
    )
    .select([
      'seat.id as seatId',
      'seat.accountId',
      'seat.personName as name',
      'seat.title',
      'seat.role',
      'seat.agencyId',
      'agency.shortName as agencyName',
    ])
    .where('seat.partnershipId', '=', by.seat.partnershipId)
    .where('seat.endedAt', 'is', null)
    .where('seat.service', '=', false)
  if (agencyId) query = query.where('seat.agencyId', '=', agencyId)
  if (roles) query = query.where('seat.role', 'in', [...roles])
  if (teamId)
    query = query
      .innerJoin('seatTeam', (join) =>
        join.onRef('seatTeam.partnershipId', '=', 'seat.partnershipId').onRef('seatTeam.seatId', '=', 'seat.id'),
      )
      .where('seatTeam.teamId', '=', teamId)
  if (name) query = query.where('seat.personName', 'ilike', `%${name.replaceAll(/[\\%_]/g, (each) => `\\${each}`)}%`)
  return query.orderBy('seat.personName').orderBy('seat.id').limit(limit).execute()
}

export type TeamRow = {
  readonly id: TeamId
  readonly name: string
  readonly agencyId: AgencyId
  readonly agencyName: string
}

/** Teams of the partnership, or of one agency, that are not closed. */
export async function listTeams(tx: Tx, by: By, agencyId?: AgencyId): Promise<TeamRow[]> {
  let query = tx
    .selectFrom('team')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'team.partnershipId').onRef('agency.id', '=', 'team.agencyId'),
    )
    .select(['team.id', 'team.name', 'team.agencyId', 'agency.shortName as agencyName'])
    .where('team.partnershipId', '=', by.seat.partnershipId)
    .where('team.closedAt', 'is', null)
  if (agencyId) query = query.where('team.agencyId', '=', agencyId)
  return query.orderBy('team.name').execute()
}

export type AgencyRow = {
  readonly id: AgencyId
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly onScreeningDesk: boolean
}

/** Agencies of the partnership that are not closed. */
export async function listAgencies(tx: Tx, by: By): Promise<AgencyRow[]> {
  return tx
    .selectFrom('agency')
    .select(['id', 'kind', 'name', 'shortName', 'onScreeningDesk'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('closedAt', 'is', null)
    .orderBy('name')
    .execute()
}
