import type { Danger, ReportId, ReportKind } from './report.js'

/** The questions, each a page of its own, in the order in which each kind of report asks them. */
export const QUESTIONS = {
  child: ['what', 'how', 'who', 'where', 'contact', 'reach'],
  place: ['what', 'place', 'when', 'harmed', 'how', 'contact', 'reach'],
  police: ['what', 'doing', 'where', 'source', 'contact', 'reach'],
} as const satisfies Record<ReportKind, readonly string[]>
export type Question = (typeof QUESTIONS)[ReportKind][number]

/** What was typed into a question’s fields, exactly, whether or not it will do. */
export type Typed = Readonly<Record<string, string>>

/**
 * A report while it is being written. Nothing of it is kept on the server: it travels, sealed, in the page itself, and
 * is gone with it.
 */
export type Journey = {
  readonly id: ReportId
  readonly startedAt: number
  /** When it was last sealed: two hours later it is too old to send as it is. */
  readonly sealedAt: number
  readonly danger: Danger
  readonly kind: ReportKind | undefined
  readonly typed: Readonly<Partial<Record<Question, Typed>>>
  /** When the answers were first shown together: the slower way to send is measured from it. */
  readonly checkedAt: number | undefined
}
/** A journey whose kind is chosen: it has questions. */
export type OpenJourney = Journey & { readonly kind: ReportKind }

export const LONGEST_JOURNEY = 2 * 60 * 60 * 1000

export function beginJourney(id: ReportId, danger: Danger, now: Date): Journey {
  const at = now.getTime()
  return { id, startedAt: at, sealedAt: at, danger, kind: undefined, typed: {}, checkedAt: undefined }
}

/** It lay open for so long that whoever sends it may not be who wrote it: they are asked to look at it again. */
export function isTooOld({ sealedAt }: Pick<Journey, 'sealedAt'>, now: Date): boolean {
  return now.getTime() - sealedAt > LONGEST_JOURNEY
}

/** Keeps what was typed into a question, if the journey has it. */
export function withTyped(journey: OpenJourney, question: Question, typed: Typed): OpenJourney {
  return { ...journey, typed: { ...journey.typed, [question]: typed } }
}

/** The questions of this journey: how to reach someone is asked of those who said that we may. */
export function questionsOf({ kind, typed }: Pick<OpenJourney, 'kind' | 'typed'>): readonly Question[] {
  return QUESTIONS[kind].filter((each) => each !== 'reach' || typed.contact?.contact === 'yes')
}

export function questionBefore(journey: OpenJourney, question: Question): Question | undefined {
  const questions = questionsOf(journey)
  return questions[questions.indexOf(question) - 1]
}

/** Undefined after the last: the answers are shown together. */
export function questionAfter(journey: OpenJourney, question: Question): Question | undefined {
  const questions = questionsOf(journey)
  return questions[questions.indexOf(question) + 1]
}
