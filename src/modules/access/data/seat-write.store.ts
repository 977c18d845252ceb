import type { Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import './tables.js'

export type SeatRow = {
  readonly id: SeatId
  readonly accountId: AccountId
  readonly personName: string
  readonly agencyId: AgencyId
  readonly role: Role
  readonly title: string
  readonly endedAt: Date | null
}

const SEAT = ['id', 'accountId', 'personName', 'agencyId', 'role', 'title', 'endedAt'] as const

/** A seat that a person works from; service seats are not found. Locked, so that it ends once. */
export async function findSeatForUpdate(tx: Tx, id: string): Promise<SeatRow | undefined> {
  return tx
    .selectFrom('seat')
    .select(SEAT)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id as SeatId)
    .where('service', '=', false)
    .forUpdate()
    .executeTakeFirst()
}

/** A new seat, in the account's list of places to work from. */
export async function insertSeat(
  tx: Tx,
  seat: Omit<SeatRow, 'endedAt'>,
  teamIds: readonly TeamId[],
  now: Date,
): Promise<void> {
  const { partnershipId } = txState(tx)
  await tx
    .insertInto('seat')
    .values({ partnershipId, ...seat, service: false, createdAt: now, endedAt: null })
    .execute()
  await tx.insertInto('accountSeat').values({ accountId: seat.accountId, partnershipId, seatId: seat.id }).execute()
  await saveSeatTeams(tx, seat.id, teamIds)
}

export async function saveSeat(
  tx: Tx,
  id: SeatId,
  values: Partial<Pick<SeatRow, 'title' | 'personName' | 'endedAt'>>,
): Promise<void> {
  await tx
    .updateTable('seat')
    .set(values)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}

/** The name that stands on every open seat of the account here. */
export async function saveNameOnSeats(tx: Tx, accountId: AccountId, personName: string): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ personName })
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()
}

/** The teams of a seat: these and no others. */
export async function saveSeatTeams(tx: Tx, seatId: SeatId, teamIds: readonly TeamId[]): Promise<void> {
  const { partnershipId } = txState(tx)
  await tx.deleteFrom('seatTeam').where('partnershipId', '=', partnershipId).where('seatId', '=', seatId).execute()
  if (teamIds.length > 0)
    await tx
      .insertInto('seatTeam')
      .values(teamIds.map((teamId) => ({ partnershipId, seatId, teamId })))
      .execute()
}

/** Takes the seat out of the account's places to work from. */
export async function forgetPlace(tx: Tx, { accountId, id }: Pick<SeatRow, 'accountId' | 'id'>): Promise<void> {
  await tx
    .deleteFrom('accountSeat')
    .where('accountId', '=', accountId)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('seatId', '=', id)
    .execute()
}
