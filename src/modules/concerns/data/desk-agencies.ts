import type { AgencyId, TeamId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { listAgencies, listTeams } from '../../access/index.js'

/** An agency at the multi-agency screening desk, in its short name. */
export type ScreeningAgency = { readonly id: AgencyId; readonly name: string; readonly kind: string }

/** The agencies at the screening desk, the council first: it is the one whose duty the decision is. */
export async function listScreeningAgencies(tx: Tx): Promise<readonly ScreeningAgency[]> {
  const agencies = (await listAgencies(tx)).filter((each) => each.onScreeningDesk)
  return councilFirst(agencies).map(({ id, shortName, kind }) => ({ id, name: shortName, kind }))
}

export type WorkingTeam = { readonly id: TeamId; readonly name: string; readonly agencyName: string }

/** The teams that may be asked to work with a child after screening: social care's and early help's. */
export async function listWorkingTeams(tx: Tx): Promise<readonly WorkingTeam[]> {
  const working = (await listAgencies(tx)).filter(
    (each) => each.kind === 'childrens-social-care' || each.kind === 'early-help',
  )
  const teams = await listTeams(tx)
  return councilFirst(working).flatMap((agency) => teams.filter((team) => team.agencyId === agency.id))
}

/** Police agencies, whether or not they sit at the screening desk. */
export async function listPoliceAgencies(tx: Tx): Promise<readonly AgencyId[]> {
  return (await listAgencies(tx)).filter((each) => each.kind === 'police').map((each) => each.id)
}

function councilFirst<Agency extends { readonly kind: string }>(agencies: readonly Agency[]): Agency[] {
  return agencies.toSorted(
    (a, b) => Number(b.kind === 'childrens-social-care') - Number(a.kind === 'childrens-social-care'),
  )
}
