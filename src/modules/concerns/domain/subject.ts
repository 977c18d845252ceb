import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { excerpt } from './excerpt.js'

export type SubjectId = Id<'concern-subject'>
/** `nobody`: the concern names no child and no place, and is decided all the same. */
export type SubjectKind = 'child' | 'context' | 'nobody'

/** What a referrer may say of whom or what they are worried about; '' and null where they do not know. */
export type SubjectWords = {
  readonly kind: SubjectKind
  readonly childRecordId: RecordId | null
  readonly givenNames: string
  readonly familyName: string
  /** “An unknown girl of about fourteen”; of a context, what goes on there. */
  readonly description: string
  readonly bornOn: CalendarDate | null
  /** In whole years, as someone guessed it. */
  readonly age: number | null
  readonly school: string
  /** How they come into it: “Maisie’s brother”. */
  readonly connection: string
  readonly contextKind: string | null
  readonly contextKindLabel: string | null
}

export type Subject = SubjectWords & { readonly id: SubjectId; readonly called: string }

export const MOST_NAME = 100
export const MOST_LINE = 200
export const MOST_TEXT = 5_000
export const MOST_SUBJECTS = 10

export const NOBODY_CALLED = 'Nobody named yet'
/** A concern that names nobody has one subject all the same: something is decided about it. */
export const NOBODY: SubjectWords = {
  kind: 'nobody',
  childRecordId: null,
  givenNames: '',
  familyName: '',
  description: '',
  bornOn: null,
  age: null,
  school: '',
  connection: '',
  contextKind: null,
  contextKindLabel: null,
}

/** What to call a subject in lists and sentences: the name, or as much of it as is known, else the description. */
export function calledOf(subject: Pick<SubjectWords, 'kind' | 'givenNames' | 'familyName' | 'description'>): string {
  if (subject.kind === 'nobody') return NOBODY_CALLED
  const name = [subject.givenNames, subject.familyName].filter((each) => each !== '').join(' ')
  return name || firstLine(subject.description) || (subject.kind === 'child' ? 'A child' : 'A place or group')
}

/** The given name for a sentence: “What Maisie said”; “this child” where no name is known. */
export function shortName(subject: Pick<Subject, 'givenNames' | 'called' | 'childRecordId'>): string {
  const given = subject.givenNames.trim().split(/\s+/)[0]
  if (given) return given
  return subject.childRecordId ? (subject.called.split(/\s+/)[0] ?? 'this child') : 'this child'
}

function firstLine(text: string): string {
  return excerpt(text.split(/\r?\n/).find((each) => each.trim() !== '') ?? '', 80)
}
