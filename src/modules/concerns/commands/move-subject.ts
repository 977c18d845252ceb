import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, holdOn, revokeGrants, wallFor } from '../../access/index.js'
import { strikeOutVoice, type VoiceId } from '../../voice/index.js'
import { strikeOutAbout } from '../data/about.store.js'
import { findConcern } from '../data/concern.store.js'
import { insertCorrection } from '../data/correction.store.js'
import { listDecisions, saveDecisionChild } from '../data/decision.store.js'
import { listScreeningAgencies } from '../data/desk-agencies.js'
import { findScreeningForUpdate } from '../data/screening.store.js'
import { listSubjects } from '../data/subject.store.js'
import { listWords } from '../data/words.store.js'
import { grantsForDecision } from '../domain/grants.js'
import { mayDecide, needsRecord } from '../domain/screening.js'
import type { SubjectId } from '../domain/subject.js'
import { startFamilyAssessment, stopFamilyAssessment } from './family-assessment.js'
import { fileOnChild, grantOnce } from './file-on-child.js'
import type { Misfiled } from './strike-out.js'

type Wanted = {
  readonly recordId: RecordId
  readonly subjectId: SubjectId
  readonly toRecordId: RecordId
  readonly misfiled: Misfiled
}
export type MoveSubjectRefusal = Refusal & {
  readonly code: 'not-decided' | 'not-yours-to-decide' | 'child-closed' | 'same-child'
}

/**
 * A concern was filed on the wrong child's record: what it wrote there is struck out with the reason and written on the
 * right one, and the grants it made go with it. Nothing is deleted, and both records say who did it.
 */
export async function moveSubject(
  tx: Tx,
  by: By,
  { recordId, subjectId, toRecordId, misfiled }: Wanted,
): Promise<Outcome<{ readonly recordId: RecordId }, MoveSubjectRefusal>> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const [concern, subjects, decisions] = [
    await findConcern(tx, by, recordId),
    await listSubjects(tx, by, [recordId]),
    await listDecisions(tx, by, [recordId]),
  ]
  const subject = subjects.find((each) => each.id === subjectId)
  const decision = decisions.find((each) => each.subjectId === subjectId && each.kind === 'decision')
  if (!screening || !concern || concern.state === 'draft' || !subject || !decision?.childRecordId)
    return refuse({ code: 'not-decided' })
  if (!mayDecide(by.seat, screening.ownerAgencyId)) return refuse({ code: 'not-yours-to-decide' })
  const from = decision.childRecordId
  if (from === toRecordId) return refuse({ code: 'same-child', field: 'child' })
  if ((await holdOn(tx, toRecordId))?.kind !== 'child') return refuse({ code: 'child-closed', field: 'child' })

  const reason = [misfiled.label, misfiled.reason].filter(Boolean).join(': ')
  await strikeOutAbout(tx, by, { childRecordId: from, subjectId, reason })
  if (decision.voiceId) await takeWordsBack(tx, by, { from, voiceId: decision.voiceId, misfiled })
  await stopFamilyAssessment(tx, by, { childRecordId: from, receivedAt: concern.sentAt, reason })
  await revokeGrants(tx, by, from, decision.grantIds, reason)
  const grantIds = needsRecord(decision.outcome)
    ? await grantOnce(
        tx,
        by,
        toRecordId,
        grantsForDecision({
          outcome: decision.outcome,
          teamIds: decision.teamIds,
          ownerAgencyId: screening.ownerAgencyId,
          deskAgencyIds: (await listScreeningAgencies(tx)).map((each) => each.id),
          decisionId: decision.id,
        }),
      )
    : []
  const voiceId = await fileOnChild(tx, by, {
    concern,
    subject,
    words: (await listWords(tx, by, [recordId])).find((each) => each.subjectId === subjectId),
    childRecordId: toRecordId,
    namesOthers: subjects.length > 1 || concern.adultsKnown === 'yes',
    outcome: decision.outcome,
    outcomeLabel: decision.outcomeLabel,
    reasons: decision.reasons,
    decidedByName: decision.decidedByName,
    decidedByAgency: decision.agencyName,
    decidedAt: decision.decidedAt,
  })
  if (decision.outcome === 'assessment')
    await startFamilyAssessment(tx, by, {
      childRecordId: toRecordId,
      thingKind: 'concern-correction',
      // An id of its own: the same concern may be moved away and back.
      thingId: newId(),
      receivedAt: concern.sentAt,
      teamIds: decision.teamIds,
      councilId: screening.ownerAgencyId,
    })
  await saveDecisionChild(tx, by, decision.id, { childRecordId: toRecordId, grantIds, voiceId })
  await insertCorrection(tx, by, {
    recordId,
    what: 'subject-moved',
    thingId: subjectId,
    ...misfiled,
    fromRecordId: from,
    toRecordId,
    wall: (await wallFor(tx, recordId))('concern'),
  })
  noteForAudit(tx, {
    action: 'concerns.subject-moved',
    records: [recordId, from, toRecordId],
    thing: subjectId,
    fields: ['child_record_id', 'struck_out_at', 'struck_out_reason'],
  })
  return accept({ recordId })
}

/** The words were not this child's. As the record: whoever puts it right may not see all that it never should have held. */
async function takeWordsBack(
  tx: Tx,
  by: By,
  { from, voiceId, misfiled }: { from: RecordId; voiceId: VoiceId; misfiled: Misfiled },
): Promise<void> {
  const struck = await asRecords(tx, [from], () =>
    strikeOutVoice(tx, by, { recordId: from, voiceId, reason: misfiled.code, note: misfiled.reason }),
  )
  if (!struck.ok && struck.refusals[0]?.code !== 'already-struck-out')
    throw new Error(`Words could not be taken back: ${struck.refusals[0]?.code}`)
}
