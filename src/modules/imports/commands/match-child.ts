import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { survivorsOf } from '../../people/index.js'
import { strikeOutCensus } from '../data/census.store.js'
import { findStagedForUpdate, saveUnchosen } from '../data/chosen.store.js'
import type { StagedChildId } from '../data/tables.js'
import { fileCensus } from './file-census.js'
import { type PromoteRefusal, stagedToChoose } from './promote-child.js'

/** The longest reason, in UTF-16 units. */
export const REASON_LENGTH = 2000

export type MatchRefusal =
  | PromoteRefusal
  | { readonly code: 'reason-missing' | 'text-too-long'; readonly field: 'reason' }
  | { readonly code: 'already-a-record' | 'not-matched'; readonly field?: undefined }

/**
 * Decides, on the evidence that was shown, that a staged child is the child of a record. What the return says is added to
 * that record; nothing that stood there is changed, and nobody is given the record by it.
 */
export async function matchChild(
  tx: Tx,
  by: By,
  { stagedId, recordId: named, reason }: { stagedId: StagedChildId; recordId: RecordId; reason: string },
): Promise<Outcome<{ readonly recordId: RecordId }, MatchRefusal>> {
  const faults = reasonFaults(reason)
  if (faults.length > 0) return refuseAll(faults)
  const found = await stagedToChoose(tx, by, stagedId)
  if (!found.ok) return found
  const { staged, content } = found.value
  if (staged.childRecordId) return refuse({ code: 'already-a-record' })
  const recordId = (await survivorsOf(tx, [named])).get(named) ?? named
  const hold = await holdOn(tx, recordId)
  if (hold?.kind !== 'child' || hold.level !== 'work') return refuse({ code: 'record-closed' })
  await fileCensus(tx, by, { staged, content, recordId, how: 'matched', evidence: reason })
  return accept({ recordId })
}

/**
 * Undoes a match: all that returns said of this child on that record is struck out, with the reason, and the child waits
 * to be chosen again where what the file says is still here.
 */
export async function undoMatch(
  tx: Tx,
  by: By,
  { stagedId, reason }: { stagedId: StagedChildId; reason: string },
): Promise<Outcome<{ readonly recordId: RecordId }, MatchRefusal>> {
  const faults = reasonFaults(reason)
  if (faults.length > 0) return refuseAll(faults)
  const staged = await findStagedForUpdate(tx, by, stagedId)
  if (!staged) return refuse({ code: 'no-such-child' })
  const { childRecordId: recordId, localAuthority, laChildId } = staged
  if (!recordId || staged.chosenHow !== 'matched' || staged.state === 'replaced') return refuse({ code: 'not-matched' })
  const hold = await holdOn(tx, recordId)
  if (hold?.level !== 'work') return refuse({ code: 'record-closed' })
  const filings = await strikeOutCensus(tx, by, { recordId, localAuthority, laChildId, reason })
  await saveUnchosen(tx, by, staged)
  noteForAudit(tx, {
    action: 'imports.match-undone',
    records: [recordId],
    thing: staged.id,
    fields: ['struck_out_at', 'struck_out_reason', `census_filing: ${filings.length}`],
  })
  return accept({ recordId })
}

function reasonFaults(reason: string): MatchRefusal[] {
  if (reason.trim() === '') return [{ code: 'reason-missing', field: 'reason' }]
  return reason.length > REASON_LENGTH ? [{ code: 'text-too-long', field: 'reason' }] : []
}
