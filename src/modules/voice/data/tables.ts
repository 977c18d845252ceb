import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, Id, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { Alone, FollowUpKind, VoiceId, Whose } from '../domain/voice.js'

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
  recordedBy: SeatId
  authorName: string
  agencyName: string
  recordedAt: Date
}

export type VoiceEntryTable = OnRecord & {
  id: VoiceId
  whose: Whose
  whoSaid: string
  words: string
  language: string
  toWhom: string
  alone: Alone
  whereSaid: string
  saidOn: CalendarDate | null
  sourceKind: string
  sourceId: Id<string> | null
  struckOutAt: Date | null
  struckOutBy: SeatId | null
  struckOutReason: string | null
}
export type VoiceFollowUpTable = OnRecord & {
  id: Id<'voice-follow-up'>
  voiceId: VoiceId
  kind: FollowUpKind
  words: string
  happenedOn: CalendarDate | null
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    voiceEntry: VoiceEntryTable
    voiceFollowUp: VoiceFollowUpTable
  }
}
