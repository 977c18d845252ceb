import type { AgencyId, TeamId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'

/** How many open seats an agency has, and how many open teams: it closes when there are none. */
export async function countInAgency(tx: Tx, agencyId: AgencyId): Promise<{ seats: number; teams: number }> {
  const { partnershipId } = txState(tx)
  const seats = await tx
    .selectFrom('seat')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .where('service', '=', false)
    .executeTakeFirstOrThrow()
  const teams = await tx
    .selectFrom('team')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { seats: Number(seats.count), teams: Number(teams.count) }
}

/** How many people work in a team now. */
export async function countInTeam(tx: Tx, teamId: TeamId): Promise<number> {
  const { count } = await tx
    .selectFrom('seatTeam')
    .innerJoin('seat', (join) =>
      join.onRef('seat.partnershipId', '=', 'seatTeam.partnershipId').onRef('seat.id', '=', 'seatTeam.seatId'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('seatTeam.partnershipId', '=', txState(tx).partnershipId)
    .where('seatTeam.teamId', '=', teamId)
    .where('seat.endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
