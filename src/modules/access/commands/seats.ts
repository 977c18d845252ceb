import type { Role } from '../../../kernel/actor.js'
import { type AccountId, type Id, newId, type SeatId, type TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findAgency, listTeams } from '../data/agency.store.js'
import { findSeatForUpdate, forgetPlace, insertSeat, saveSeat, saveSeatTeams } from '../data/seat-write.store.js'
import { endSignIns } from '../data/sign-in-write.store.js'

export type SeatFields = {
  readonly agencyId: string
  readonly role: Role
  readonly title: string
  readonly teamIds: readonly string[]
}
export type SeatRefusal =
  | { readonly code: 'agency-missing'; readonly field: 'agency' }
  | { readonly code: 'team-elsewhere'; readonly field: 'teams' }
  /** Nobody gives themselves a way to cases: another administrator does. */
  | { readonly code: 'own-account'; readonly field: 'role' }

/** A place to work from, for someone who has an account. */
export async function addSeat(
  tx: Tx,
  by: By,
  {
    id = newId<SeatId>(),
    accountId,
    personName,
    ...fields
  }: SeatFields & { id?: SeatId; accountId: AccountId; personName: string },
): Promise<Outcome<SeatId, SeatRefusal>> {
  if (accountId === by.seat.accountId) return refuse({ code: 'own-account' as const, field: 'role' as const })
  const agency = await findAgency(tx, fields.agencyId)
  if (!agency || agency.closedAt) return refuse({ code: 'agency-missing' as const, field: 'agency' as const })
  const teams = await teamsOf(tx, agency.id, fields.teamIds)
  if (!teams) return refuse({ code: 'team-elsewhere' as const, field: 'teams' as const })
  const { role, title } = fields
  await insertSeat(tx, { id, accountId, personName, agencyId: agency.id, role, title }, teams, by.now)
  note(tx, 'access.seat-added', id, ['account_id', 'agency_id', 'role', 'title', 'teams'])
  return accept(id)
}

/** Another title or other teams. A new role or agency is a new seat, so that what was done before keeps its own. */
export async function changeSeat(
  tx: Tx,
  by: By,
  { seatId, title, teamIds }: { seatId: string; title: string; teamIds: readonly string[] },
): Promise<
  Outcome<
    AccountId,
    | Extract<SeatRefusal, { field: 'teams' }>
    | { code: 'own-seat'; field?: undefined }
    | { code: 'gone'; field?: undefined }
  >
> {
  const seat = await findSeatForUpdate(tx, seatId)
  if (!seat || seat.endedAt) return refuse({ code: 'gone' as const })
  if (seat.accountId === by.seat.accountId) return refuse({ code: 'own-seat' as const })
  const teams = await teamsOf(tx, seat.agencyId, teamIds)
  if (!teams) return refuse({ code: 'team-elsewhere' as const, field: 'teams' as const })
  await saveSeat(tx, seat.id, { title })
  await saveSeatTeams(tx, seat.id, teams)
  note(tx, 'access.seat-changed', seat.id, ['title', 'teams'])
  return accept(seat.accountId)
}

/**
 * Ends a seat: whoever is signed in to it is out at once. What they held is found by those who listen to
 * `access.seat-ended`, to move it on. One's own seat cannot be ended, so that an administrator is always left.
 */
export async function endSeat(
  tx: Tx,
  by: By,
  { seatId }: { seatId: string },
): Promise<Outcome<AccountId, { code: 'own-seat' | 'gone'; field?: undefined }>> {
  const seat = await findSeatForUpdate(tx, seatId)
  if (!seat || seat.endedAt) return refuse({ code: 'gone' as const })
  if (seat.id === by.seat.id) return refuse({ code: 'own-seat' as const })
  await saveSeat(tx, seat.id, { endedAt: by.now })
  await forgetPlace(tx, seat)
  await endSignIns(tx, { seatId: seat.id }, 'seat-ended', by.now)
  await announce(tx, { fact: 'access.seat-ended', seatId: seat.id, accountId: seat.accountId })
  note(tx, 'access.seat-ended', seat.id, ['ended_at'])
  return accept(seat.accountId)
}

/** The teams, if every one is an open team of the agency. */
async function teamsOf(tx: Tx, agencyId: string, wanted: readonly string[]): Promise<TeamId[] | undefined> {
  const open = (await listTeams(tx)).filter((team) => team.agencyId === agencyId && !team.closedAt)
  const found = open.filter((team) => wanted.includes(team.id)).map((team) => team.id)
  return found.length === new Set(wanted).size ? found : undefined
}

function note(tx: Tx, action: string, thing: Id<string>, fields: readonly string[]): void {
  noteForAudit(tx, { action, records: [], thing, fields })
}
