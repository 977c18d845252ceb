import { sql } from 'kysely'
import type { AgencyKind } from '../../../kernel/actor.js'
import type { AgencyId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'

/** An agency at the multi-agency screening desk, in its short name. */
export type ScreeningAgency = { readonly id: AgencyId; readonly name: string; readonly kind: AgencyKind }

/** The agencies at the screening desk, the council first: it is the one whose duty the decision is. */
export async function listScreeningAgencies(tx: Tx): Promise<ScreeningAgency[]> {
  const { rows } = await sql<ScreeningAgency>`
    select agency.id, agency.short_name as name, agency.kind from agency
    where agency.partnership_id = ${txState(tx).partnershipId} and agency.on_screening_desk and agency.closed_at is null
    order by agency.kind <> 'childrens-social-care', agency.name`.execute(tx)
  return rows
}

export type WorkingTeam = { readonly id: TeamId; readonly name: string; readonly agencyName: string }

/** The teams that may be asked to work with a child after screening: social care's and early help's. */
export async function listWorkingTeams(tx: Tx): Promise<WorkingTeam[]> {
  const { rows } = await sql<WorkingTeam>`
    select team.id, team.name, agency.short_name as agency_name from team
    join agency on agency.partnership_id = team.partnership_id and agency.id = team.agency_id
    where team.partnership_id = ${txState(tx).partnershipId} and team.closed_at is null and agency.closed_at is null
      and agency.kind in ('childrens-social-care', 'early-help')
    order by agency.kind <> 'childrens-social-care', agency.name, team.name`.execute(tx)
  return rows
}

/** Police agencies, whether or not they sit at the screening desk. */
export async function listPoliceAgencies(tx: Tx): Promise<readonly { readonly id: AgencyId }[]> {
  const { rows } = await sql<{ id: AgencyId }>`
    select agency.id from agency
    where agency.partnership_id = ${txState(tx).partnershipId} and agency.kind = 'police' and agency.closed_at is null
    order by agency.id`.execute(tx)
  return rows
}
