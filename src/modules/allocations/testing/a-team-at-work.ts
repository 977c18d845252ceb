import type { Seat } from '../../../kernel/actor.js'
import type { AgencyId, PartnershipId, RecordId, TeamId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Database } from '../../../platform/database/tables.js'
import type { Work } from '../../../platform/work.js'
import { type GrantWanted, workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { aChild } from '../../people/testing/a-child.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { allocate } from '../commands/allocate.js'
import { awaitWorker } from '../commands/await-worker.js'
import type { AllocationId, AskedFor } from '../domain/allocation.js'

export type ATeamAtWork = {
  readonly partnershipId: PartnershipId
  readonly agencyId: AgencyId
  readonly teamId: TeamId
  readonly manager: Seat
  readonly otherManager: Seat
  readonly nadia: Seat
  readonly sam: Seat
  /** A manager of the same agency, in a team to which no record is open. */
  readonly outsider: Seat
}

/** A council with a team: two managers, two workers, and a manager of another team. */
export async function aTeamAtWork(db: Database): Promise<ATeamAtWork> {
  const partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId, { name: 'Testshire Council' })
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, agencyId, 'East team')
  const otherTeam = await aTeam(db, partnershipId, agencyId, 'West team')
  const inTeam = (name: string, title: string, wanted: Partial<Parameters<typeof aSeat>[2]> = {}) =>
    aSeat(db, partnershipId, { agencyId, teamIds: [teamId], name, title, ...wanted })
  return {
    partnershipId,
    agencyId,
    teamId,
    manager: await inTeam('Jo Pemberton', 'Team manager', { role: 'team-manager' }),
    otherManager: await inTeam('Ravi Shah', 'Team manager', { role: 'team-manager' }),
    nadia: await inTeam('Nadia Rahman', 'Social worker'),
    sam: await inTeam('Sam Okafor', 'Social worker'),
    outsider: await inTeam('Lee Marsh', 'Team manager', { role: 'team-manager', teamIds: [otherTeam] }),
  }
}

export function workOf(db: Database, seat: Seat, now: string): Work {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** A way in for a whole team, of every part and to work. */
export function teamGrant(teamId: TeamId): GrantWanted {
  return { toKind: 'team', toId: teamId, parts: ['*'], level: 'work', basis: 'screening', sourceKind: 'test' }
}

/** A child whom the team may see and whom screening sent to it; unless said otherwise, since 2 March 2026 at nine. */
export async function aWaitingChild(
  db: Database,
  { manager, teamId }: Pick<ATeamAtWork, 'manager' | 'teamId'>,
  {
    since = '2026-03-02T09:00:00Z',
    askedFor = 'assessment',
    ...child
  }: { since?: string; askedFor?: AskedFor } & Parameters<typeof aChild>[2] = {},
): Promise<RecordId> {
  const now = new Date(since)
  const { recordId } = await aChild(db, manager, { now, grants: [teamGrant(teamId)], ...child })
  const outcome = await workOf(db, manager, since).change(async (tx, by) => {
    await awaitWorker(tx, by, { recordId, sourceKind: 'screening', sourceId: null, askedFor, since: now })
    return accept()
  })
  if (!outcome.ok) throw new Error('The child does not wait')
  return recordId
}

/** A child given to a worker, by the team's manager. */
export async function anAllocatedChild(
  db: Database,
  team: ATeamAtWork,
  { worker = team.nadia, at = '2026-03-02T10:00:00Z' }: { worker?: Seat; at?: string } = {},
): Promise<{ recordId: RecordId; allocationId: AllocationId }> {
  const recordId = await aWaitingChild(db, team)
  const outcome = await workOf(db, team.manager, at).change((tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: worker.id, reason: 'Knows the family' }),
  )
  if (!outcome.ok) throw new Error('The child was not allocated')
  return { recordId, allocationId: outcome.value.allocationId }
}
