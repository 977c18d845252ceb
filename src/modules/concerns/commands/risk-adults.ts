import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { saveAnswers } from '../data/concern.store.js'
import { insertRiskAdult, listRiskAdults, removeRiskAdult, type RiskAdultWords } from '../data/risk-adult.store.js'
import type { RiskAdultId } from '../data/tables.js'
import { MOST_SUBJECTS } from '../domain/subject.js'
import { type DraftRefusal, withDraft } from './draft-change.js'

export type RiskAdultRefusal = DraftRefusal | (Refusal & { readonly code: 'too-many-adults' | 'no-such-adult' })
type Changed = Outcome<{ readonly adultId: RiskAdultId }, RiskAdultRefusal>

/** Adds an adult who may pose a risk, in a part of the concern that is kept to itself: no person, no search. */
export async function describeRiskAdult(
  tx: Tx,
  by: By,
  { recordId, words }: { recordId: RecordId; words: RiskAdultWords },
): Promise<Changed> {
  return withDraft(tx, by, recordId, async (concern): Promise<Changed> => {
    if ((await listRiskAdults(tx, by, recordId)).length >= MOST_SUBJECTS) return refuse({ code: 'too-many-adults' })
    const wall = (await wallFor(tx, recordId))('poses-risk')
    const adultId = await insertRiskAdult(tx, by, { recordId, words, wall })
    await saveAnswers(tx, by, concern, 'adults', { adultsKnown: 'yes' })
    noteForAudit(tx, {
      action: 'concerns.risk-adult-described',
      records: [recordId],
      thing: adultId,
      fields: Object.keys(words),
    })
    return accept({ adultId })
  })
}

export async function takeRiskAdultOut(
  tx: Tx,
  by: By,
  { recordId, adultId }: { recordId: RecordId; adultId: RiskAdultId },
): Promise<Changed> {
  return withDraft(tx, by, recordId, async (): Promise<Changed> => {
    if (!(await removeRiskAdult(tx, by, { recordId, adultId }))) return refuse({ code: 'no-such-adult' })
    noteForAudit(tx, {
      action: 'concerns.risk-adult-removed',
      records: [recordId],
      thing: adultId,
      fields: ['removed_at'],
    })
    return accept({ adultId })
  })
}
