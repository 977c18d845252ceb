import type { RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { insertFiling, listFiledEntries, supersedeEntries } from '../data/census.store.js'
import type { StagedRow } from '../data/chosen.store.js'
import { saveChosen } from '../data/chosen.store.js'
import type { ChosenHow } from '../data/tables.js'
import type { CensusChild } from '../domain/census-child.js'
import { differenceBetween, entriesOf } from '../domain/census-entries.js'
import { findImportHead } from '../queries/imports.query.js'

/**
 * Writes on a record what a return says of its child, as far as it is not there already, and that the child was chosen.
 * What a return leaves out stays: it speaks of one year.
 */
export async function fileCensus(
  tx: Tx,
  by: By,
  {
    staged,
    content,
    recordId,
    how,
    evidence = '',
  }: { staged: StagedRow; content: CensusChild; recordId: RecordId; how: ChosenHow; evidence?: string },
): Promise<{ readonly added: number; readonly changed: number }> {
  const { id, localAuthority, laChildId, fingerprint } = staged
  const filed = await listFiledEntries(tx, by, { recordId, localAuthority, laChildId })
  const { added, changed } = differenceBetween(
    filed.map(({ entry }) => entry),
    entriesOf(content),
  )
  await saveChosen(tx, by, { id, recordId, how })
  const fresh = [...added, ...changed.map(({ after }) => after)]
  if (fresh.length === 0) {
    noteForAudit(tx, { action: 'imports.nothing-new', records: [recordId], thing: id, fields: [] })
    return { added: 0, changed: 0 }
  }
  const outdated = new Set(changed.map(({ before }) => before.key))
  await supersedeEntries(
    tx,
    by,
    recordId,
    filed.filter(({ entry }) => outdated.has(entry.key)).map((each) => each.id),
  )
  const { year, referenceDate } = await findImportHead(tx, by, staged.importId)
  const filingId = await insertFiling(
    tx,
    by,
    { recordId, stagedId: id, localAuthority, laChildId, year, referenceDate, fingerprint, how, evidence },
    fresh,
  )
  noteForAudit(tx, {
    action: how === 'matched' ? 'imports.census-matched' : 'imports.census-filed',
    records: [recordId],
    thing: filingId,
    fields: [...new Set(fresh.map((entry) => entry.kind))],
  })
  return { added: added.length, changed: changed.length }
}
