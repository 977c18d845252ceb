import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { findScreeningForUpdate, saveScreening } from '../data/screening.store.js'
import { insertSubject, listSubjects } from '../data/subject.store.js'
import { mayDecide } from '../domain/screening.js'
import { MOST_SUBJECTS, type SubjectId, type SubjectWords } from '../domain/subject.js'

export type AddAtDeskRefusal = Refusal & {
  readonly code: 'already-decided' | 'not-yours-to-decide' | 'too-many-subjects'
}

/**
 * The desk sees that a concern is about someone or somewhere else besides: a brother, the place. It is decided like the
 * others; the referrer is not told of it, because they did not name it.
 */
export async function addAtDesk(
  tx: Tx,
  by: By,
  { recordId, words }: { recordId: RecordId; words: SubjectWords },
): Promise<Outcome<{ readonly subjectId: SubjectId }, AddAtDeskRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  if (screening?.state !== 'open') return refuse({ code: 'already-decided' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  if ((await listSubjects(tx, by, [recordId])).length >= MOST_SUBJECTS) return refuse({ code: 'too-many-subjects' })
  const wall = (await wallFor(tx, recordId))('concern')
  const subjectId = await insertSubject(tx, by, { recordId, words, part: 'concern', wall })
  await saveScreening(
    tx,
    by,
    recordId,
    words.kind === 'child' ? { children: screening.children + 1 } : { contexts: screening.contexts + 1 },
  )
  noteForAudit(tx, {
    action: 'concerns.subject-added-at-desk',
    records: [recordId],
    thing: subjectId,
    fields: Object.keys(words),
  })
  return accept({ subjectId })
}
