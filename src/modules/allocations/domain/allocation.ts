import type { AccountId, AgencyId, Id, RecordId, SeatId, TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'

export type AllocationId = Id<'allocation'>
export type WaitId = Id<'allocation-wait'>
export type CoverId = Id<'allocation-cover'>

export type WaitSource = 'screening' | 'import' | 'returned'
/** What screening asked for; `work`: nothing in particular. */
export type AskedFor = 'assessment' | 'strategy-discussion' | 'work'
export type EndedHow = 'handed-over' | 'returned' | 'finished'

/** Someone who can be given a child to work with, at the seat from which they would. */
export type Worker = {
  readonly seatId: SeatId
  readonly accountId: AccountId
  readonly name: string
  readonly title: string
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly teamId: TeamId | null
  readonly teamName: string | null
}

/** Who works with a child now. */
export type CurrentWorker = Worker & {
  readonly recordId: RecordId
  readonly allocationId: AllocationId
  readonly since: Date
}

/** The most that may be written of a reason or a note. */
export const MOST_TEXT = 4_000

export type WriteRefusal = {
  readonly code: 'reason-missing' | 'reason-too-long' | 'note-too-long'
  readonly field: 'reason' | 'note'
}
export type GiveRefusal =
  | { readonly code: 'worker-missing' | 'worker-has-conflict' | 'worker-has-it'; readonly field: 'worker' }
  | { readonly code: 'already-allocated' | 'changed-meanwhile'; readonly field?: undefined }
  | WriteRefusal

type Giving = {
  /** Undefined where the one who was chosen has left, or works in another role. */
  readonly worker: Worker | undefined
  readonly hasConflict: boolean
  readonly current: Pick<CurrentWorker, 'allocationId' | 'accountId'> | undefined
  /** The allocation that is handed over; undefined for a child who has no worker. */
  readonly from: AllocationId | undefined
  readonly reason: string
  readonly note?: string
}

/**
 * A manager gives a child to a worker. Whoever gives a child that someone else has given meanwhile is told so and changes
 * nothing. A declared conflict of interest shuts the record to that person, so they cannot be its worker.
 */
export function give({ worker, hasConflict, current, from, reason, note = '' }: Giving): Outcome<Worker, GiveRefusal> {
  if (current && !from) return refuse({ code: 'already-allocated' })
  if (from && current?.allocationId !== from) return refuse({ code: 'changed-meanwhile' })
  const wrong: GiveRefusal[] = []
  if (!worker) wrong.push({ code: 'worker-missing', field: 'worker' })
  else if (hasConflict) wrong.push({ code: 'worker-has-conflict', field: 'worker' })
  else if (current?.accountId === worker.accountId) wrong.push({ code: 'worker-has-it', field: 'worker' })
  wrong.push(...written(reason, note))
  if (wrong.length > 0 || !worker) return refuseAll(wrong)
  return accept(worker)
}

/** A reason is always written; a note may be. White space alone is nothing. */
export function written(reason: string, note = ''): WriteRefusal[] {
  const wrong: WriteRefusal[] = []
  if (reason.trim() === '') wrong.push({ code: 'reason-missing', field: 'reason' })
  if (reason.length > MOST_TEXT) wrong.push({ code: 'reason-too-long', field: 'reason' })
  if (note.length > MOST_TEXT) wrong.push({ code: 'note-too-long', field: 'note' })
  return wrong
}

/**
 * Whether giving a child to a worker starts the ten working days of the assessment (Level 1 page: the allocated worker
 * completes it in 10 working days). It does not while one is running: that one moves to the new worker. A child who was
 * given back keeps the days that were already counted, or has none to count again.
 */
export function startsAssessment({
  source,
  hasClock,
  isRunning,
}: {
  source: WaitSource | undefined
  hasClock: boolean
  isRunning: boolean
}): boolean {
  if (isRunning) return false
  return source === 'returned' ? !hasClock : true
}
