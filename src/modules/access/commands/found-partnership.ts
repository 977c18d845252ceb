import { type AgencyId, newId, type PartnershipId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { insertAgency } from '../data/agency.store.js'
import { insertPartnership } from '../data/partnership.store.js'
import type { AgencyFields } from './agencies.js'

export type Founding = {
  readonly id?: PartnershipId
  readonly name: string
  readonly demonstration?: boolean
  readonly firstAgency: AgencyFields & { readonly id?: AgencyId }
  readonly now: Date
}

/**
 * Makes a partnership with its first agency. Nobody has a seat there yet, so there is no actor and no entry in its
 * audit: the first entry is the first thing that someone does.
 */
export async function foundPartnership(
  db: Database,
  { id, name, demonstration = false, firstAgency, now }: Founding,
): Promise<{ partnershipId: PartnershipId; agencyId: AgencyId }> {
  return db.transaction().execute(async (tx) => {
    const partnershipId = await insertPartnership(tx, { id, name, demonstration, now })
    const { id: agencyId = newId<AgencyId>(), ...agency } = firstAgency
    await insertAgency(tx, partnershipId, { id: agencyId, ...agency, closedAt: null })
    return { partnershipId, agencyId }
  })
}
