import { sql } from 'kysely'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import './tables.js'

/** The seat with its agency and teams; undefined when it is not in this partnership or has ended. */
export async function findSeat(db: Database, partnershipId: PartnershipId, seatId: SeatId): Promise<Seat | undefined> {
  const { rows } = await sql<Seat>`select * from kith.seat_of(${partnershipId}, ${seatId})`.execute(db)
  return rows[0]
}

/** Opens a partnership's common tables, and no record, for the rest of the transaction. */
export async function enterPartnership(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await sql`select kith.act(${partnershipId}, '{}'::uuid[])`.execute(tx)
}
