import type { Seat } from '../../../kernel/actor.js'
import type { AccountId, PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import { findSeat } from './seat.store.js'
import './tables.js'

export type SeatPlace = { readonly partnershipId: PartnershipId; readonly seatId: SeatId }

/** Where an account may work from, by partnership; ended seats have left this list. */
export async function listSeatPlaces(db: Database | Tx, accountId: AccountId): Promise<SeatPlace[]> {
  return db
    .selectFrom('accountSeat')
    .select(['partnershipId', 'seatId'])
    .where('accountId', '=', accountId)
    .orderBy('partnershipId')
    .orderBy('seatId')
    .execute()
}

/** The seats themselves, with their agencies. */
export async function listSeats(db: Database, accountId: AccountId): Promise<Seat[]> {
  const places = await listSeatPlaces(db, accountId)
  const seats = await Promise.all(places.map((place) => findSeat(db, place.partnershipId, place.seatId)))
  return seats.filter((seat) => seat !== undefined)
}

/** True when every partnership the account may work in is a demonstration. False for an account without a seat. */
export async function isOnlyInDemonstrations(db: Database | Tx, accountId: AccountId): Promise<boolean> {
  const rows = await db
    .selectFrom('accountSeat')
    .innerJoin('partnershipDirectory', 'partnershipDirectory.partnershipId', 'accountSeat.partnershipId')
    .select('partnershipDirectory.demonstration')
    .where('accountSeat.accountId', '=', accountId)
    .execute()
  return rows.length > 0 && rows.every((row) => row.demonstration)
}
