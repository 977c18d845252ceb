import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { saveAnswers } from '../data/concern.store.js'
import type { Answers, Step } from '../domain/concern.js'
import { type DraftRefusal, withDraft } from './draft-change.js'

type Saved = { readonly recordId: RecordId; readonly step: Step; readonly answers: Partial<Answers> }

/** Saves one question of a concern that is being written. */
export async function saveConcernAnswers(
  tx: Tx,
  by: By,
  { recordId, step, answers }: Saved,
): Promise<Outcome<{ readonly recordId: RecordId }, DraftRefusal>> {
  return withDraft(tx, by, recordId, async (concern) => {
    await saveAnswers(tx, by, concern, step, answers)
    noteForAudit(tx, {
      action: 'concerns.answered',
      records: [recordId],
      thing: recordId,
      fields: [step, ...Object.keys(answers)],
    })
    return accept({ recordId })
  })
}
