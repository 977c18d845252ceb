import { type Id, newId, type RecordId, type TeamId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { GrantId, RowWall } from '../../access/index.js'
import type { ScreeningOutcome, VersionId } from '../../reference/index.js'
import type { VoiceId } from '../../voice/index.js'
import type { SubjectId } from '../domain/subject.js'
import type { DecisionId } from './tables.js'

const COLUMNS = [
  'recordId',
  'id',
  'subjectId',
  'kind',
  'outcome',
  'outcomeLabel',
  'reasons',
  'childRecordId',
  'openedRecord',
  'teamIds',
  'grantIds',
  'voiceId',
  'decidedBy',
  'decidedByName',
  'agencyName',
  'decidedAt',
] as const

export type KeptDecision = Awaited<ReturnType<typeof listDecisions>>[number]

/** What was decided about the subjects of concerns, each decision followed by the reasons added to it. */
export async function listDecisions(tx: Tx, by: By, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('concernDecision')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('id')
    .execute()
}

export type NewDecision = {
  readonly id: DecisionId
  readonly recordId: RecordId
  readonly subjectId: SubjectId
  readonly kind: 'decision' | 'addition'
  readonly outcome: ScreeningOutcome
  readonly outcomeLabel: string
  readonly listsVersionId: VersionId
  readonly reasons: string
  readonly childRecordId: RecordId | null
  readonly openedRecord: boolean
  readonly teamIds: readonly TeamId[]
  readonly grantIds: readonly GrantId[]
  readonly voiceId: VoiceId | null
  readonly wall: RowWall
}

export async function insertDecision(tx: Tx, by: By, { wall, teamIds, grantIds, ...rest }: NewDecision): Promise<void> {
  await tx
    .insertInto('concernDecision')
    .values({
      partnershipId: by.seat.partnershipId,
      part: 'concern',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...rest,
      teamIds: [...teamIds],
      grantIds: [...grantIds],
      decidedBy: by.seat.id,
      decidedByName: by.seat.personName,
      agencyName: by.seat.agencyName,
      decidedAt: by.now,
    })
    .execute()
}

/** The subject turned out to be another child: the decision stands, and says so now. */
export async function saveDecisionChild(
  tx: Tx,
  by: By,
  decisionId: DecisionId,
  {
    childRecordId,
    grantIds,
    voiceId,
  }: { childRecordId: RecordId; grantIds: readonly GrantId[]; voiceId: VoiceId | null },
): Promise<void> {
  await tx
    .updateTable('concernDecision')
    .set({ childRecordId, openedRecord: false, grantIds: [...grantIds], voiceId })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', decisionId)
    .execute()
}

export type NewOutcome = {
  readonly recordId: RecordId
  readonly subjectId: SubjectId
  readonly called: string
  readonly outcome: ScreeningOutcome
  readonly sentence: string
  readonly note: string
  readonly wall: RowWall
}

export async function insertOutcome(tx: Tx, by: By, { wall, ...outcome }: NewOutcome): Promise<void> {
  await tx
    .insertInto('concernOutcome')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<Id<'concern-outcome'>>(),
      part: 'outcome',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...outcome,
      toldAt: by.now,
      readAt: null,
    })
    .execute()
}

/** What the referrer is told, subject by subject. */
export async function listOutcomes(tx: Tx, by: By, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('concernOutcome')
    .select(['recordId', 'id', 'subjectId', 'called', 'outcome', 'sentence', 'note', 'toldAt', 'readAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('id')
    .execute()
}

export async function saveOutcomesRead(tx: Tx, by: By, recordId: RecordId): Promise<void> {
  await tx
    .updateTable('concernOutcome')
    .set({ readAt: by.now })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .where('readAt', 'is', null)
    .execute()
}
