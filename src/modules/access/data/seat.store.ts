import { sql } from 'kysely'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import './tables.js'

/** The seat with its agency and teams; undefined when it is not in this partnership or has ended. */
export async function findSeat(db: Database, partnershipId: PartnershipId, seatId: SeatId): Promise<Seat | undefined> {
  return db.transaction().execute(async (tx) => {
    await enterPartnership(tx, partnershipId)
    const row = await tx
      .selectFrom('seat')
      .innerJoin('agency', (join) =>
        join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
      )
      .innerJoin('partnership', 'partnership.partnershipId', 'seat.partnershipId')
      .leftJoin('seatTeam', (join) =>
        join.onRef('seatTeam.partnershipId', '=', 'seat.partnershipId').onRef('seatTeam.seatId', '=', 'seat.id'),
      )
      .leftJoin('team', (join) =>
        join.onRef('team.partnershipId', '=', 'seat.partnershipId').onRef('team.id', '=', 'seatTeam.teamId'),
      )
      .select([
        'seat.id',
        'seat.partnershipId',
        'partnership.name as partnershipName',
        'seat.accountId',
        'seat.personName',
        'seat.agencyId',
        'agency.shortName as agencyName',
        'agency.kind as agencyKind',
        'seat.role',
        'seat.title',
        sql<
          Seat['teamIds']
        >`coalesce(array_agg(team.id order by team.name) filter (where team.id is not null), '{}')`.as('teamIds'),
        sql<string[]>`coalesce(array_agg(team.name order by team.name) filter (where team.id is not null), '{}')`.as(
          'teamNames',
        ),
      ])
      .where('seat.partnershipId', '=', partnershipId)
      .where('seat.id', '=', seatId)
      .where('seat.endedAt', 'is', null)
      .groupBy([
        'seat.id',
        'seat.partnershipId',
        'partnership.name',
        'seat.accountId',
        'seat.personName',
        'seat.agencyId',
        'agency.shortName',
        'agency.kind',
        'seat.role',
        'seat.title',
      ])
      .executeTakeFirst()
    return row
  })
}

/** Opens a partnership's common tables, and no record, for the rest of the transaction. */
export async function enterPartnership(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await sql`select kith.act(${partnershipId}, '{}'::uuid[])`.execute(tx)
}
