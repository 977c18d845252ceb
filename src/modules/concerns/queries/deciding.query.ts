import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { childLines, type ChildLine, likelyChildren } from '../../people/index.js'
import { type ListEntry, listItems } from '../../reference/index.js'
import { listWorkingTeams, type WorkingTeam } from '../data/desk-agencies.js'
import type { SubjectId } from '../domain/subject.js'
import { type AtDesk, findAtDesk, type SubjectAtDesk } from './desk-view.query.js'

export type Deciding = {
  readonly atDesk: AtDesk
  readonly subject: SubjectAtDesk
  /** Children on record who this may be, as far as the screener sees them; the one the referrer named first. */
  readonly likely: readonly ChildLine[]
  readonly teams: readonly WorkingTeam[]
  readonly outcomes: readonly ListEntry[]
  /** Empty unless it is late. */
  readonly lateReasons: readonly ListEntry[]
}

/** What a screener has before them to decide about one subject. */
export async function findDeciding(
  tx: Tx,
  by: By,
  { recordId, subjectId }: { recordId: RecordId; subjectId: SubjectId },
): Promise<Deciding | undefined> {
  const atDesk = await findAtDesk(tx, by, recordId)
  const subject = atDesk?.subjects.find((each) => each.id === subjectId)
  if (!atDesk || !subject) return undefined
  const [likely, teams, outcomes, lateReasons] = await Promise.all([
    subject.kind === 'child' && !subject.decision ? likelyFor(tx, by, subject) : [],
    listWorkingTeams(tx),
    listItems(tx, 'screening-outcomes', by.now),
    atDesk.asksWhyLate ? listItems(tx, 'clock-breach-reasons', by.now) : [],
  ])
  return { atDesk, subject, likely, teams, outcomes, lateReasons }
}

export async function likelyFor(tx: Tx, by: By, subject: SubjectAtDesk): Promise<readonly ChildLine[]> {
  const name =
    [subject.givenNames, subject.familyName].join(' ').trim() || (subject.childRecordId ? subject.called : '')
  const { likely } = name ? await likelyChildren(tx, by, { name, bornOn: subject.bornOn ?? undefined }) : { likely: [] }
  const named = subject.childRecordId ? await childLines(tx, by, [subject.childRecordId]) : []
  return [...named, ...likely.filter((each) => each.recordId !== subject.childRecordId)]
}
