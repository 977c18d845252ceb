import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findReportForUpdate, saveJudged } from '../data/report.store.js'
import { type JudgeRefusal, type JunkCode, judgeJunk, judgeReal } from '../domain/junk.js'
import type { ReportId } from '../domain/report.js'

type Judged = Promise<Outcome<{ readonly reportId: ReportId }, JudgeRefusal>>

/** A person finds that it was meant: it goes to the screening desk like any other, and its clock began when it arrived. */
export async function judgeReportReal(tx: Tx, by: By, reportId: ReportId): Judged {
  const report = await findReportForUpdate(tx, reportId)
  if (!report) return refuse({ code: 'no-such-report' })
  const judged = judgeReal(report.state)
  if (!judged.ok) return judged
  await saveJudged(tx, by, reportId, {
    state: 'waiting',
    junkCode: null,
    junkWords: '',
    outcome: 'received',
    outcomeAt: by.now,
  })
  await announce(tx, { fact: 'intake.reported', reportId })
  noteForAudit(tx, { action: 'intake.judged-real', records: [], thing: reportId, fields: ['state', 'judged_by'] })
  return accept({ reportId })
}

/** A person finds that there is nothing in it. It is kept, with the reason, and can be found to be real later. */
export async function judgeReportJunk(
  tx: Tx,
  by: By,
  {
    reportId,
    code,
    words,
  }: { readonly reportId: ReportId; readonly code: JunkCode | undefined; readonly words: string },
): Judged {
  const report = await findReportForUpdate(tx, reportId)
  if (!report) return refuse({ code: 'no-such-report' })
  const judged = judgeJunk(report.state, { code, words })
  if (!judged.ok) return judged
  await saveJudged(tx, by, reportId, {
    state: 'junk',
    junkCode: judged.value.code,
    junkWords: judged.value.words,
    outcome: 'kept',
    outcomeAt: by.now,
  })
  noteForAudit(tx, {
    action: 'intake.judged-junk',
    records: [],
    thing: reportId,
    fields: ['state', 'junk_code', 'junk_words', 'outcome', 'judged_by'],
  })
  return accept({ reportId })
}
