import type { AwaitedModule, ClockOwner, ClockRule, Deadline, Length } from '../../domain/clock-rule.js'
import { lengthWords } from '../../domain/rule-words.js'

export const AWAITED_WORDS: Record<AwaitedModule, string> = {
  missing: 'missing episodes',
  meetings: 'meetings',
  pathways: 'referrals to others',
  sharing: 'requests for records',
  'phone-concerns': 'concerns given by phone',
}

/** "10 working days", "At once, and within 24 hours", "101 days before", "As the level says". */
export function ruleLengthWords({ length, atOnce, mayExtendBy }: ClockRule): string {
  if (length === 'agreed-date') return 'On the day that was agreed'
  if (length === 'by-level') return 'As often as the level says'
  if (length === 'set-locally') return 'As long as your local data say'
  if (length.value < 0) return `${lengthWords({ ...length, value: -length.value })} before`
  const words = lengthWords(length)
  const within = atOnce ? `At once, and within ${lowerFirst(words)}` : words
  return mayExtendBy ? `${within}, which may be made ${lowerFirst(lengthWords(mayExtendBy))} longer` : within
}

const DEADLINES: Record<Deadline, string> = {
  exact: 'To the minute',
  'office-closes': 'Until offices close on the last day',
  'end-of-day': 'To the end of the last day',
}

export function deadlineWords(deadline: Deadline): string {
  return DEADLINES[deadline]
}

/** When it begins to show as pressing. */
export function thresholdWords({ kind, amber, red }: ClockRule): string {
  if (kind === 'watch') return ''
  const soon = amber ? `Shown as due soon ${before(amber)}.` : 'Shown as due soon on the last day.'
  return red ? `${soon} Shown as pressing ${before(red)}.` : soon
}

const BODIES: Partial<Record<ClockOwner, string>> = {
  'action-owner': 'Whoever agreed to do it',
  'social-care': 'Children’s social care',
  police: 'The police',
  'competent-authority': 'The competent authority',
  'local-panel': 'The local panel',
}

/** Who has the duty, in the partnership's own words for its roles. */
export function ownerWords(owner: ClockOwner, roleName: (code: string) => string | undefined): string {
  return BODIES[owner] ?? roleName(owner) ?? owner
}

function before(length: Length): string {
  return `${lowerFirst(lengthWords(length))} before`
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
