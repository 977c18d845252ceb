import { sql } from 'kysely'
import type { AgencyKind, Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'

/** A seat and who works from it. */
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
  readonly roles?: readonly Role[]
  readonly agencyId?: AgencyId
  readonly seatIds?: readonly SeatId[]
  readonly accountIds?: readonly AccountId[]
  /** Seats that have ended too. */
  readonly andLeft?: boolean
}

/** Seats of the partnership by role, agency or id, in the order of their names. Services are not among them. */
export async function listColleagues(tx: Tx, wanted: Wanted): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select s.id as seat_id, s.account_id, s.person_name as name, s.title, s.role, s.agency_id,
      a.short_name as agency_name, s.ended_at is not null as has_left,
      coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) filter (where t.id is not null), '[]') as teams
    from seat s
    join agency a on a.partnership_id = s.partnership_id and a.id = s.agency_id
    left join seat_team st on st.partnership_id = s.partnership_id and st.seat_id = s.id
    left join team t on t.partnership_id = st.partnership_id and t.id = st.team_id
    where s.partnership_id = ${txState(tx).partnershipId} and not s.service
      and (${wanted.andLeft === true} or s.ended_at is null)
      and (${wanted.roles ?? null}::text[] is null or s.role = any (${wanted.roles ?? null}::text[]))
      and (${wanted.agencyId ?? null}::uuid is null or s.agency_id = ${wanted.agencyId ?? null}::uuid)
      and (${wanted.seatIds ?? null}::uuid[] is null or s.id = any (${wanted.seatIds ?? null}::uuid[]))
      and (${wanted.accountIds ?? null}::uuid[] is null or s.account_id = any (${wanted.accountIds ?? null}::uuid[]))
    group by s.id, s.account_id, s.person_name, s.title, s.role, s.agency_id, a.short_name, s.ended_at
    order by s.person_name, s.id`.execute(tx)
  return rows
}

export type Agency = {
  readonly agencyId: AgencyId
  readonly kind: AgencyKind
  readonly name: string
  readonly shortName: string
}

/** The agencies of the partnership that are open, in the order of their names. */
export async function listAgencies(tx: Tx): Promise<Agency[]> {
  const { rows } = await sql<Agency>`
    select id as agency_id, kind, name, short_name from agency
    where partnership_id = ${txState(tx).partnershipId} and closed_at is null order by name, id`.execute(tx)
  return rows
}
