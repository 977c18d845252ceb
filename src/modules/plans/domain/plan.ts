import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, Id, RecordId } from '../../../kernel/ids.js'

export type PlanId = Id<'plan'>
export type PlanVersionId = Id<'plan-version'>

/** What a plan says, in the order in which it is read: strengths come before worries, always. */
export const PLAN_WORDS = ['workingWell', 'worries', 'needsToChange', 'willKnow', 'contingency', 'writtenWith'] as const
export type PlanWord = (typeof PLAN_WORDS)[number]
export type PlanWords = { readonly [Word in PlanWord]: string }

export const NO_WORDS: PlanWords = {
  workingWell: '',
  worries: '',
  needsToChange: '',
  willKnow: '',
  contingency: '',
  writtenWith: '',
}

/** Longest text in one box, and in a line of explanation. */
export const MOST_WORDS = 5000
export const MOST_EXPLANATION = 1000

export type VersionState = 'draft' | 'agreed' | 'superseded' | 'closed' | 'struck-out'

/** How a plan ended, in the order in which it is offered. */
export const OUTCOMES = ['worked', 'worked-in-part', 'did-not-work', 'carries-on-elsewhere', 'opened-in-error'] as const
export type PlanOutcome = (typeof OUTCOMES)[number]

export type PlanVersion = PlanWords & {
  readonly id: PlanVersionId
  readonly recordId: RecordId
  readonly planId: PlanId
  readonly number: number
  readonly state: VersionState
  /** Goes up with each save of a draft. */
  readonly revision: number
  readonly whyChanged: string
  readonly authorName: string
  readonly agencyName: string
  readonly contributedByAgencyId: AgencyId
  readonly writtenAt: Date
  readonly agreedOn: CalendarDate | null
  readonly agreedWith: string | null
  readonly disagreed: string | null
  readonly agreerName: string | null
  readonly agreerAgencyName: string | null
  readonly agreedAt: Date | null
  readonly endedAt: Date | null
}

/** One piece of planned work on a record: open until it is closed with an outcome. */
export type Plan = {
  readonly id: PlanId
  readonly recordId: RecordId
  readonly contributedByAgencyId: AgencyId
  readonly startedAt: Date
  readonly closedAt: Date | null
  readonly closerName: string | null
  readonly closerAgencyName: string | null
  readonly outcome: PlanOutcome | null
  readonly outcomeWords: string | null
  readonly carriesOn: string | null
}

/** The lines of the worries: an action names the one that it answers. */
export function worriesOf({ worries }: Pick<PlanWords, 'worries'>): string[] {
  return [
    ...new Set(
      worries
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
}

/** Which of its words a version says otherwise than the one before it. */
export function changedWords(before: PlanWords | undefined, after: PlanWords): PlanWord[] {
  return PLAN_WORDS.filter((word) => (before?.[word] ?? '') !== after[word])
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
