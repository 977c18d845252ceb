import type { AccountId } from '../../../kernel/ids.js'
import type { VersionState } from './item.js'

/** What someone may do with a version. */
export const MOVES = [
  'edit',
  'send',
  'discard',
  'approve',
  'send-back',
  'withdraw',
  'publish',
  'supersede',
  'take-down',
  'start-draft',
  'restore',
] as const
export type Move = (typeof MOVES)[number]

/**
 * The life of a version: from each state, what may be done and what the version is then. Starting a draft from what is
 * published, and restoring an old version, copy it: the version itself stays as it is.
 */
export const LIFE = {
  draft: { edit: 'draft', send: 'in-review', discard: 'discarded' },
  'in-review': { approve: 'approved', 'send-back': 'draft', withdraw: 'draft' },
  approved: { publish: 'published', approve: 'approved', 'send-back': 'draft', withdraw: 'draft' },
  published: { supersede: 'superseded', 'take-down': 'superseded', 'start-draft': 'published' },
  superseded: { restore: 'superseded' },
  discarded: { restore: 'discarded' },
} as const satisfies Record<VersionState, Partial<Record<Move, VersionState>>>

export function stateAfter(state: VersionState, move: Move): VersionState | undefined {
  return (LIFE[state] as Partial<Record<Move, VersionState>>)[move]
}

export type Written = {
  readonly state: VersionState
  readonly writtenByAccount: AccountId
  readonly alsoWrittenBy: readonly AccountId[]
  /** Came with a first edition: nobody here has written it. */
  readonly loadedFrom: string | null
}

export function hasWritten({ writtenByAccount, alsoWrittenBy }: Written, account: AccountId): boolean {
  return writtenByAccount === account || alsoWrittenBy.includes(account)
}

export type MoveFault = 'moved-on' | 'second-person-needed' | 'not-yours'

/**
 * Why someone may not do this now; undefined where they may. A second person reviews: never one who wrote on it. Whoever
 * wrote on it takes it back; what came with a first edition, anyone.
 */
export function moveFault(version: Written, move: Move, account: AccountId): MoveFault | undefined {
  if (!stateAfter(version.state, move)) return 'moved-on'
  const isWriter = hasWritten(version, account)
  if ((move === 'approve' || move === 'send-back') && isWriter) return 'second-person-needed'
  if (move !== 'withdraw' || isWriter) return undefined
  const isNobodys = version.loadedFrom !== null && version.alsoWrittenBy.length === 0
  return isNobodys ? undefined : 'not-yours'
}
