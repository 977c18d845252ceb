import type { AgencyKind } from '../../../kernel/actor.js'
import { type AgencyId, type Id, newId, type TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import {
  findAgency,
  findTeam,
  insertAgency,
  insertTeam,
  isAgencyNameTaken,
  listTeams,
  saveAgency,
  saveTeam,
} from '../data/agency.store.js'
import { countInAgency, countInTeam } from '../queries/administration.query.js'

export type AgencyFields = {
  readonly kind: AgencyKind
  readonly name: string
  readonly shortName: string
  readonly onScreeningDesk: boolean
}
type NameTaken = { readonly code: 'name-taken'; readonly field: 'name' }
type Gone = { readonly code: 'gone'; readonly field?: undefined }

const FIELDS = ['kind', 'name', 'short_name', 'on_screening_desk']

/** Adds an organisation to the partnership. Each school is one. */
export async function addAgency(
  tx: Tx,
  by: By,
  { id = newId<AgencyId>(), ...fields }: AgencyFields & { readonly id?: AgencyId },
): Promise<Outcome<AgencyId, NameTaken>> {
  if (await isAgencyNameTaken(tx, fields.name)) return refuse({ code: 'name-taken' as const, field: 'name' as const })
  await insertAgency(tx, by.seat.partnershipId, { id, ...fields, closedAt: null })
  note(tx, 'access.agency-added', id, FIELDS)
  return accept(id)
}

export async function changeAgency(
  tx: Tx,
  _by: By,
  { agencyId, ...fields }: AgencyFields & { agencyId: string },
): Promise<Outcome<AgencyId, NameTaken | Gone>> {
  const agency = await findAgency(tx, agencyId)
  if (!agency) return refuse({ code: 'gone' as const })
  if (await isAgencyNameTaken(tx, fields.name, agency.id))
    return refuse({ code: 'name-taken' as const, field: 'name' as const })
  await saveAgency(tx, agency.id, fields)
  note(tx, 'access.agency-changed', agency.id, FIELDS)
  return accept(agency.id)
}

/** Closes an agency that nobody works from any more. What it contributed stays, under its name. */
export async function closeAgency(
  tx: Tx,
  by: By,
  { agencyId }: { agencyId: string },
): Promise<Outcome<undefined, { code: 'in-use'; field?: undefined } | Gone>> {
  const agency = await findAgency(tx, agencyId)
  if (!agency || agency.closedAt) return refuse({ code: 'gone' as const })
  const { seats, teams } = await countInAgency(tx, agency.id)
  if (seats > 0 || teams > 0) return refuse({ code: 'in-use' as const })
  await saveAgency(tx, agency.id, { closedAt: by.now, onScreeningDesk: false })
  note(tx, 'access.agency-closed', agency.id, ['closed_at'])
  return accept()
}

export async function addTeam(
  tx: Tx,
  _by: By,
  {
    id = newId<TeamId>(),
    agencyId,
    name,
    localityCode = null,
  }: { id?: TeamId; agencyId: string; name: string; localityCode?: string | null },
): Promise<Outcome<TeamId, NameTaken | { code: 'agency-missing'; field: 'agency' }>> {
  const agency = await findAgency(tx, agencyId)
  if (!agency || agency.closedAt) return refuse({ code: 'agency-missing' as const, field: 'agency' as const })
  if (await isTeamNameTaken(tx, agency.id, name)) return refuse({ code: 'name-taken' as const, field: 'name' as const })
  await insertTeam(tx, { id, agencyId: agency.id, name, localityCode, closedAt: null })
  note(tx, 'access.team-added', id, ['agency_id', 'name'])
  return accept(id)
}

export async function renameTeam(
  tx: Tx,
  _by: By,
  { teamId, name }: { teamId: string; name: string },
): Promise<Outcome<TeamId, NameTaken | Gone>> {
  const team = await findTeam(tx, teamId)
  if (!team) return refuse({ code: 'gone' as const })
  if (await isTeamNameTaken(tx, team.agencyId, name, team.id))
    return refuse({ code: 'name-taken' as const, field: 'name' as const })
  await saveTeam(tx, team.id, { name })
  note(tx, 'access.team-changed', team.id, ['name'])
  return accept(team.id)
}

/** Closes a team that nobody is in any more: what was granted to it opens for nobody from then on. */
export async function closeTeam(
  tx: Tx,
  by: By,
  { teamId }: { teamId: string },
): Promise<Outcome<undefined, { code: 'in-use'; field?: undefined } | Gone>> {
  const team = await findTeam(tx, teamId)
  if (!team || team.closedAt) return refuse({ code: 'gone' as const })
  if ((await countInTeam(tx, team.id)) > 0) return refuse({ code: 'in-use' as const })
  await saveTeam(tx, team.id, { closedAt: by.now })
  note(tx, 'access.team-closed', team.id, ['closed_at'])
  return accept()
}

async function isTeamNameTaken(tx: Tx, agencyId: AgencyId, name: string, except?: TeamId): Promise<boolean> {
  const teams = await listTeams(tx)
  return teams.some(
    (each) => each.agencyId === agencyId && each.id !== except && each.name.toLowerCase() === name.toLowerCase(),
  )
}

function note(tx: Tx, action: string, thing: Id<string>, fields: readonly string[]): void {
  noteForAudit(tx, { action, records: [], thing, fields })
}
