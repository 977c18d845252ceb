import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findConcern } from '../data/concern.store.js'
import { saveOutcomesRead } from '../data/decision.store.js'

/** The referrer has read what became of their concern. Anyone else's reading leaves it unread. */
export async function noteOutcomeRead(
  tx: Tx,
  by: By,
  recordId: RecordId,
): Promise<Outcome<{ readonly recordId: RecordId }, Refusal & { readonly code: 'not-the-author' }>> {
  const concern = await findConcern(tx, by, recordId)
  if (concern?.authorAccountId !== by.seat.accountId) return refuse({ code: 'not-the-author' })
  await saveOutcomesRead(tx, by, recordId)
  noteForAudit(tx, { action: 'concerns.outcome-read', records: [recordId], thing: recordId, fields: ['read_at'] })
  return accept({ recordId })
}
