import { newId, type PartnershipId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/database/tables.js'
import { enterPartnership } from './seat.store.js'
import './tables.js'

/** A partnership with nothing in it; the rest of the transaction is inside it. */
export async function insertPartnership(
  tx: Tx,
  {
    id: partnershipId = newId<PartnershipId>(),
    name,
    demonstration,
    now,
  }: { id?: PartnershipId | undefined; name: string; demonstration: boolean; now: Date },
): Promise<PartnershipId> {
  await enterPartnership(tx, partnershipId)
  const code = codeFrom(name)
  await tx.insertInto('partnership').values({ partnershipId, name, code, demonstration, createdAt: now }).execute()
  await tx.insertInto('partnershipDirectory').values({ partnershipId, name, demonstration }).execute()
  return partnershipId
}

/** “Northmoor Safeguarding Children Partnership” to `northmoor-safeguarding-children-partnership`. */
function codeFrom(name: string): string {
  const code = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return code.slice(0, 60) || 'partnership'
}
