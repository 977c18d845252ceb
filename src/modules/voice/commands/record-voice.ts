import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { insertFollowUp, insertVoice } from '../data/voice.store.js'
import { type Alone, MOST_FOLLOW_UP, MOST_WORDS, type VoiceId, type Whose } from '../domain/voice.js'

export type VoiceSaid = {
  readonly recordId: RecordId
  readonly whose: Whose
  /** Who of them, where it is not the child: “Leanne, mum”. */
  readonly whoSaid?: string
  /** Exactly as they were said or written. */
  readonly words: string
  /** The language, when it is not English: `pl`. */
  readonly language?: string
  readonly toWhom: string
  readonly alone: Alone
  readonly whereSaid: string
  readonly saidOn: CalendarDate | null
  readonly space?: string
  readonly audience?: string
  readonly influence?: string
  readonly toldBack?: { readonly words: string; readonly on: CalendarDate | null }
  /** What they were said in: `concern`, `assessment`, `visit`. */
  readonly sourceKind: string
  readonly sourceId?: Id<string> | null
}

export type RecordVoiceRefusal = Refusal & {
  readonly code: 'words-missing' | 'words-too-long' | 'said-in-future' | 'follow-up-too-long'
}

/** Keeps someone's words as they were said, with what is known of how they were heard. */
export async function recordVoice(
  tx: Tx,
  by: By,
  said: VoiceSaid,
): Promise<Outcome<{ readonly voiceId: VoiceId }, RecordVoiceRefusal>> {
  const refusals = faults(said, dayOf(by.now))
  if (refusals.length > 0) return refuseAll(refusals)
  const { space, audience, influence, toldBack, whoSaid = '', language = '', sourceId = null, ...rest } = said
  const voiceId = await insertVoice(tx, by, { ...rest, whoSaid, language, sourceId })
  const fields = ['words']
  for (const [kind, words, happenedOn] of [
    ['space', space, null],
    ['audience', audience, null],
    ['influence', influence, null],
    ['told-back', toldBack?.words, toldBack?.on ?? null],
  ] as const) {
    if (!words) continue
    await insertFollowUp(tx, by, { recordId: said.recordId, voiceId, kind, words, happenedOn })
    fields.push(kind)
  }
  noteForAudit(tx, { action: 'voice.recorded', records: [said.recordId], thing: voiceId, fields })
  return accept({ voiceId })
}

function faults(said: VoiceSaid, today: CalendarDate): RecordVoiceRefusal[] {
  const found: RecordVoiceRefusal[] = []
  if (said.words.trim() === '') found.push({ code: 'words-missing', field: 'words' })
  if (said.words.length > MOST_WORDS) found.push({ code: 'words-too-long', field: 'words' })
  if (said.saidOn && said.saidOn > today) found.push({ code: 'said-in-future', field: 'saidOn' })
  for (const [field, words = ''] of [
    ['space', said.space],
    ['audience', said.audience],
    ['influence', said.influence],
    ['toldBack', said.toldBack?.words],
  ] as const)
    if (words.length > MOST_FOLLOW_UP) found.push({ code: 'follow-up-too-long', field })
  return found
}
