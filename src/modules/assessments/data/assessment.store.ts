import { newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import type { Assessment, AssessmentId } from '../domain/assessment.js'
import './tables.js'

const COLUMNS = [
  'id',
  'recordId',
  'templateVersionId',
  'levelsVersionId',
  'templateCode',
  'kind',
  'state',
  'basedOn',
  'seen',
  'seenOn',
  'contributors',
  'detailsVersion',
  'authorAccountId',
  'authorName',
  'agencyName',
  'contributedByAgencyId',
  'startedAt',
  'harmSeenAt',
  'supersededBy',
] as const satisfies readonly (keyof Assessment)[]

/** Assessments with the columns they are read from: add `where` for the record or the id. */
export function selectAssessments(tx: Tx) {
  return tx.selectFrom('assessment').select(COLUMNS).where('partnershipId', '=', txState(tx).partnershipId)
}

/** Locks an assessment of the record; undefined where there is none that the seat sees. */
export async function findAssessmentForUpdate(
  tx: Tx,
  recordId: RecordId,
  assessmentId: AssessmentId,
): Promise<Assessment | undefined> {
  return selectAssessments(tx)
    .where('recordId', '=', recordId)
    .where('id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst()
}

type NewAssessment = Pick<
  Assessment,
  'recordId' | 'templateVersionId' | 'levelsVersionId' | 'templateCode' | 'kind' | 'basedOn' | 'harmSeenAt'
>

/** A draft of a new assessment; undefined where one of the same template is open on the record. */
export async function insertAssessment(tx: Tx, by: By, wanted: NewAssessment): Promise<AssessmentId | undefined> {
  const { seat, now } = by
  const wall = await wallFor(tx, wanted.recordId)
  const row = await tx
    .insertInto('assessment')
    .values({
      partnershipId: seat.partnershipId,
      id: newId<AssessmentId>(),
      part: 'assessment',
      ...wall('assessment'),
      contributedByAgencyId: seat.agencyId,
      ...wanted,
      state: 'draft',
      seen: null,
      seenOn: null,
      contributors: '',
      detailsVersion: 0,
      startedBy: seat.id,
      authorAccountId: seat.accountId,
      authorName: seat.personName,
      agencyName: seat.agencyName,
      startedAt: now,
      supersededBy: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type Changes = Partial<
  Pick<Assessment, 'state' | 'seen' | 'seenOn' | 'contributors' | 'detailsVersion' | 'harmSeenAt' | 'supersededBy'>
>
export async function updateAssessment(tx: Tx, id: AssessmentId, changes: Changes): Promise<void> {
  await tx
    .updateTable('assessment')
    .set(changes)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}
