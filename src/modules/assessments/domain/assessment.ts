import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, AgencyId, Id, RecordId } from '../../../kernel/ids.js'
import type { VersionId } from '../../reference/index.js'

export type AssessmentId = Id<'assessment'>

export type AssessmentState = 'draft' | 'submitted' | 'returned' | 'authorised' | 'agreed' | 'superseded' | 'struck-out'

export type Seen = 'alone' | 'with-someone' | 'not-seen'

export type Assessment = {
  readonly id: AssessmentId
  readonly recordId: RecordId
  readonly templateVersionId: VersionId
  readonly levelsVersionId: VersionId
  /** The series of its template: at most one assessment of a series is open on a record. */
  readonly templateCode: string
  readonly kind: 'initial' | 'review'
  readonly state: AssessmentState
  readonly basedOn: AssessmentId | null
  /** How the child was seen; null while nobody has said. */
  readonly seen: Seen | null
  readonly seenOn: CalendarDate | null
  readonly contributors: string
  /** How often these were saved: a save that began from an older version is refused. */
  readonly detailsVersion: number
  readonly authorAccountId: AccountId
  readonly authorName: string
  readonly agencyName: string
  /** Whose information it is. */
  readonly contributedByAgencyId: AgencyId
  readonly startedAt: Date
  /** When a sign of actual harm was last added. */
  readonly harmSeenAt: Date | null
  readonly supersededBy: AssessmentId | null
}

export type StepKind =
  | 'submitted'
  | 'returned'
  | 'authorised'
  | 'agreed'
  | 'superseded'
  | 'struck-out'
  | 'discussion-asked'
  | 'discussion-not-asked'

/** Something that was decided about an assessment, with the words that were written beside it. */
export type Step = {
  readonly id: Id<'assessment-step'>
  readonly recordId: RecordId
  readonly assessmentId: AssessmentId
  readonly step: StepKind
  readonly words: string
  /** The day on which a strategy discussion was asked for. */
  readonly happenedOn: CalendarDate | null
  readonly authorAccountId: AccountId
  readonly authorName: string
  readonly agencyName: string
  readonly takenAt: Date
}

/** From which states each thing may be done. What was agreed is never edited: a new one supersedes it. */
const FROM = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  authorise: ['submitted'],
  return: ['submitted', 'authorised'],
  agree: ['authorised'],
  supersede: ['agreed'],
  'strike-out': ['draft', 'submitted', 'returned', 'authorised'],
} as const satisfies Record<string, readonly AssessmentState[]>

export type Move = keyof typeof FROM

export function mayMove({ state }: Pick<Assessment, 'state'>, move: Move): boolean {
  return (FROM[move] as readonly AssessmentState[]).includes(state)
}

/** The states in which an assessment is still being worked on. */
export const OPEN_STATES: readonly AssessmentState[] = ['draft', 'submitted', 'returned', 'authorised']

/** Nobody authorises what they began or sent, from whatever seat. */
export function isAuthor(
  { authorAccountId }: Pick<Assessment, 'authorAccountId'>,
  steps: readonly Pick<Step, 'step' | 'authorAccountId'>[],
  accountId: AccountId,
): boolean {
  return (
    authorAccountId === accountId ||
    steps.some((each) => each.step === 'submitted' && each.authorAccountId === accountId)
  )
}

/** The last of a kind of step. */
export function lastStep<Kept extends Pick<Step, 'step'>>(
  steps: readonly Kept[],
  ...kinds: readonly StepKind[]
): Kept | undefined {
  return steps.filter((each) => kinds.includes(each.step)).at(-1)
}
