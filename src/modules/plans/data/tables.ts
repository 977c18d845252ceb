import type { AccountId, AgencyId, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { Action, ActionEntry } from '../domain/action.js'
import type { Plan, PlanVersion } from '../domain/plan.js'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

export type PlanTable = OnRecord & Writable<Plan> & { startedBy: SeatId; closedBy: SeatId | null }
export type PlanVersionTable = OnRecord & Writable<PlanVersion> & { writtenBy: SeatId; agreedBy: SeatId | null }
export type PlanActionTable = OnRecord & Writable<Action> & { watchedBy: AccountId; addedBy: SeatId }
export type PlanActionEntryTable = OnRecord & Writable<ActionEntry> & { writtenBy: SeatId }

declare module '../../../platform/database/tables.js' {
  interface Tables {
    plan: PlanTable
    planVersion: PlanVersionTable
    planAction: PlanActionTable
    planActionEntry: PlanActionEntryTable
  }
}
