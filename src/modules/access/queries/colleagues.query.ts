import { sql } from 'kysely'
import type { AgencyKind, Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'

/** A seat and who works from it. Colleagues are no secret: reading them is not a look. */
export type Colleague = {
  readonly seatId: SeatId
  readonly accountId: AccountId
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[]
  readonly hasLeft: boolean
}

type Wanted = {
  readonly roles?: readonly Role[] | undefined
  readonly agencyId?: AgencyId | undefined
  readonly teamId?: TeamId | undefined
  readonly seatIds?: readonly SeatId[] | undefined
  readonly accountIds?: readonly AccountId[] | undefined
  /** Part of a name, in any case. */
  readonly name?: string | undefined
  /** Seats that have ended too. */
  readonly andLeft?: boolean | undefined
  readonly limit?: number | undefined
}

/** Seats of the partnership, in the order of their names. Services are not among them. */
export async function listColleagues(tx: Tx, wanted: Wanted): Promise<Colleague[]> {
  const { partnershipId } = txState(tx)
  let query = tx
    .selectFrom('seat')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
    )
    .leftJoin('seatTeam', (join) =>
      join.onRef('seatTeam.partnershipId', '=', 'seat.partnershipId').onRef('seatTeam.seatId', '=', 'seat.id'),
    )
    .leftJoin('team', (join) =>
      join.onRef('team.partnershipId', '=', 'seatTeam.partnershipId').onRef('team.id', '=', 'seatTeam.teamId'),
    )
    .select([
      'seat.id as seatId',
      'seat.accountId',
      'seat.personName as name',
      'seat.title',
      'seat.role',
      'seat.agencyId',
      'agency.shortName as agencyName',
      sql<boolean>`seat.ended_at is not null`.as('hasLeft'),
      sql<
        Colleague['teams']
      >`coalesce(json_agg(json_build_object('id', team.id, 'name', team.name) order by team.name) filter (where team.id is not null), '[]')`.as(
        'teams',
      ),
    ])
    .where('seat.partnershipId', '=', partnershipId)
    .where('seat.service', '=', false)
    .groupBy(['seat.partnershipId', 'seat.id', 'agency.shortName'])
  const { roles, agencyId, teamId, seatIds, accountIds, name, andLeft, limit } = wanted
  if (!andLeft) query = query.where('seat.endedAt', 'is', null)
  if (roles) query = query.where(sql<boolean>`seat.role = any (${[...roles]}::text[])`)
  if (agencyId) query = query.where('seat.agencyId', '=', agencyId)
  if (seatIds) query = query.where(sql<boolean>`seat.id = any (${[...seatIds]}::uuid[])`)
  if (accountIds) query = query.where(sql<boolean>`seat.account_id = any (${[...accountIds]}::uuid[])`)
  if (name) query = query.where('seat.personName', 'ilike', `%${name.replaceAll(/[\\%_]/g, (each) => `\\${each}`)}%`)
  if (teamId) query = query.having(sql<boolean>`bool_or(team.id = ${teamId})`)
  if (limit) query = query.limit(limit)
  return query.orderBy('seat.personName').orderBy('seat.id').execute()
}

export type TeamRow = {
  readonly id: TeamId
  readonly name: string
  readonly agencyId: AgencyId
  readonly agencyName: string
}

/** Teams of the partnership, or of one agency, that are not closed. */
export async function listTeams(tx: Tx, agencyId?: AgencyId): Promise<TeamRow[]> {
  let query = tx
    .selectFrom('team')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'team.partnershipId').onRef('agency.id', '=', 'team.agencyId'),
    )
    .select(['team.id', 'team.name', 'team.agencyId', 'agency.shortName as agencyName'])
    .where('team.partnershipId', '=', txState(tx).partnershipId)
    .where('team.closedAt', 'is', null)
  if (agencyId) query = query.where('team.agencyId', '=', agencyId)
  return query.orderBy('team.name').execute()
}

export type AgencyRow = {
  readonly id: AgencyId
  readonly kind: AgencyKind
  readonly name: string
  readonly shortName: string
  readonly onScreeningDesk: boolean
}

/** Agencies of the partnership that are not closed. */
export async function listAgencies(tx: Tx): Promise<AgencyRow[]> {
  return tx
    .selectFrom('agency')
    .select(['id', 'kind', 'name', 'shortName', 'onScreeningDesk'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('closedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}
