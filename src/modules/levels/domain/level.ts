import type { AgencyKind, Role } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, RecordId, SeatId } from '../../../kernel/ids.js'
import type { RiskLevel, VersionId } from '../../reference/index.js'

export type DecisionId = Id<'level-decision'>
export type DiscussionId = Id<'strategy-discussion'>

export type DecisionKind = 'agreed' | 'reviewed' | 'removed'
export type DecisionSource = 'screening' | 'strategy-discussion' | 'review' | 'meeting'

/** The most that may be written in one box. */
export const MOST_TEXT = 8_000
/** The most that may be written of a name on one line. */
export const MOST_LINE = 200

/** A level that may be agreed, with its place among those that are open to MACE: 0 for one that is not. */
export type LevelOption = Pick<
  RiskLevel,
  'code' | 'label' | 'rank' | 'definition' | 'openToMace' | 'reviewEvery' | 'entryTest' | 'exitTest' | 'approver'
> & { readonly position: number; readonly of: number }

/** The levels in use, each with its place, lowest first. */
export function optionsFrom(levels: readonly RiskLevel[]): LevelOption[] {
  const open = levels.filter((level) => level.openToMace)
  return levels.map((level) => ({ ...level, position: open.indexOf(level) + 1, of: open.length }))
}

export type Answer = 'yes' | 'no' | 'not-known'
/** A statement of an entry or exit test as it stood, and what the agencies said of it. */
export type TestAnswer = { readonly test: string; readonly answer: Answer; readonly words: string }

export type Participant = {
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly agencyKind: AgencyKind
  readonly personName: string
  /** The level they thought right; null where they gave no view. */
  readonly viewCode: string | null
  readonly viewLabel: string | null
  readonly comment: string
  readonly dissents: boolean
}

/** Who answers for the decision: a person at a seat, in the role that the levels name. */
export type Decider = {
  readonly seatId: SeatId
  readonly accountId: AccountId
  readonly name: string
  readonly role: Role
  readonly agencyName: string
}

/** A decision as it is kept. */
export type LevelDecision = {
  readonly id: DecisionId
  readonly recordId: RecordId
  readonly kind: DecisionKind
  readonly source: DecisionSource
  readonly sourceId: Id<string> | null
  readonly previousId: DecisionId | null
  readonly reEntryOf: DecisionId | null
  readonly levelsVersionId: VersionId
  readonly levelCode: string
  readonly levelLabel: string
  readonly levelRank: number
  readonly levelPosition: number
  readonly levelOf: number
  readonly opensToMace: boolean
  readonly rationale: string
  readonly whatChanged: string
  readonly evidence: string
  readonly remainingPlan: string
  readonly toldBy: string
  readonly toldOn: CalendarDate | null
  readonly tests: readonly TestAnswer[]
  readonly quorumReason: string
  readonly deciderAccountId: AccountId
  readonly deciderName: string
  readonly deciderRole: Role
  readonly deciderAgencyName: string
  readonly decidedAt: Date
  readonly reviewDueOn: CalendarDate | null
  readonly contributedByAgencyId: AgencyId
  readonly authorName: string
  readonly agencyName: string
  readonly recordedAt: Date
}
