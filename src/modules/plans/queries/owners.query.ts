import { type Role, ROLES } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type Colleague, listAgencies, listColleagues, listHolders } from '../../access/index.js'
import { selectActions } from '../data/action.store.js'

const WITHOUT_CASES: readonly Role[] = ['administrator', 'scrutineer']

/** Roles to which a record can be opened at all. */
const ROLES_WITH_CASES = ROLES.filter((role) => !WITHOUT_CASES.includes(role))

/** More of one name than anyone reads through. */
const MOST_FOUND = 10
const MOST_SUGGESTED = 8

/** People of this name, or part of it, who work in the partnership and may be shown a record. */
export async function findColleagues(tx: Tx, name: string): Promise<Colleague[]> {
  return listColleagues(tx, { name: name.trim(), roles: ROLES_WITH_CASES, limit: MOST_FOUND })
}

export async function findColleague(tx: Tx, seatId: SeatId): Promise<Colleague | undefined> {
  const [found] = await listColleagues(tx, { seatIds: [seatId], roles: ROLES_WITH_CASES })
  return found
}

/** The team that a colleague's work is shown to; the first by name of those they sit in. */
export function teamOf(colleague: Colleague): TeamId | undefined {
  return colleague.teams[0]?.id
}

/** Who is likely to do something on this record: oneself, those who do something already, those who hold it by name. */
export async function suggestOwners(tx: Tx, by: By, recordId: RecordId): Promise<Colleague[]> {
  const [owners, holders] = await Promise.all([
    selectActions(tx)
      .where('recordId', '=', recordId)
      .where('ownerAccountId', 'is not', null)
      .orderBy('addedAt', 'desc')
      .limit(40)
      .execute(),
    listHolders(tx, by, recordId),
  ])
  const people = new Map<AccountId, string>([
    [by.seat.accountId, by.seat.personName],
    ...owners.map((each) => [each.ownerAccountId as AccountId, each.ownerName] as const),
    ...holders.filter((each) => each.toKind === 'person').map((each) => [each.toId as AccountId, each.name] as const),
  ])
  const accountIds = [...people.keys()].slice(0, MOST_SUGGESTED)
  const seats = await listColleagues(tx, { accountIds, roles: ROLES_WITH_CASES })
  return accountIds.flatMap((accountId) => {
    const theirs = seats.filter((each) => each.accountId === accountId)
    return theirs.find((each) => each.seatId === by.seat.id) ?? theirs[0] ?? []
  })
}

/** Agencies that someone who does not sign in may be of. */
export async function listOwnerAgencies(tx: Tx): Promise<{ id: AgencyId; name: string }[]> {
  return (await listAgencies(tx)).map(({ id, name }) => ({ id, name }))
}
