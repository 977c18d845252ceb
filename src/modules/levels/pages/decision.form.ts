import { dayIn, seatIn, wordsIn } from '../../../platform/http/typed.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Body } from '../../../platform/http/body.js'
import type { DecisionInput } from '../commands/decision-input.js'
import type { FormRefusal } from './say-refusal.js'
import { answersIn, followsIn, momentOfDay, rowsIn } from './typed.js'

/** What every form that decides about a level sends. */
export function readDecision(body: Body, recordId: RecordId, decidedAt: Date): DecisionInput {
  return {
    recordId,
    follows: followsIn(body),
    rows: rowsIn(body),
    answers: answersIn(body),
    rationale: wordsIn(body, 'rationale'),
    quorumReason: wordsIn(body, 'quorumReason'),
    deciderSeatId: seatIn(body, 'decider'),
    decidedAt,
    reasonLate: wordsIn(body, 'reasonLate'),
  }
}

/** The day of the decision. */
export function readDecidedOn(body: Body, now: Date): Outcome<Date, FormRefusal> {
  const day = dayIn(body, 'decidedOn')
  if (!day) return refuse({ code: day === null ? 'date-missing' : 'date-not-real', field: 'decidedOn' })
  return accept(momentOfDay(day, now))
}
