import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, RecordId, TeamId } from '../../../kernel/ids.js'
import type { GrantId } from '../../access/index.js'
import type { ActionKind } from '../../reference/index.js'
import type { PlanId } from './plan.js'

export type ActionId = Id<'plan-action'>

export type OpenStatus = 'open' | 'in-progress'
export type EndedStatus = 'done' | 'not-done' | 'superseded' | 'struck-out'
export type ActionStatus = OpenStatus | EndedStatus

/** Did it change the risk? Too early is an answer. */
export const EFFECTS = ['lower', 'same', 'higher', 'too-early'] as const
export type Effect = (typeof EFFECTS)[number]

/** Who does it: someone with a seat in the partnership, or someone who does not sign in, by name; always of an agency. */
export type ActionOwner = {
  readonly ownerAccountId: AccountId | null
  readonly ownerTeamId: TeamId | null
  readonly ownerAgencyId: AgencyId
  readonly ownerName: string
  readonly ownerAgencyName: string
}

export type Action = ActionOwner & {
  readonly id: ActionId
  readonly recordId: RecordId
  readonly planId: PlanId
  readonly words: string
  readonly kind: ActionKind
  readonly shouldChange: string
  /** The line of the plan's worries that it answers; '' for none. */
  readonly worry: string
  readonly watchedBy: AccountId
  readonly grantId: GrantId | null
  readonly dueOn: CalendarDate
  readonly status: ActionStatus
  readonly isOpen: boolean
  readonly version: number
  readonly authorName: string
  readonly agencyName: string
  readonly contributedByAgencyId: AgencyId
  readonly addedAt: Date
  readonly endedOn: CalendarDate | null
  readonly endedAt: Date | null
  readonly evidence: string
  readonly effect: Effect | null
  readonly effectWords: string
  readonly reasonCode: string | null
  readonly reasonWords: string
  readonly followedBy: ActionId | null
}

export type EntryKind =
  | 'added'
  | 'progress'
  | 'due-changed'
  | 'owner-changed'
  | 'done'
  | 'effect'
  | 'not-done'
  | 'superseded'
  | 'struck-out'
  | 'moved-here'

/** Something that happened to an action. */
export type ActionEntry = {
  readonly id: Id<'plan-action-entry'>
  readonly recordId: RecordId
  readonly actionId: ActionId
  readonly kind: EntryKind
  readonly words: string
  readonly dueFrom: CalendarDate | null
  readonly dueOn: CalendarDate | null
  readonly ownerFrom: string | null
  readonly authorName: string
  readonly agencyName: string
  readonly contributedByAgencyId: AgencyId
  readonly writtenAt: Date
}

/** Past its day and still open. The day itself still counts. */
export function isOverdue({ isOpen, dueOn }: Pick<Action, 'isOpen' | 'dueOn'>, today: CalendarDate): boolean {
  return isOpen && dueOn < today
}
