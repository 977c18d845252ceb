import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { namesOf } from '../../people/index.js'
import { saveAnswers } from '../data/concern.store.js'
import { findSubject, insertSubject, listSubjects, removeSubject, saveSubject } from '../data/subject.store.js'
import { calledOf, MOST_SUBJECTS, type SubjectId, type SubjectWords } from '../domain/subject.js'
import { type DraftRefusal, withDraft } from './draft-change.js'

export type NameSubjectRefusal =
  | DraftRefusal
  | (Refusal & { readonly code: 'too-many-subjects' | 'no-such-subject' | 'child-closed' })
type Named = Outcome<{ readonly subjectId: SubjectId }, NameSubjectRefusal>
type Which = { readonly recordId: RecordId; readonly subjectId: SubjectId }

/** Adds a child, named or described, or a place or group to a concern that is being written. */
export async function nameSubject(
  tx: Tx,
  by: By,
  { recordId, words }: { recordId: RecordId; words: SubjectWords },
): Promise<Named> {
  return withDraft(tx, by, recordId, async (concern): Promise<Named> => {
    const before = await listSubjects(tx, by, [recordId])
    if (before.length >= MOST_SUBJECTS) return refuse({ code: 'too-many-subjects' })
    const wall = (await wallFor(tx, recordId))('referral')
    const subjectId = await insertSubject(tx, by, { recordId, words, part: 'referral', wall })
    await saveAnswers(tx, by, concern, 'who', { nobodyNamed: false })
    noteForAudit(tx, {
      action: 'concerns.subject-named',
      records: [recordId],
      thing: subjectId,
      fields: Object.keys(words),
    })
    return accept({ subjectId })
  })
}

/** Writes again what is known of a subject. A child that was said to be one on record is asked about anew. */
export async function changeSubject(
  tx: Tx,
  by: By,
  { recordId, subjectId, words }: Which & { words: SubjectWords },
): Promise<Named> {
  return withDraft(tx, by, recordId, async (): Promise<Named> => {
    if (!(await findSubject(tx, by, { recordId, subjectId }))) return refuse({ code: 'no-such-subject' })
    await saveSubject(
      tx,
      by,
      { recordId, subjectId },
      { ...words, childRecordId: null, likelyAsked: false, called: calledOf(words) },
    )
    noteForAudit(tx, {
      action: 'concerns.subject-changed',
      records: [recordId],
      thing: subjectId,
      fields: Object.keys(words),
    })
    return accept({ subjectId })
  })
}

/** The referrer says which child on record this is, or that it is none of those shown. */
export async function sayWhichChild(
  tx: Tx,
  by: By,
  { recordId, subjectId, childRecordId }: Which & { childRecordId: RecordId | null },
): Promise<Named> {
  return withDraft(tx, by, recordId, async (): Promise<Named> => {
    const subject = await findSubject(tx, by, { recordId, subjectId })
    if (subject?.kind !== 'child') return refuse({ code: 'no-such-subject' })
    const name = childRecordId ? (await namesOf(tx, [childRecordId])).get(childRecordId) : undefined
    if (childRecordId && !name) return refuse({ code: 'child-closed', field: 'child' })
    await saveSubject(
      tx,
      by,
      { recordId, subjectId },
      { childRecordId, likelyAsked: true, called: name ?? calledOf(subject) },
    )
    noteForAudit(tx, {
      action: 'concerns.child-matched',
      records: childRecordId ? [recordId, childRecordId] : [recordId],
      thing: subjectId,
      fields: ['child_record_id'],
    })
    return accept({ subjectId })
  })
}

export async function takeSubjectOut(tx: Tx, by: By, { recordId, subjectId }: Which): Promise<Named> {
  return withDraft(tx, by, recordId, async (): Promise<Named> => {
    if (!(await removeSubject(tx, by, { recordId, subjectId }))) return refuse({ code: 'no-such-subject' })
    noteForAudit(tx, {
      action: 'concerns.subject-removed',
      records: [recordId],
      thing: subjectId,
      fields: ['removed_at'],
    })
    return accept({ subjectId })
  })
}
