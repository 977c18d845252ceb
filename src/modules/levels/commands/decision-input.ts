import type { RecordId, SeatId } from '../../../kernel/ids.js'
import type { DecisionId } from '../domain/level.js'
import type { TypedAnswers, TypedRow } from '../domain/typed.js'

/** What every form that decides about a level sends. */
export type DecisionInput = {
  readonly recordId: RecordId
  /** The decision that the page showed as standing; null when there was none. */
  readonly follows: DecisionId | null
  readonly rows: readonly TypedRow[]
  readonly answers: TypedAnswers
  readonly rationale: string
  readonly quorumReason: string
  readonly deciderSeatId: SeatId | undefined
  readonly decidedAt: Date
  /** Why a review is late, where one is. */
  readonly reasonLate: string
}
