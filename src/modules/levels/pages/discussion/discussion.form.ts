import { dayIn, wordsIn } from '../../../../platform/http/typed.js'
import { momentOn } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { AssessmentId } from '../../../assessments/index.js'
import type { RecordDiscussionInput } from '../../commands/record-discussion.js'
import { readDecision } from '../decision.form.js'
import type { FormRefusal } from '../say-refusal.js'
import { timeIn } from '../typed.js'

export type DiscussionForm = Omit<RecordDiscussionInput, 'assessmentId'>

/** Reads the form. The time counts: the clock that asked for the discussion runs in hours. */
export function readDiscussionForm(body: Body, recordId: RecordId): Outcome<DiscussionForm, FormRefusal> {
  const wrong: FormRefusal[] = []
  const day = dayIn(body, 'heldOn')
  if (!day) wrong.push({ code: day === null ? 'date-missing' : 'date-not-real', field: 'heldOn' })
  const typed = textOf(body, 'heldAt').trim()
  const time = timeIn(typed)
  if (!time) wrong.push({ code: typed === '' ? 'time-missing' : 'time-not-real', field: 'heldAt' })
  const [enquiry, agreed] = [textOf(body, 'enquiry'), textOf(body, 'agreed')]
  if (enquiry !== 'yes' && enquiry !== 'no') wrong.push({ code: 'choice-missing', field: 'enquiry' })
  if (agreed !== 'yes' && agreed !== 'no') wrong.push({ code: 'choice-missing', field: 'agreed' })
  if (!day || !time || wrong.length > 0) return refuseAll(wrong)
  const heldAt = momentOn(day, time.hour, time.minute)
  return accept({
    ...readDecision(body, recordId, heldAt),
    heldAt,
    summary: wordsIn(body, 'summary'),
    enquiryStarted: enquiry === 'yes',
    levelCode: agreed === 'yes' ? textOf(body, 'level') : undefined,
  })
}

/** The assessment that waited when the page was shown: agreed together with a level. */
export function assessmentIn(body: Body): AssessmentId | undefined {
  return (textOf(body, 'assessment') || undefined) as AssessmentId | undefined
}
