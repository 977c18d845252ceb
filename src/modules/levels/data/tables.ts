import type { JSONColumnType } from 'kysely'
import type { AgencyKind } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, Id, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { DecisionId, DiscussionId, LevelDecision, TestAnswer } from '../domain/level.js'

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

export type LevelDecisionTable = OnRecord &
  Writable<Omit<LevelDecision, 'tests'>> & {
    tests: JSONColumnType<readonly TestAnswer[]>
    deciderSeatId: SeatId
    recordedBy: SeatId
  }

export type StrategyDiscussionTable = OnRecord & {
  id: DiscussionId
  heldAt: Date
  summary: string
  enquiryStarted: boolean
  quorumReason: string
  conferenceOn: CalendarDate | null
  conferenceNotNeeded: string | null
  conferenceSaidBy: SeatId | null
  conferenceSaidAt: Date | null
  recordedBy: SeatId
  authorName: string
  agencyName: string
  recordedAt: Date
}

export type LevelParticipantTable = OnRecord & {
  id: Id<'level-participant'>
  discussionId: DiscussionId | null
  decisionId: DecisionId | null
  place: number
  agencyId: AgencyId
  agencyName: string
  agencyKind: AgencyKind
  personName: string
  viewCode: string | null
  viewLabel: string | null
  comment: string
  dissents: boolean
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    strategyDiscussion: StrategyDiscussionTable
    levelDecision: LevelDecisionTable
    levelParticipant: LevelParticipantTable
  }
}
