import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import type { Action } from './action.js'
import { dueFaults, type StaleRefusal, staleness } from './action-rules.js'
import { isBlank, MOST_EXPLANATION } from './plan.js'

export type DueReasonRefusal = Refusal & {
  readonly code: 'due-reason-missing' | 'explanation-too-long'
  readonly field: 'dueReason'
}
export type DueRefusal =
  | StaleRefusal
  | DueReasonRefusal
  | (Refusal & { readonly code: 'due-in-past' | 'due-too-far' | 'due-same'; readonly field: 'dueOn' })

/** May its day be changed? To another day that has not passed, with a reason. */
export function mayChangeDue(
  action: Pick<Action, 'isOpen' | 'version' | 'dueOn'>,
  change: { readonly dueOn: CalendarDate; readonly dueReason: string; readonly seenVersion: number },
  today: CalendarDate,
): Outcome<undefined, DueRefusal> {
  const stale = staleness(action, change.seenVersion)
  if (stale) return refuse(stale)
  const faults: DueRefusal[] = [...dueFaults(change.dueOn, today)]
  if (change.dueOn === action.dueOn) faults.push({ code: 'due-same', field: 'dueOn' })
  faults.push(...dueReasonFaults(change.dueReason))
  return faults.length > 0 ? refuseAll(faults) : accept()
}

/** What is wrong with the reason for another day, whatever the day. */
export function dueReasonFaults(dueReason: string): DueReasonRefusal[] {
  if (isBlank(dueReason)) return [{ code: 'due-reason-missing', field: 'dueReason' }]
  return dueReason.length > MOST_EXPLANATION ? [{ code: 'explanation-too-long', field: 'dueReason' }] : []
}

export type OwnerReasonRefusal = Refusal & {
  readonly code: 'owner-reason-missing' | 'explanation-too-long'
  readonly field: 'ownerReason'
}
export type OwnerChangeRefusal =
  | StaleRefusal
  | OwnerReasonRefusal
  | (Refusal & { readonly code: 'owner-same'; readonly field: 'owner' })

/** May someone else do it? Someone else indeed, with a reason. */
export function mayChangeOwner(
  action: Pick<Action, 'isOpen' | 'version' | 'ownerAccountId' | 'ownerName' | 'ownerAgencyId'>,
  change: {
    readonly owner: Pick<Action, 'ownerAccountId' | 'ownerName' | 'ownerAgencyId'>
    readonly ownerReason: string
    readonly seenVersion: number
  },
): Outcome<undefined, OwnerChangeRefusal> {
  const stale = staleness(action, change.seenVersion)
  if (stale) return refuse(stale)
  const { owner } = change
  if (
    owner.ownerAccountId === action.ownerAccountId &&
    owner.ownerName === action.ownerName &&
    owner.ownerAgencyId === action.ownerAgencyId
  )
    return refuse({ code: 'owner-same', field: 'owner' })
  const faults = ownerReasonFaults(change.ownerReason)
  return faults.length > 0 ? refuseAll(faults) : accept()
}

/** What is wrong with the reason for someone else, whoever it is. */
export function ownerReasonFaults(ownerReason: string): OwnerReasonRefusal[] {
  if (isBlank(ownerReason)) return [{ code: 'owner-reason-missing', field: 'ownerReason' }]
  return ownerReason.length > MOST_EXPLANATION ? [{ code: 'explanation-too-long', field: 'ownerReason' }] : []
}
