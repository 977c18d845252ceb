import type { AgencyKind } from '../../../kernel/actor.js'
import { type AgencyId, newId, type PartnershipId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { enterPartnership } from '../data/seat.store.js'
import '../data/tables.js'

export type Founding = {
  readonly id?: PartnershipId
  readonly name: string
  /** Short, lower case: names its files. */
  readonly code: string
  readonly demonstration?: boolean
  readonly firstAgency: {
    readonly id?: AgencyId
    readonly kind: AgencyKind
    readonly name: string
    readonly shortName: string
    readonly onScreeningDesk?: boolean
  }
  readonly now: Date
}

/**
 * Makes a partnership with its first agency. Nobody has a seat there yet, so there is no actor and no entry in its
 * audit: the first entry is the first thing that someone does.
 */
export async function foundPartnership(
  db: Database,
  founding: Founding,
): Promise<{ partnershipId: PartnershipId; agencyId: AgencyId }> {
  const { id: partnershipId = newId<PartnershipId>(), name, code, demonstration = false, firstAgency, now } = founding
  const agencyId = firstAgency.id ?? newId<AgencyId>()
  await db.transaction().execute(async (tx) => {
    await enterPartnership(tx, partnershipId)
    await tx.insertInto('partnership').values({ partnershipId, name, code, demonstration, createdAt: now }).execute()
    await tx.insertInto('partnershipDirectory').values({ partnershipId, name, demonstration }).execute()
    const { kind, name: called, shortName, onScreeningDesk = false } = firstAgency
    await tx
      .insertInto('agency')
      .values({ partnershipId, id: agencyId, kind, name: called, shortName, onScreeningDesk, closedAt: null })
      .execute()
  })
  return { partnershipId, agencyId }
}
