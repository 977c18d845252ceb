import type { Role } from '../../src/kernel/actor.js'
import type { AccountId, SeatId, TeamId } from '../../src/kernel/ids.js'
import { AGENCIES, TEAMS } from './agencies.js'
import { idOf } from './ids.js'

/** Every account of the demonstration has this password: it says so where anyone signs in. */
export const DEMONSTRATION_PASSWORD = 'kith-northmoor-demonstration'

export type Seated = {
  readonly seatId: SeatId
  readonly agency: keyof typeof AGENCIES
  readonly role: Role
  readonly title: string
  readonly teams: readonly (keyof typeof TEAMS)[]
}
export type Worker = {
  readonly accountId: AccountId
  readonly name: string
  readonly email: string
  readonly seats: readonly Seated[]
}

function worker(name: string, ...seats: Omit<Seated, 'seatId'>[]): Worker {
  const key = name.toLowerCase().replace(/^dc /, '').replaceAll(' ', '.')
  return {
    accountId: idOf<AccountId>(`account/${key}`),
    name,
    email: `${key}@northmoor.example`,
    seats: seats.map((seat) => ({ ...seat, seatId: idOf<SeatId>(`seat/${key}/${seat.role}`) })),
  }
}

/** Who works in Northmoor. The first seat of each is the one the story is told from. */
export const PEOPLE = {
  helen: worker('Helen Achterberg', {
    agency: 'harrowmereHigh',
    role: 'referrer',
    title: 'Safeguarding lead',
    teams: [],
  }),
  tariq: worker('Tariq Olsen', { agency: 'tarnleyAcademy', role: 'referrer', title: 'Safeguarding lead', teams: [] }),
  jo: worker('Jo Pemberton', { agency: 'council', role: 'screener', title: 'Screening social worker', teams: [] }),
  nadia: worker('Nadia Rahman', {
    agency: 'council',
    role: 'allocated-worker',
    title: 'Social worker',
    teams: ['eskerby'],
  }),
  owen: worker('Owen Hartley', {
    agency: 'council',
    role: 'allocated-worker',
    title: 'Social worker',
    teams: ['harrowmere'],
  }),
  samira: worker(
    'Samira Haddad',
    { agency: 'council', role: 'team-manager', title: 'Team manager', teams: ['eskerby', 'harrowmere'] },
    { agency: 'council', role: 'screener', title: 'Screening desk', teams: [] },
  ),
  tom: worker('DC Tom Wrigley', {
    agency: 'police',
    role: 'screener',
    title: 'Detective, exploitation team',
    teams: ['exploitation'],
  }),
  ingrid: worker('Ingrid Okafor', {
    agency: 'police',
    role: 'police-intelligence',
    title: 'Intelligence officer',
    teams: ['exploitation'],
  }),
  priya: worker('Priya Nair', {
    agency: 'health',
    role: 'agency-spoc',
    title: 'School nurse',
    teams: ['schoolNursing'],
  }),
  dean: worker('Dean Fairclough', { agency: 'youthWork', role: 'contextual-worker', title: 'Youth worker', teams: [] }),
  kit: worker('Kit Marlowe', { agency: 'earlyHelp', role: 'screener', title: 'Early help lead', teams: [] }),
  bea: worker('Bea Lindholm', {
    agency: 'openDoor',
    role: 'return-interviewer',
    title: 'Return interview worker',
    teams: [],
  }),
  moira: worker('Moira Castle', {
    agency: 'partnership',
    role: 'mace-coordinator',
    title: 'MACE coordinator',
    teams: [],
  }),
  femi: worker('Femi Adeyemi', { agency: 'council', role: 'chair', title: 'Head of service, chair', teams: [] }),
  ruth: worker('Ruth Ellison', {
    agency: 'partnership',
    role: 'partnership-officer',
    title: 'Partnership officer',
    teams: [],
  }),
  lena: worker('Lena Brandt', {
    agency: 'partnership',
    role: 'partnership-officer',
    title: 'Be Aware editor',
    teams: [],
  }),
  dmitri: worker('Dmitri Vance', { agency: 'council', role: 'data-officer', title: 'Data officer', teams: [] }),
  sol: worker('Sol Whitaker', {
    agency: 'partnership',
    role: 'scrutineer',
    title: 'Independent scrutineer',
    teams: [],
  }),
  grace: worker('Grace Pettifer', { agency: 'council', role: 'guardian', title: 'Caldicott guardian', teams: [] }),
  ada: worker('Ada Brookes', { agency: 'partnership', role: 'administrator', title: 'Kith administrator', teams: [] }),
} as const satisfies Record<string, Worker>

export function teamIds(seat: Seated): TeamId[] {
  return seat.teams.map((team) => TEAMS[team].id)
}
