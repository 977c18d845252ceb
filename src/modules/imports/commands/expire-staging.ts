import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { type Expired, expireRows } from '../data/expiry.store.js'

/**
 * Deletes what nobody chose and has waited its time: children, refused children, and of those who were chosen all that
 * stands on their record. The audit is told how many, and nothing else. Nothing to do is a refusal, so that nothing is
 * written.
 */
export async function expireStaging(
  tx: Tx,
  by: By,
): Promise<Outcome<Expired, { readonly code: 'nothing-expired'; readonly field?: undefined }>> {
  const partnership = by.seat.partnershipId as string as never
  const expired = await asRecords(tx, [partnership], () => expireRows(tx, by))
  if (Object.values(expired).every((count) => count === 0)) return refuse({ code: 'nothing-expired' })
  noteForAudit(tx, {
    action: 'imports.expired',
    records: [],
    fields: Object.entries(expired).map(([what, count]) => `${what}: ${count}`),
  })
  return accept(expired)
}
