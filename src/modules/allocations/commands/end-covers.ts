import type { RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { revokeGrants } from '../../access/index.js'
import { type Cover, endCover, listCoversForUpdate } from '../data/cover.store.js'

/** Calls off every cover of a record that is not over: it stood for a worker who no longer has the child. */
export async function endCoversOf(tx: Tx, by: By, recordId: RecordId, reason: string): Promise<void> {
  for (const cover of await listCoversForUpdate(tx, recordId)) await callOff(tx, by, cover, reason)
}

/** Ends a cover and takes its way to the record back. */
export async function callOff(tx: Tx, by: By, { recordId, coverId, grantId }: Cover, reason: string): Promise<void> {
  await endCover(tx, by, { recordId, coverId, reason })
  await revokeGrants(tx, by, recordId, [grantId], reason)
  noteForAudit(tx, {
    action: 'allocations.cover-ended',
    records: [recordId],
    thing: coverId,
    fields: ['ended_at', 'end_reason'],
  })
}
