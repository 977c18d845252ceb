import type { AccountId } from '../../../kernel/ids.js'
import type { Refusal } from '../../../kernel/outcome.js'
import { MOST_LINE, MOST_TEXT, type Decider, type LevelOption, type Participant, type TestAnswer } from './level.js'
import { type QuorumRule, quorumGap } from './quorum.js'

export type DecisionRefusal = Refusal & {
  readonly code:
    | 'level-missing'
    | 'rationale-missing'
    | 'text-too-long'
    | 'agency-missing'
    | 'person-missing'
    | 'line-too-long'
    | 'dissent-words-missing'
    | 'nobody-took-part'
    | 'quorum-reason-missing'
    | 'decider-missing'
    | 'decider-wrong-role'
    | 'decider-is-worker'
    | 'decider-has-conflict'
    | 'test-not-answered'
    | 'test-words-missing'
    | 'in-future'
    | 'before-last-decision'
    | 'changed-meanwhile'
    | 'late-reason-missing'
}

type Deciding = {
  readonly decider: Decider | undefined
  readonly role: LevelOption['approver']
  readonly workerAccountId: AccountId | undefined
  readonly hasConflict: boolean
}

/**
 * Whoever decides has the role that the levels name, is not the child's own worker, from whatever seat, and has declared
 * no conflict of interest.
 */
export function deciderFaults({ decider, role, workerAccountId, hasConflict }: Deciding): DecisionRefusal[] {
  if (!decider) return [{ code: 'decider-missing', field: 'decider' }]
  if (decider.role !== role) return [{ code: 'decider-wrong-role', field: 'decider' }]
  if (decider.accountId === workerAccountId) return [{ code: 'decider-is-worker', field: 'decider' }]
  if (hasConflict) return [{ code: 'decider-has-conflict', field: 'decider' }]
  return []
}

/** A participant as typed: the agency and the name may be missing. `place` counts from one, as the form's rows do. */
export type TypedParticipant = Omit<Participant, 'agencyId' | 'agencyName' | 'agencyKind'> & {
  readonly place: number
  readonly agency: Pick<Participant, 'agencyId' | 'agencyName' | 'agencyKind'> | undefined
}

/** Everyone who took part has an agency and a name, and whoever dissents says why. */
export function participantFaults(rows: readonly TypedParticipant[]): DecisionRefusal[] {
  return rows.flatMap(({ place, agency, personName, comment, dissents }): DecisionRefusal[] => [
    ...(agency ? [] : [{ code: 'agency-missing', field: `agency-${place}` } as const]),
    ...(personName === '' ? [{ code: 'person-missing', field: `person-${place}` } as const] : []),
    ...(personName.length > MOST_LINE ? [{ code: 'line-too-long', field: `person-${place}` } as const] : []),
    ...(dissents && comment === '' ? [{ code: 'dissent-words-missing', field: `comment-${place}` } as const] : []),
    ...tooLong(comment, `comment-${place}`),
  ])
}

/** Fewer agencies than the rule asks for need a reason that is written down; nobody at all cannot be explained away. */
export function quorumFaults(
  rule: QuorumRule,
  present: readonly Pick<Participant, 'agencyId' | 'agencyKind'>[],
  reason: string,
): DecisionRefusal[] {
  if (present.length === 0) return [{ code: 'nobody-took-part', field: 'agency-1' }]
  if (!quorumGap(rule, present)) return []
  if (reason === '') return [{ code: 'quorum-reason-missing', field: 'quorumReason' }]
  return tooLong(reason, 'quorumReason')
}

/** An answer to a statement of a test as it was typed: '' while nobody has answered. */
export type TypedTest = {
  readonly test: string
  readonly answer: string
  readonly words: string
  readonly field: string
}

/** Every statement is answered. Where `no` needs words, they say why the decision is right all the same. */
export function testFaults(
  tests: readonly TypedTest[],
  { noNeedsWords }: { noNeedsWords: boolean },
): DecisionRefusal[] {
  return tests.flatMap(({ answer, words, field }): DecisionRefusal[] => {
    if (!isAnswer(answer)) return [{ code: 'test-not-answered', field }]
    if (noNeedsWords && answer !== 'yes' && words === '')
      return [{ code: 'test-words-missing', field: `${field}-words` }]
    return tooLong(words, `${field}-words`)
  })
}

export function answersOf(tests: readonly TypedTest[]): TestAnswer[] {
  return tests.flatMap(({ test, answer, words }) => (isAnswer(answer) ? [{ test, answer, words }] : []))
}

function isAnswer(answer: string): answer is TestAnswer['answer'] {
  return answer === 'yes' || answer === 'no' || answer === 'not-known'
}

export function tooLong(text: string, field: string): DecisionRefusal[] {
  return text.length > MOST_TEXT ? [{ code: 'text-too-long', field }] : []
}

export function rationaleFaults(rationale: string, field = 'rationale'): DecisionRefusal[] {
  return rationale === '' ? [{ code: 'rationale-missing', field }] : tooLong(rationale, field)
}

/** A decision is written down after it was made, and follows the last one. */
export function momentFaults({
  decidedAt,
  now,
  lastDecidedAt,
  field,
}: {
  decidedAt: Date
  now: Date
  lastDecidedAt: Date | undefined
  field: string
}): DecisionRefusal[] {
  if (decidedAt > now) return [{ code: 'in-future', field }]
  if (lastDecidedAt && decidedAt < lastDecidedAt) return [{ code: 'before-last-decision', field }]
  return []
}
