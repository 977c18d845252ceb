import type { RecordId } from '../../../kernel/ids.js'
import { type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { findConcernForUpdate } from '../data/concern.store.js'
import type { DraftConcern } from '../domain/concern.js'

export type DraftRefusal = Refusal & { readonly code: 'already-sent' }

/** Locks a concern that is still being written. Once it is sent nothing in it changes. */
export async function withDraft<T, R extends Refusal>(
  tx: Tx,
  by: By,
  recordId: RecordId,
  change: (concern: DraftConcern) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | DraftRefusal>> {
  const concern = await findConcernForUpdate(tx, by, recordId)
  if (!concern || concern.state !== 'draft') return refuse<DraftRefusal>({ code: 'already-sent' })
  return change(concern)
}
