import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { saveAnswers } from '../data/concern.store.js'
import { findSubject } from '../data/subject.store.js'
import { putWords } from '../data/words.store.js'
import type { SubjectId } from '../domain/subject.js'
import { type DraftRefusal, withDraft } from './draft-change.js'

type Said = {
  readonly recordId: RecordId
  /** Whose; null where no child was named. */
  readonly subjectId: SubjectId | null
  readonly said: 'words' | 'shown' | 'no'
  readonly words: string
  readonly heardBy: string
}
type WordsRefusal = DraftRefusal | (Refusal & { readonly code: 'no-such-subject' })

/** Keeps what a child said, in the child's own words and apart from what the referrer wrote. */
export async function keepWords(
  tx: Tx,
  by: By,
  said: Said,
): Promise<Outcome<{ readonly wordsId: Id<'concern-words'> }, WordsRefusal>> {
  const { recordId, subjectId } = said
  return withDraft(
    tx,
    by,
    recordId,
    async (concern): Promise<Outcome<{ readonly wordsId: Id<'concern-words'> }, WordsRefusal>> => {
      if (subjectId && !(await findSubject(tx, by, { recordId, subjectId }))) return refuse({ code: 'no-such-subject' })
      const wall = (await wallFor(tx, recordId))('voice')
      const wordsId = await putWords(tx, by, { ...said, wall })
      await saveAnswers(tx, by, concern, 'words', {})
      noteForAudit(tx, {
        action: 'concerns.words-kept',
        records: [recordId],
        thing: wordsId,
        fields: ['said', 'words', 'heard_by'],
      })
      return accept({ wordsId })
    },
  )
}
