import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id } from '../../../kernel/ids.js'

export type VoiceId = Id<'voice'>
export type Whose = 'child' | 'parent' | 'carer'
export type Alone = 'yes' | 'no' | 'not-known'

/**
 * What became of someone's words: a safe space to say them, who heard them, what changed, and that the speaker was
 * told. Lundy, L. (2007), "Voice" is not enough, British Educational Research Journal 33(6), doi:10.1080/01411920701657033.
 */
export type FollowUpKind = 'space' | 'audience' | 'influence' | 'told-back'
export const FOLLOW_UP_KINDS: readonly FollowUpKind[] = ['space', 'audience', 'influence', 'told-back']

export type FollowUp = {
  readonly id: Id<'voice-follow-up'>
  readonly kind: FollowUpKind
  readonly words: string
  readonly happenedOn: CalendarDate | null
  readonly authorName: string
  readonly recordedAt: Date
}

/** The longest text of someone's words, in UTF-16 units as the database and a textarea count them. */
export const MOST_WORDS = 10_000
export const MOST_FOLLOW_UP = 2_000
