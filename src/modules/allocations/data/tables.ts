import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, PartnershipId, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { GrantId } from '../../access/index.js'
import type { AllocationId, AskedFor, CoverId, EndedHow, WaitId, WaitSource } from '../domain/allocation.js'

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

export type AllocationWaitTable = OnRecord & {
  id: WaitId
  sourceKind: WaitSource
  sourceId: Id<string> | null
  askedFor: AskedFor
  reason: string
  waitingSince: Date
  madeBy: SeatId
  authorName: string
  agencyName: string
  madeAt: Date
  endedAt: Date | null
  endedHow: 'allocated' | 'not-needed' | null
}

export type AllocationTable = OnRecord & {
  id: AllocationId
  accountId: AccountId
  seatId: SeatId
  workerName: string
  workerTitle: string
  workerAgencyId: AgencyId
  workerAgencyName: string
  teamId: TeamId | null
  teamName: string | null
  previousId: AllocationId | null
  reason: string
  note: string
  grantId: GrantId
  allocatedBy: SeatId
  authorName: string
  agencyName: string
  allocatedAt: Date
  endedAt: Date | null
  endedHow: EndedHow | null
  endedBy: SeatId | null
  endedByName: string | null
  endedByAgencyName: string | null
  endReason: string | null
}

export type AllocationCoverTable = OnRecord & {
  id: CoverId
  allocationId: AllocationId
  accountId: AccountId
  seatId: SeatId
  workerName: string
  workerAgencyName: string
  fromOn: CalendarDate
  untilOn: CalendarDate
  note: string
  grantId: GrantId
  arrangedBy: SeatId
  authorName: string
  agencyName: string
  arrangedAt: Date
  endedAt: Date | null
  endedBy: SeatId | null
  endReason: string | null
}

export type AllocationStandTable = {
  partnershipId: PartnershipId
  thingId: AllocationId | CoverId
  recordId: RecordId
  accountId: AccountId
  kind: 'worker' | 'cover'
  fromOn: CalendarDate | null
  untilOn: CalendarDate | null
  endedAt: Date | null
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    allocationWait: AllocationWaitTable
    allocation: AllocationTable
    allocationCover: AllocationCoverTable
    allocationStand: AllocationStandTable
  }
}
