import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { insertDecision, listDecisions } from '../data/decision.store.js'
import { findScreeningForUpdate } from '../data/screening.store.js'
import type { DecisionId } from '../data/tables.js'
import { referenceLists } from '../../reference/index.js'
import { MOST_TEXT, type SubjectId } from '../domain/subject.js'
import { mayDecide } from '../domain/screening.js'

export type AddReasonsRefusal = Refusal & {
  readonly code: 'not-decided' | 'not-yours-to-decide' | 'reasons-missing' | 'reasons-too-long'
}

/** Adds reasons to a decision that stands: a second screener's, or what became clear afterwards. */
export async function addReasons(
  tx: Tx,
  by: By,
  { recordId, subjectId, reasons }: { recordId: RecordId; subjectId: SubjectId; reasons: string },
): Promise<Outcome<{ readonly decisionId: DecisionId }, AddReasonsRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const decision = (await listDecisions(tx, by, [recordId])).find(
    (each) => each.subjectId === subjectId && each.kind === 'decision',
  )
  if (!screening || !decision) return refuse({ code: 'not-decided' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  if (reasons.trim() === '') return refuse({ code: 'reasons-missing', field: 'reasons' })
  if (reasons.length > MOST_TEXT) return refuse({ code: 'reasons-too-long', field: 'reasons' })
  const id = newId<DecisionId>()
  await insertDecision(tx, by, {
    id,
    recordId,
    subjectId,
    kind: 'addition',
    outcome: decision.outcome,
    outcomeLabel: decision.outcomeLabel,
    listsVersionId: (await referenceLists(tx, by.now)).versionId,
    reasons,
    childRecordId: decision.childRecordId,
    openedRecord: false,
    teamIds: [],
    grantIds: [],
    voiceId: null,
    wall: (await wallFor(tx, recordId))('concern'),
  })
  noteForAudit(tx, { action: 'concerns.reasons-added', records: [recordId], thing: id, fields: ['reasons'] })
  return accept({ decisionId: id })
}
