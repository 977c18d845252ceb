import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findReportForUpdate, saveTakenOver } from '../data/report.store.js'
import type { ReportId, Told } from '../domain/report.js'

export type TakenOver = { readonly told: Told; readonly arrivedAt: Date }
export type TakeOverRefusal = Refusal & { readonly code: 'not-waiting' }

/**
 * Hands a report over to the record it becomes, words and all: after this they are there and no longer here. Refused
 * for one that is not waiting, so that whoever takes over may try twice.
 */
export async function takeOver(
  tx: Tx,
  by: By,
  { reportId, became }: { readonly reportId: ReportId; readonly became: RecordId },
): Promise<Outcome<TakenOver, TakeOverRefusal>> {
  const report = await findReportForUpdate(tx, reportId)
  if (report?.state !== 'waiting' || !report.told) return refuse({ code: 'not-waiting' })
  await saveTakenOver(tx, by, reportId, became)
  noteForAudit(tx, {
    action: 'intake.taken-over',
    records: [became],
    thing: reportId,
    fields: ['state', 'told', 'became'],
  })
  return accept({ told: report.told, arrivedAt: report.arrivedAt })
}
