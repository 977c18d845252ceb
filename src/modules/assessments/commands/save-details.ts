import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findAssessmentForUpdate, updateAssessment } from '../data/assessment.store.js'
import { type AssessmentId, mayMove, type Seen } from '../domain/assessment.js'

export type DetailsRefusal = {
  readonly code: 'no-such-assessment' | 'not-open' | 'changed-since' | 'seen-day-missing' | 'seen-in-future'
  readonly field?: 'seenOn' | undefined
}

export type Details = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  readonly seen: Seen | null
  readonly seenOn: CalendarDate | null
  readonly contributors: string
  /** The version that the writer had before them. */
  readonly version: number
}

/** Says how and when the child was seen, and who helped. */
export async function saveDetails(
  tx: Tx,
  by: By,
  { recordId, assessmentId, version, ...details }: Details,
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, DetailsRefusal>> {
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!mayMove(assessment, 'edit')) return refuse({ code: 'not-open' })
  if (assessment.detailsVersion !== version) return refuse({ code: 'changed-since' })
  const wasSeen = details.seen === 'alone' || details.seen === 'with-someone'
  if (wasSeen && !details.seenOn) return refuse({ code: 'seen-day-missing', field: 'seenOn' })
  if (details.seenOn && details.seenOn > dayOf(by.now)) return refuse({ code: 'seen-in-future', field: 'seenOn' })
  const seenOn = wasSeen ? details.seenOn : null
  await updateAssessment(tx, assessmentId, { ...details, seenOn, detailsVersion: version + 1 })
  noteForAudit(tx, {
    action: 'assessments.details-saved',
    records: [recordId],
    thing: assessmentId,
    fields: ['seen', 'seen_on', 'contributors'],
  })
  return accept({ assessmentId })
}
