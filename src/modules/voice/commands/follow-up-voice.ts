import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findVoiceForUpdate, insertFollowUp } from '../data/voice.store.js'
import { type FollowUpKind, MOST_FOLLOW_UP, type VoiceId } from '../domain/voice.js'

export type FollowUpRefusal = Refusal & {
  readonly code: 'no-such-voice' | 'follow-up-missing' | 'follow-up-too-long' | 'happened-in-future'
}

/** Adds what became of someone's words: who heard, what changed, that they were told. Nothing already written changes. */
export async function followUpVoice(
  tx: Tx,
  by: By,
  input: {
    readonly recordId: RecordId
    readonly voiceId: VoiceId
    readonly kind: FollowUpKind
    readonly words: string
    readonly happenedOn: CalendarDate | null
  },
): Promise<Outcome<{ readonly followUpId: Id<'voice-follow-up'> }, FollowUpRefusal>> {
  const refusals: FollowUpRefusal[] = []
  if (input.words.trim() === '') refusals.push({ code: 'follow-up-missing', field: 'words' })
  if (input.words.length > MOST_FOLLOW_UP) refusals.push({ code: 'follow-up-too-long', field: 'words' })
  if (input.happenedOn && input.happenedOn > dayOf(by.now))
    refusals.push({ code: 'happened-in-future', field: 'happenedOn' })
  if (refusals.length > 0) return refuseAll(refusals)
  const voice = await findVoiceForUpdate(tx, by, input.recordId, input.voiceId)
  if (!voice || voice.struckOutAt) return refuse({ code: 'no-such-voice' })
  const followUpId = await insertFollowUp(tx, by, input)
  noteForAudit(tx, {
    action: 'voice.followed-up',
    records: [input.recordId],
    thing: input.voiceId,
    fields: [input.kind],
  })
  return accept({ followUpId })
}
