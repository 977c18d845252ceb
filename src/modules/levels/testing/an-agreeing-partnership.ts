import type { Seat } from '../../../kernel/actor.js'
import type { AgencyId, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import type { Work } from '../../../platform/work.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { allocate } from '../../allocations/index.js'
import { aChild } from '../../people/testing/a-child.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import type { TypedAnswers, TypedRow } from '../domain/typed.js'

export type AnAgreeingPartnership = {
  readonly partnershipId: PartnershipId
  readonly council: AgencyId
  readonly police: AgencyId
  readonly health: AgencyId
  readonly teamId: TeamId
  readonly worker: Seat
  readonly manager: Seat
  /** The worker's own seat as a coordinator: the same person in the role that decides. */
  readonly workerAsCoordinator: Seat
  readonly coordinator: Seat
  readonly chair: Seat
  readonly outsider: Seat
}

/** The council, the police and health, with a team, a coordinator and a chair. */
export async function anAgreeingPartnership(db: Database): Promise<AnAgreeingPartnership> {
  const partnershipId = await aPartnership(db)
  const council = await anAgency(db, partnershipId, { name: 'Testshire Council' })
  const police = await anAgency(db, partnershipId, { kind: 'police', name: 'Testshire Police' })
  const health = await anAgency(db, partnershipId, { kind: 'health', name: 'Testshire Health' })
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, council, 'East team')
  const seat = (name: string, wanted: Partial<Parameters<typeof aSeat>[2]> = {}) =>
    aSeat(db, partnershipId, { agencyId: council, teamIds: [teamId], name, ...wanted })
  const worker = await seat('Nadia Rahman')
  return {
    partnershipId,
    council,
    police,
    health,
    teamId,
    worker,
    manager: await seat('Jo Pemberton', { role: 'team-manager' }),
    workerAsCoordinator: await seat('Nadia Rahman', { role: 'mace-coordinator', accountId: worker.accountId }),
    coordinator: await seat('Ruth Ellison', { role: 'mace-coordinator', teamIds: [] }),
    chair: await seat('Ama Boateng', { role: 'chair', teamIds: [], agencyId: police }),
    outsider: await seat('Lee Marsh', { role: 'team-manager', teamIds: [] }),
  }
}

export function workOf(db: Database, seat: Seat, now: string): Work {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** A child open to the team, given to the worker on Monday 2 March 2026. */
export async function aChildWithWorker(db: Database, people: AnAgreeingPartnership): Promise<RecordId> {
  const { recordId } = await aChild(db, people.manager, {
    now: new Date('2026-03-02T09:00:00Z'),
    grants: [
      { toKind: 'team', toId: people.teamId, parts: ['*'], level: 'work', basis: 'screening', sourceKind: 'test' },
    ],
  })
  const given = await workOf(db, people.manager, '2026-03-02T10:00:00Z').change((tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: people.worker.id, reason: 'Knows the family' }),
  )
  if (!given.ok) throw new Error('The child was not allocated')
  return recordId
}

/** Someone of each agency, agreeing unless a view is said. */
export function tookPart(
  people: AnAgreeingPartnership,
  {
    agencies = ['council', 'police', 'health'] as const,
    ...more
  }: { agencies?: readonly ('council' | 'police' | 'health')[] } & Partial<TypedRow> = {},
): TypedRow[] {
  return agencies.map((agency, index) => ({
    place: index + 1,
    agencyId: people[agency],
    personName: `Someone of ${agency}`,
    viewCode: 'moderate',
    comment: '',
    dissents: false,
    ...(index === agencies.length - 1 ? more : {}),
  }))
}

const ENTRY = { emerging: 2, moderate: 2, significant: 2, 'no-additional-risk': 1 } as const

/** Yes to every statement that any form of the Northmoor levels may ask. */
export function allYes(): TypedAnswers {
  const yes = { answer: 'yes', words: '' }
  const fields = [
    ...Object.entries(ENTRY).flatMap(([code, count]) =>
      Array.from({ length: count }, (_, at) => `entry-${code}-${at + 1}`),
    ),
    ...['exit', 'removal'].flatMap((kind) => [1, 2, 3].map((at) => `${kind}-${at}`)),
  ]
  return Object.fromEntries(fields.map((field) => [field, yes]))
}

/** What every decision sends, unless said otherwise: decided by the coordinator with all three agencies. */
export function aDecision(people: AnAgreeingPartnership, recordId: RecordId, decidedAt: string) {
  return {
    recordId,
    follows: null,
    rows: tookPart(people),
    answers: allYes(),
    rationale: 'Several signs fit together.',
    quorumReason: '',
    deciderSeatId: people.coordinator.id as SeatId | undefined,
    decidedAt: new Date(decidedAt),
    reasonLate: '',
  }
}
