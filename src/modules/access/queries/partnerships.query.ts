import type { PartnershipId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'

export type NamedPartnership = {
  readonly partnershipId: PartnershipId
  readonly name: string
  readonly demonstration: boolean
}

/** The partnerships of this installation by name, the oldest first. Open to everyone: it says who runs this. */
export async function listPartnerships(db: Database): Promise<NamedPartnership[]> {
  return db
    .selectFrom('partnershipDirectory')
    .select(['partnershipId', 'name', 'demonstration'])
    .orderBy('partnershipId')
    .execute()
}
