import { type CalendarDate, dayOf, momentOn } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { meetClock, stopClock } from '../../clocks/index.js'
import { findDiscussionForUpdate, saveConference } from '../data/discussion.store.js'
import { CONFERENCE } from '../domain/clock-rules.js'
import { type DecisionRefusal, tooLong } from '../domain/decision-rules.js'
import type { DiscussionId } from '../domain/level.js'

export type SayConferenceInput = {
  readonly recordId: RecordId
  readonly discussionId: DiscussionId
  readonly reasonLate: string
} & ({ readonly held: true; readonly on: CalendarDate } | { readonly held: false; readonly why: string })
export type ConferenceRefusal =
  | DecisionRefusal
  | { readonly code: 'no-enquiry' | 'said-already'; readonly field?: undefined }
  | { readonly code: 'why-missing'; readonly field: 'why' }
  | { readonly code: 'before-discussion'; readonly field: 'on' }

/**
 * What came of a section 47 enquiry: the child protection conference was held, which meets its clock, or none was
 * needed, which stops it with the reason.
 */
export async function sayConference(
  tx: Tx,
  by: By,
  input: SayConferenceInput,
): Promise<Outcome<{ discussionId: DiscussionId }, ConferenceRefusal>> {
  const { recordId, discussionId, reasonLate } = input
  const discussion = await findDiscussionForUpdate(tx, recordId, discussionId)
  if (!discussion?.enquiryStarted) return refuse({ code: 'no-enquiry' })
  if (discussion.conferenceSaidAt) return refuse({ code: 'said-already' })
  const today = dayOf(by.now)
  if (input.held) {
    if (input.on > today) return refuse({ code: 'in-future', field: 'on' })
    if (input.on < dayOf(discussion.heldAt)) return refuse({ code: 'before-discussion', field: 'on' })
    const noon = momentOn(input.on, 12)
    const at = input.on === today || noon < discussion.heldAt ? by.now : noon
    const met = await meetClock(tx, by, {
      rule: CONFERENCE,
      thingId: discussionId,
      at,
      ...(reasonLate && { reasonLate }),
    })
    if (!met.ok) {
      const code = met.refusals[0]?.code
      if (code === 'breach-reason-missing') return refuse({ code: 'late-reason-missing', field: 'reasonLate' })
      throw new Error(`The clock of the conference could not be met: ${code}`)
    }
  } else {
    const wrong = tooLong(input.why, 'why')
    if (input.why === '') return refuse({ code: 'why-missing', field: 'why' })
    if (wrong.length > 0) return refuseAll(wrong)
    const stopped = await stopClock(tx, by, {
      rule: CONFERENCE,
      thingId: discussionId,
      reason: 'No child protection conference was needed',
    })
    if (!stopped.ok) throw new Error(`The clock of the conference could not be stopped: ${stopped.refusals[0]?.code}`)
  }
  await saveConference(tx, by, {
    recordId,
    id: discussionId,
    on: input.held ? input.on : null,
    notNeeded: input.held ? null : input.why,
  })
  noteForAudit(tx, {
    action: 'levels.conference-said',
    records: [recordId],
    thing: discussionId,
    fields: [input.held ? 'conference_on' : 'conference_not_needed'],
  })
  return accept({ discussionId })
}
