import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn, setSupersededBy, wallFor } from '../../access/index.js'
import type { MergeId } from '../data/tables.js'
import '../data/tables.js'

export type MergeRefusal = Refusal & {
  readonly code:
    | 'same-record'
    | 'record-closed'
    | 'already-merged'
    | 'reason-missing'
    | 'evidence-missing'
    | 'text-too-long'
    | 'no-such-merge'
}

/** The longest reason and evidence, in UTF-16 units. */
export const MERGE_TEXT = 2000

/**
 * Decides that two entries are one person: the record `keep` stands for `merge` from now on. Nothing is rewritten: ids,
 * rows and authors stay, and undoing it restores what each seat saw.
 */
export async function mergePeople(
  tx: Tx,
  by: By,
  {
    keep,
    merge,
    reason,
    evidence,
  }: { readonly keep: RecordId; readonly merge: RecordId; readonly reason: string; readonly evidence: string },
): Promise<Outcome<{ readonly mergeId: MergeId; readonly survivor: RecordId }, MergeRefusal>> {
  const faults = [...textFaults('reason', reason), ...textFaults('evidence', evidence)]
  if (keep === merge) faults.push({ code: 'same-record' })
  if (faults.length > 0) return refuseAll(faults)
  const holds = [await holdOn(tx, keep), await holdOn(tx, merge)]
  if (holds.some((hold) => hold?.kind !== 'child' || hold.level !== 'work')) return refuse({ code: 'record-closed' })
  if (holds.some((hold) => hold?.supersededBy)) return refuse({ code: 'already-merged' })

  await setSupersededBy(tx, by, merge, keep)
  const [merged, survivor] = [await wallFor(tx, merge), await wallFor(tx, keep)]
  const id = newId<MergeId>()
  // Each side carries the other record's own scope as well, so that grant commands acting as either reach the row.
  await tx
    .insertInto('personMerge')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId: merge,
      part: 'summary',
      visibleTo: [...merged('summary').visibleTo, keep],
      hiddenFrom: merged('summary').hiddenFrom,
      otherRecordId: keep,
      otherPart: 'summary',
      otherVisibleTo: [...survivor('summary').visibleTo, merge],
      otherHiddenFrom: survivor('summary').hiddenFrom,
      contributedByAgencyId: by.seat.agencyId,
      reason,
      evidence,
      decidedBy: by.seat.id,
      authorName: by.seat.personName,
      agencyName: by.seat.agencyName,
      decidedAt: by.now,
      undoneBy: null,
      undoneByName: null,
      undoneAt: null,
      undoReason: null,
    })
    .execute()
  noteForAudit(tx, { action: 'people.merged', records: [keep, merge], thing: id, fields: ['reason', 'evidence'] })
  return accept({ mergeId: id, survivor: keep })
}

/** Undoes a merge: both records stand again as they were, and that they were merged stays written. */
export async function unmergePeople(
  tx: Tx,
  by: By,
  { merge, reason }: { readonly merge: RecordId; readonly reason: string },
): Promise<Outcome<{ readonly mergeId: MergeId; readonly restored: RecordId }, MergeRefusal>> {
  const faults = textFaults('reason', reason)
  if (faults.length > 0) return refuseAll(faults)
  const standing = await tx
    .selectFrom('personMerge')
    .select(['id', 'recordId', 'otherRecordId'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', merge)
    .where('undoneAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!standing) return refuse({ code: 'no-such-merge' })
  const { id, otherRecordId } = standing
  for (const recordId of [merge, otherRecordId])
    if ((await holdOn(tx, recordId))?.level !== 'work') return refuse({ code: 'record-closed' })
  await tx
    .updateTable('personMerge')
    .set({ undoneBy: by.seat.id, undoneByName: by.seat.personName, undoneAt: by.now, undoReason: reason })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
  await setSupersededBy(tx, by, merge, null)
  noteForAudit(tx, {
    action: 'people.merge-undone',
    records: [merge, otherRecordId],
    thing: id,
    fields: ['undone_at', 'undo_reason'],
  })
  return accept({ mergeId: id, restored: merge })
}

function textFaults(field: 'reason' | 'evidence', text: string): MergeRefusal[] {
  if (text.trim() === '') return [{ code: `${field}-missing`, field }]
  return text.length > MERGE_TEXT ? [{ code: 'text-too-long', field }] : []
}
