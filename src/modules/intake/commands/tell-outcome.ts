import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findReportForUpdate, saveReport } from '../data/report.store.js'
import type { ToldOutcome } from '../domain/outcome.js'
import type { ReportId } from '../domain/report.js'

/** Says what became of a report, for whoever comes back with its key: one of a fixed list, and nothing else. */
export async function tellOutcome(
  tx: Tx,
  by: By,
  { reportId, outcome }: { readonly reportId: ReportId; readonly outcome: ToldOutcome },
): Promise<void> {
  const report = await findReportForUpdate(tx, reportId)
  if (!report) throw new Error('There is no such report')
  if (report.outcome === outcome) return
  await saveReport(tx, by, reportId, { outcome, outcomeAt: by.now })
  noteForAudit(tx, { action: 'intake.outcome-told', records: [], thing: reportId, fields: ['outcome'] })
}
