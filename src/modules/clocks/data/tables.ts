import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { VersionId } from '../../reference/index.js'
import type { Clock } from '../domain/clock.js'
import type { TimedRule } from '../domain/clock-rule.js'

export type ClockId = Id<'clock'>

type WallColumns = { visibleTo: string[]; hiddenFrom: string[]; part: string; contributedByAgencyId: AgencyId }

export type ClockTable = WallColumns & {
  partnershipId: PartnershipId
  id: ClockId
  recordId: RecordId
  ruleCode: string
  ruleVersion: string
  rule: TimedRule
  intervalsVersionId: VersionId | null
  calendarVersionId: VersionId
  kind: TimedRule['kind']
  label: string | null
  thingKind: string
  thingId: Id<string>
  triggeredAt: Date
  dueAt: Date
  amberAt: Date | null
  redAt: Date | null
  ownerPersonId: AccountId | null
  ownerTeamId: TeamId | null
  ownerAgencyId: AgencyId | null
  state: Clock['state']
  metAt: Date | null
  metLate: boolean | null
  stoppedAt: Date | null
  stopReason: string | null
  breachReason: string | null
  startedBy: SeatId
  startedAt: Date
  endedBy: SeatId | null
}

type ClockPauseTable = WallColumns & {
  partnershipId: PartnershipId
  id: Id<'clock-pause'>
  clockId: ClockId
  recordId: RecordId
  fromAt: Date
  untilAt: Date | null
  reason: string
  pausedBy: SeatId
  endedBy: SeatId | null
}

type ClockIndexTable = {
  partnershipId: PartnershipId
  clockId: ClockId
  recordId: RecordId
  thingId: Id<string>
  calendarVersionId: VersionId
  open: boolean
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    clock: ClockTable
    clockPause: ClockPauseTable
    clockIndex: ClockIndexTable
  }
}
