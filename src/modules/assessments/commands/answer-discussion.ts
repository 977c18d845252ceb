import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { clockOf, startClock } from '../../clocks/index.js'
import { findAssessmentForUpdate } from '../data/assessment.store.js'
import { insertStep } from '../data/step.store.js'
import type { AssessmentId } from '../domain/assessment.js'

export type DiscussionRefusal = {
  readonly code: 'no-such-assessment' | 'no-harm-seen' | 'asked-on-missing' | 'asked-in-future' | 'why-not-missing'
  readonly field?: 'askedOn' | 'whyNot' | undefined
}

export type DiscussionAnswer = {
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
} & (
  | { readonly asked: true; readonly askedOn: CalendarDate | null }
  | { readonly asked: false; readonly whyNot: string }
)

/**
 * Says what was done about a strategy discussion once a sign of actual harm is written down: asked for on a day, or not
 * and why. Its clock runs from the moment the sign was written down, which is when there was cause to suspect
 * significant harm, and not from the asking.
 */
export async function answerDiscussion(
  tx: Tx,
  by: By,
  answer: DiscussionAnswer,
): Promise<Outcome<{ readonly assessmentId: AssessmentId }, DiscussionRefusal>> {
  const { recordId, assessmentId } = answer
  const assessment = await findAssessmentForUpdate(tx, recordId, assessmentId)
  if (!assessment) return refuse({ code: 'no-such-assessment' })
  if (!assessment.harmSeenAt) return refuse({ code: 'no-harm-seen' })
  if (answer.asked) {
    if (!answer.askedOn) return refuse({ code: 'asked-on-missing', field: 'askedOn' })
    if (answer.askedOn > dayOf(by.now)) return refuse({ code: 'asked-in-future', field: 'askedOn' })
    await insertStep(tx, by, { recordId, assessmentId, step: 'discussion-asked', happenedOn: answer.askedOn })
    await startDiscussionClock(tx, by, { recordId, assessmentId, triggerAt: assessment.harmSeenAt })
  } else {
    if (answer.whyNot.trim() === '') return refuse({ code: 'why-not-missing', field: 'whyNot' })
    await insertStep(tx, by, { recordId, assessmentId, step: 'discussion-not-asked', words: answer.whyNot })
  }
  noteForAudit(tx, {
    action: answer.asked ? 'assessments.discussion-asked' : 'assessments.discussion-not-asked',
    records: [recordId],
    thing: assessmentId,
    fields: answer.asked ? ['happened_on'] : ['words'],
  })
  return accept({ assessmentId })
}

async function startDiscussionClock(
  tx: Tx,
  by: By,
  about: { recordId: RecordId; assessmentId: AssessmentId; triggerAt: Date },
): Promise<void> {
  const running = await clockOf(tx, 'strategy-discussion', about.assessmentId)
  if (running?.clock.state === 'running') return
  await startClock(tx, by, {
    rule: 'strategy-discussion',
    thingKind: 'assessment',
    thingId: about.assessmentId,
    recordId: about.recordId,
    owner: { teamId: by.seat.teamIds[0], agencyId: by.seat.agencyId },
    triggerAt: about.triggerAt,
  })
}
