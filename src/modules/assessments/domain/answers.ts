import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id } from '../../../kernel/ids.js'

/** A choice with the words it had when it was made: a later list cannot change what was answered. */
export type Chosen = { readonly code: string; readonly label: string }

export type TextAnswer = { readonly type: 'text'; readonly text: string }

export type ChoiceAnswer = {
  readonly type: 'choice'
  readonly chosen: readonly Chosen[]
  /** Of several kinds of harm, the one that matters most; '' where none stands out. */
  readonly main: string
  readonly reason: string
}

export type IndicatorsAnswer = { readonly type: 'indicators'; readonly seen: readonly string[]; readonly notes: string }

export type DomainAnswer = {
  readonly type: 'domain'
  /** The code of a rating, "not known" among them; '' while nobody has said. */
  readonly rating: string
  readonly evidence: string
  readonly source: string
  readonly on: CalendarDate | null
}

export type VoiceAnswer = {
  readonly type: 'voice'
  /** By the code of the field: words as they were said, a choice's code, a date as `2026-11-24`. */
  readonly fields: Readonly<Record<string, string>>
  /** Own words that stand with the voice module since the assessment was sent, by field. */
  readonly recorded: Readonly<Record<string, { readonly voiceId: Id<'voice'>; readonly words: string }>>
}

export type LevelAnswer = {
  readonly type: 'level'
  readonly level: (Chosen & { readonly rank: number }) | null
  readonly rationale: string
  /** What is recorded of the child where a floor asks for it. */
  readonly learningDisability: 'yes' | 'no' | 'not-known' | ''
  /** Why the level lies beneath a floor, by the floor's code. */
  readonly floorReasons: Readonly<Record<string, string>>
}

export type Answer = TextAnswer | ChoiceAnswer | IndicatorsAnswer | DomainAnswer | VoiceAnswer | LevelAnswer
export type AnswerType = Answer['type']
export type AnswerOf<Type extends AnswerType> = Extract<Answer, { type: Type }>

/** The longest of each, in UTF-16 units as the database and a textarea count them. */
export const MOST_TEXT = 20_000
export const MOST_NOTES = 5_000
export const MOST_SOURCE = 500
/** The voice module's own limits for words, and for what became of them. */
export const MOST_WORDS = 10_000
export const MOST_VOICE_NOTES = 2_000

/** The field of a voice section that says why there are no words. Kith asks it where a template does not. */
export const NOT_GIVEN = 'not-given'

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
