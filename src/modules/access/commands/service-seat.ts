import type { Seat } from '../../../kernel/actor.js'
import { type AccountId, newId, type PartnershipId, type SeatId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { enterPartnership, findSeat } from '../data/seat.store.js'
import '../data/tables.js'

/**
 * The seat from which jobs and the command line act in a partnership, made when it is first needed. It belongs to the
 * partnership's first agency and nobody can sign in to it. `name` says who stands behind it: the audit shows it.
 */
export async function serviceSeat(db: Database, partnershipId: PartnershipId, now: Date, name = 'Kith'): Promise<Seat> {
  const id = await db.transaction().execute(async (tx) => {
    await enterPartnership(tx, partnershipId)
    const found = await tx
      .selectFrom('seat')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .where('service', '=', true)
      .where('personName', '=', name)
      .executeTakeFirst()
    if (found) return found.id
    const agency = await tx
      .selectFrom('agency')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const fresh = newId<SeatId>()
    await tx
      .insertInto('seat')
      .values({
        partnershipId,
        id: fresh,
        accountId: newId<AccountId>(),
        personName: name,
        agencyId: agency.id,
        role: 'administrator',
        title: 'Service',
        service: true,
        createdAt: now,
        endedAt: null,
      })
      .execute()
    return fresh
  })
  const seat = await findSeat(db, partnershipId, id)
  if (!seat) throw new Error('The service seat could not be opened')
  return seat
}
