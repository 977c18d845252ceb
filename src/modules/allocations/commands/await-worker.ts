import type { Id, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { findCurrent } from '../data/allocation.store.js'
import { insertWait } from '../data/wait.store.js'
import type { AskedFor, WaitId } from '../domain/allocation.js'

export type WaitWanted = {
  readonly recordId: RecordId
  readonly sourceKind: 'screening' | 'import'
  readonly sourceId: Id<string> | null
  readonly askedFor: AskedFor
  /** When the work was asked for: the list is in this order. */
  readonly since: Date
}

/**
 * Puts a child on the list of those who wait for a worker. Undefined, and nothing changed, where the child waits already
 * or has a worker: asking twice is asking once.
 */
export async function awaitWorker(
  tx: Tx,
  by: By,
  { recordId, sourceKind, sourceId, askedFor, since }: WaitWanted,
): Promise<WaitId | undefined> {
  await wallFor(tx, recordId) // holds the record, so that nobody gives the child away meanwhile
  if (await findCurrent(tx, recordId)) return undefined
  const waitId = await insertWait(tx, by, {
    recordId,
    sourceKind,
    sourceId,
    askedFor,
    reason: '',
    waitingSince: since,
  })
  if (waitId)
    noteForAudit(tx, {
      action: 'allocations.waiting',
      records: [recordId],
      thing: waitId,
      fields: ['source_kind', 'asked_for', 'waiting_since'],
    })
  return waitId
}
