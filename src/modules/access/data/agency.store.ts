import type { AgencyKind } from '../../../kernel/actor.js'
import type { AgencyId, TeamId, PartnershipId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import './tables.js'

export type Agency = {
  readonly id: AgencyId
  readonly kind: AgencyKind
  readonly name: string
  readonly shortName: string
  readonly onScreeningDesk: boolean
  readonly closedAt: Date | null
}
export type Team = {
  readonly id: TeamId
  readonly agencyId: AgencyId
  readonly name: string
  readonly localityCode: string | null
  readonly closedAt: Date | null
}

const AGENCY = ['id', 'kind', 'name', 'shortName', 'onScreeningDesk', 'closedAt'] as const
const TEAM = ['id', 'agencyId', 'name', 'localityCode', 'closedAt'] as const

/** Every agency of the partnership by name; closed ones last. */
export async function listAgencies(tx: Tx): Promise<Agency[]> {
  return tx
    .selectFrom('agency')
    .select(AGENCY)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy((eb) => eb('closedAt', 'is not', null))
    .orderBy('name')
    .execute()
}

export async function findAgency(tx: Tx, id: string): Promise<Agency | undefined> {
  return tx
    .selectFrom('agency')
    .select(AGENCY)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id as AgencyId)
    .executeTakeFirst()
}

export async function insertAgency(tx: Tx, partnershipId: PartnershipId, agency: Agency): Promise<void> {
  await tx
    .insertInto('agency')
    .values({ partnershipId, ...agency })
    .execute()
}

export async function saveAgency(tx: Tx, id: AgencyId, values: Partial<Omit<Agency, 'id'>>): Promise<void> {
  await tx
    .updateTable('agency')
    .set(values)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Whether another agency of the partnership has the name, however it is written. */
export async function isAgencyNameTaken(tx: Tx, name: string, except?: AgencyId): Promise<boolean> {
  const agencies = await listAgencies(tx)
  return agencies.some((each) => each.id !== except && each.name.toLowerCase() === name.toLowerCase())
}

/** Every team of the partnership by name; closed ones last. */
export async function listTeams(tx: Tx): Promise<Team[]> {
  return tx
    .selectFrom('team')
    .select(TEAM)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy((eb) => eb('closedAt', 'is not', null))
    .orderBy('name')
    .execute()
}

export async function findTeam(tx: Tx, id: string): Promise<Team | undefined> {
  return tx
    .selectFrom('team')
    .select(TEAM)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id as TeamId)
    .executeTakeFirst()
}

export async function insertTeam(tx: Tx, team: Team): Promise<void> {
  await tx
    .insertInto('team')
    .values({ partnershipId: txState(tx).partnershipId, ...team })
    .execute()
}

export async function saveTeam(tx: Tx, id: TeamId, values: Partial<Pick<Team, 'name' | 'closedAt'>>): Promise<void> {
  await tx
    .updateTable('team')
    .set(values)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}
