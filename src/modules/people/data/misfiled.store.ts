import { newId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { authorOf } from './entry.store.js'
import type { MisfiledEntryTable } from './tables.js'

export type MisfiledTrace = Pick<MisfiledEntryTable, 'recordId' | 'part' | 'what' | 'reason' | 'note'> & {
  readonly recordId: RecordId
  /** The kind of entry: one of people's, or `voice`. */
  readonly kind: string
  readonly id: Id<string>
}

/** Writes that something stood on the wrong record, and why; what it said goes with it. */
export async function traceMisfiled(tx: Tx, by: By, { kind, id, part, ...trace }: MisfiledTrace): Promise<void> {
  const wall = await wallFor(tx, trace.recordId)
  await tx
    .insertInto('misfiledEntry')
    .values({
      ...authorOf(by),
      recordId: trace.recordId,
      what: trace.what,
      reason: trace.reason,
      note: trace.note,
      id: newId<MisfiledEntryTable['id']>(),
      part,
      ...wall(part),
      entryKind: kind,
      entryId: id,
    })
    .execute()
}
