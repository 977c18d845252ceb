import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { type GrantId, grantAccess, holdOn, wallFor } from '../../access/index.js'
import { survivorsOf } from '../../people/index.js'
import { entryLabel, referenceLists } from '../../reference/index.js'
import type { VoiceId } from '../../voice/index.js'
import { findConcern } from '../data/concern.store.js'
import { insertDecision, insertOutcome, type KeptDecision, listDecisions } from '../data/decision.store.js'
import { listPoliceAgencies, listScreeningAgencies, listWorkingTeams } from '../data/desk-agencies.js'
import { findScreeningForUpdate, type Screening } from '../data/screening.store.js'
import { type KeptSubject, listSubjects } from '../data/subject.store.js'
import type { DecisionId } from '../data/tables.js'
import { listWords } from '../data/words.store.js'
import type { SentConcern } from '../domain/concern.js'
import { grantsForDecision, policeGrant } from '../domain/grants.js'
import { newsFor } from '../domain/news.js'
import { type DecideRefusal, type Decision, decideSubject, needsRecord } from '../domain/screening.js'
import type { SubjectId } from '../domain/subject.js'
import { closeScreening, explainLateness } from './close-screening.js'
import { startFamilyAssessment } from './family-assessment.js'
import { fileOnChild, grantOnce, openChildRecord } from './file-on-child.js'

type Wanted = {
  readonly recordId: RecordId
  readonly subjectId: SubjectId
  readonly decision: Decision
  /** Why it is late, where it is. */
  readonly reasonLate?: string | undefined
}
export type DecideSubjectRefusal = DecideRefusal | (Refusal & { readonly code: 'no-such-subject' })
type Decided = Outcome<
  { readonly decisionId: DecisionId; readonly childRecordId: RecordId | null; readonly isLast: boolean },
  DecideSubjectRefusal
>

/**
 * Decides about one subject of a concern. The concern is locked at the desk first, so of two screeners the second is
 * told what the first decided. The child's record is opened or joined, its teams are let in, the referrer is told, and
 * with the last subject the clock is met.
 */
export async function decideSubjectCommand(
  tx: Tx,
  by: By,
  { recordId, subjectId, decision, reasonLate }: Wanted,
): Promise<Decided> {
  const screening = await findScreeningForUpdate(tx, by, recordId)
  const concern = await findConcern(tx, by, recordId)
  const subjects = await listSubjects(tx, by, [recordId])
  const subject = subjects.find((each) => each.id === subjectId)
  if (!screening || !concern || concern.state === 'draft' || !subject) return refuse({ code: 'no-such-subject' })
  const before = (await listDecisions(tx, by, [recordId])).filter((each) => each.kind === 'decision')
  const rule = decideSubject(
    {
      kind: subject.kind,
      isDecided: before.some((each) => each.subjectId === subjectId),
      ownerAgencyId: screening.ownerAgencyId,
      hasTeams: (await listWorkingTeams(tx)).length > 0,
    },
    decision,
    by.seat,
  )
  if (!rule.ok) return rule
  const late = await explainLateness(tx, by, recordId, reasonLate)
  if (!late.ok) return late

  const decisionId = newId<DecisionId>()
  const lists = await referenceLists(tx, by.now)
  const outcomeLabel = entryLabel(lists, 'screening-outcomes', decision.outcome) ?? decision.outcome
  const child = await childFor(tx, by, { screening, concern, subject, decision, decisionId })
  if (!child.ok) return child
  const { childRecordId, openedRecord, grantIds } = child.value
  let voiceId: VoiceId | null = null
  if (childRecordId) {
    voiceId = await fileOnChild(tx, by, {
      concern,
      subject,
      words: (await listWords(tx, by, [recordId])).find((each) => each.subjectId === subjectId),
      childRecordId,
      namesOthers: subjects.length > 1 || concern.adultsKnown === 'yes',
      outcome: decision.outcome,
      outcomeLabel,
      reasons: decision.reasons,
      decidedByName: by.seat.personName,
      decidedByAgency: by.seat.agencyName,
      decidedAt: by.now,
    })
  }
  if (childRecordId && decision.outcome === 'assessment')
    await startFamilyAssessment(tx, by, {
      childRecordId,
      thingKind: 'concern-decision',
      thingId: decisionId,
      receivedAt: concern.sentAt,
      teamIds: decision.teamIds,
      councilId: screening.ownerAgencyId,
    })
  if (decision.outcome === 'police-intelligence-only') await openToPolice(tx, by, recordId)

  const wall = await wallFor(tx, recordId)
  await insertDecision(tx, by, {
    id: decisionId,
    recordId,
    subjectId,
    kind: 'decision',
    outcome: decision.outcome,
    outcomeLabel,
    listsVersionId: lists.versionId,
    reasons: decision.reasons,
    childRecordId,
    openedRecord,
    teamIds: needsRecord(decision.outcome) ? decision.teamIds : [],
    grantIds,
    voiceId,
    wall: wall('concern'),
  })
  if (subject.part === 'referral' && concern.source === 'seat')
    await insertOutcome(tx, by, {
      recordId,
      subjectId,
      called: subject.called,
      outcome: decision.outcome,
      sentence: newsFor(decision.outcome),
      note: decision.note,
      wall: wall('outcome'),
    })
  const isLast = allDecided(subjects, before, subjectId)
  if (isLast) {
    const named = subjects.filter((each) => each.part === 'referral')
    const outcomes = named.flatMap((each) =>
      each.id === subjectId ? decision.outcome : (before.find(({ subjectId: id }) => id === each.id)?.outcome ?? []),
    )
    await closeScreening(tx, by, concern, outcomes)
  }
  await announce(tx, {
    fact: 'concerns.decided',
    recordId,
    subjectId,
    decisionId,
    outcome: decision.outcome,
    ...(childRecordId && { childRecordId }),
  })
  noteForAudit(tx, {
    action: 'concerns.decided',
    records: childRecordId ? [recordId, childRecordId] : [recordId],
    thing: decisionId,
    fields: ['outcome', 'reasons', 'note', 'child_record_id', 'team_ids'],
  })
  return accept({ decisionId, childRecordId, isLast })
}

function allDecided(subjects: readonly KeptSubject[], before: readonly KeptDecision[], now: SubjectId): boolean {
  return subjects.every((each) => each.id === now || before.some((decision) => decision.subjectId === each.id))
}

type Child = {
  readonly childRecordId: RecordId | null
  readonly openedRecord: boolean
  readonly grantIds: readonly GrantId[]
}

async function childFor(
  tx: Tx,
  by: By,
  wanted: {
    screening: Screening
    concern: SentConcern
    subject: KeptSubject
    decision: Decision
    decisionId: DecisionId
  },
): Promise<Outcome<Child, DecideSubjectRefusal>> {
  const { screening, concern, subject, decision, decisionId } = wanted
  const none: Child = { childRecordId: null, openedRecord: false, grantIds: [] }
  if (subject.kind !== 'child' || decision.child.is === 'not-said') return accept(none)
  const grants = needsRecord(decision.outcome)
    ? grantsForDecision({
        outcome: decision.outcome,
        teamIds: decision.teamIds,
        ownerAgencyId: screening.ownerAgencyId,
        deskAgencyIds: (await listScreeningAgencies(tx)).map((each) => each.id),
        decisionId,
      })
    : []
  if (decision.child.is === 'new') {
    // A record is opened for work with the child, not to remember that there was none.
    if (!needsRecord(decision.outcome)) return accept(none)
    const restricted = (await holdOn(tx, concern.recordId))?.restricted ?? false
    const { ownerAgencyId } = screening
    const childRecordId = await openChildRecord(tx, by, { concern, subject, ownerAgencyId, grants, restricted })
    return accept({ childRecordId, openedRecord: true, grantIds: [] })
  }
  const said = decision.child.recordId
  const hold = await holdOn(tx, said)
  if (hold?.kind !== 'child') return refuse({ code: 'child-closed', field: 'child' })
  const childRecordId = (await survivorsOf(tx, [said])).get(said) ?? said
  return accept({ childRecordId, openedRecord: false, grantIds: await grantOnce(tx, by, childRecordId, grants) })
}

async function openToPolice(tx: Tx, by: By, recordId: RecordId): Promise<void> {
  const desk = new Set((await listScreeningAgencies(tx)).map((each) => each.id))
  for (const id of await listPoliceAgencies(tx)) if (!desk.has(id)) await grantAccess(tx, by, recordId, policeGrant(id))
}
