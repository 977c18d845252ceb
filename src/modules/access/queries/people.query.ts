import { sql } from 'kysely'
import type { Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'
import '../data/way-in.tables.js'

export type PersonSeat = {
  readonly id: SeatId
  readonly role: Role
  readonly title: string
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly teamIds: readonly TeamId[]
  readonly teamNames: readonly string[]
  readonly endedAt: Date | null
}
export type Person = {
  readonly accountId: AccountId
  readonly name: string
  readonly email: string
  readonly isClosed: boolean
  readonly hasPassword: boolean
  readonly hasFactor: boolean
  /** Of this partnership: open ones first. */
  readonly seats: readonly PersonSeat[]
}

const PEOPLE_ON_A_PAGE = 50

/** People who have or had a seat in this partnership, by name: those whose name or address holds the text. */
export async function listPeople(
  tx: Tx,
  { text, page }: { text: string; page: number },
): Promise<{ people: Person[]; hasMore: boolean }> {
  const { partnershipId } = txState(tx)
  const wanted = `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = await tx
    .selectFrom('seat')
    .innerJoin('account', 'account.id', 'seat.accountId')
    .select(['account.id', 'account.name'])
    .distinct()
    .where('seat.partnershipId', '=', partnershipId)
    .where('seat.service', '=', false)
    .where((eb) => eb.or([eb('account.name', 'ilike', wanted), eb('account.email', 'ilike', wanted)]))
    .orderBy('account.name')
    .orderBy('account.id')
    .offset((page - 1) * PEOPLE_ON_A_PAGE)
    .limit(PEOPLE_ON_A_PAGE + 1)
    .execute()
  const ids = found.slice(0, PEOPLE_ON_A_PAGE).map((row) => row.id)
  return { people: await readPeople(tx, ids), hasMore: found.length > PEOPLE_ON_A_PAGE }
}

/** Someone who has or had a seat in this partnership; nobody else's account is shown here. */
export async function findPerson(tx: Tx, accountId: string): Promise<Person | undefined> {
  const [person] = await readPeople(tx, [accountId as AccountId])
  return person
}

/** True when the account has open seats in other partnerships: then no administrator of one may close or reset it. */
export async function hasSeatsElsewhere(tx: Tx, accountId: AccountId): Promise<boolean> {
  const row = await tx
    .selectFrom('accountSeat')
    .select('seatId')
    .where('accountId', '=', accountId)
    .where('partnershipId', '<>', txState(tx).partnershipId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function readPeople(tx: Tx, ids: readonly AccountId[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const { partnershipId } = txState(tx)
  const rows = await tx
    .selectFrom('seat')
    .innerJoin('account', 'account.id', 'seat.accountId')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
    )
    .leftJoin('accountFactor', (join) =>
      join.onRef('accountFactor.accountId', '=', 'account.id').on('accountFactor.endedAt', 'is', null),
    )
    .leftJoin('seatTeam', (join) =>
      join.onRef('seatTeam.partnershipId', '=', 'seat.partnershipId').onRef('seatTeam.seatId', '=', 'seat.id'),
    )
    .leftJoin('team', (join) =>
      join.onRef('team.partnershipId', '=', 'seat.partnershipId').onRef('team.id', '=', 'seatTeam.teamId'),
    )
    .select([
      'account.id as accountId',
      'account.name',
      'account.email',
      sql<boolean>`account.disabled_at is not null`.as('isClosed'),
      sql<boolean>`account.password_hash is not null`.as('hasPassword'),
      sql<boolean>`bool_or(account_factor.id is not null)`.as('hasFactor'),
      'seat.id as seatId',
      'seat.role',
      'seat.title',
      'seat.endedAt',
      'agency.id as agencyId',
      'agency.shortName as agencyName',
      sql<TeamId[]>`coalesce(array_agg(team.id order by team.name) filter (where team.id is not null), '{}')`.as(
        'teamIds',
      ),
      sql<string[]>`coalesce(array_agg(team.name order by team.name) filter (where team.id is not null), '{}')`.as(
        'teamNames',
      ),
    ])
    .where('seat.partnershipId', '=', partnershipId)
    .where('seat.service', '=', false)
    .where('seat.accountId', 'in', [...ids])
    .groupBy(['account.id', 'seat.partnershipId', 'seat.id', 'agency.partnershipId', 'agency.id'])
    .orderBy('account.name')
    .orderBy((eb) => eb('seat.endedAt', 'is not', null))
    .orderBy('seat.id')
    .execute()
  const people = new Map<AccountId, Person & { seats: PersonSeat[] }>()
  for (const { accountId, name, email, isClosed, hasPassword, hasFactor, seatId, ...seat } of rows) {
    const person = people.get(accountId) ?? { accountId, name, email, isClosed, hasPassword, hasFactor, seats: [] }
    person.seats.push({ id: seatId, ...seat })
    people.set(accountId, person)
  }
  return ids.flatMap((id) => people.get(id) ?? [])
}
