import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { Answers, Author, Concern, Step } from '../domain/concern.js'
import './tables.js'

const COLUMNS = [
  'recordId',
  'reference',
  'state',
  'authorSeatId',
  'authorAccountId',
  'authorName',
  'authorTitle',
  'agencyName',
  'agencyKind',
  'source',
  'reportId',
  'contributedByAgencyId',
  'startedAt',
  'sentAt',
  'answerBy',
  'answered',
  'danger',
  'dangerAction',
  'nobodyNamed',
  'whatSeen',
  'whereSeen',
  'whenSeen',
  'strandCodes',
  'strandLabels',
  'strandsVersionId',
  'workingWell',
  'childKnows',
  'childAgrees',
  'familyKnows',
  'familyAgrees',
  'notToldCodes',
  'notToldLabels',
  'notToldWords',
  'adultsKnown',
] as const

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function select(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concern')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', recordId)
}

/** A concern as the seat may see it: its author's while it is a draft, then the desk's and its author's. */
export async function findConcern(tx: Tx, by: By, recordId: RecordId): Promise<Concern | undefined> {
  const row = await select(tx, by, recordId).executeTakeFirst()
  return row && concernFrom(row)
}

export async function findConcernForUpdate(tx: Tx, by: By, recordId: RecordId): Promise<Concern | undefined> {
  const row = await select(tx, by, recordId).forUpdate().executeTakeFirst()
  return row && concernFrom(row)
}

function concernFrom({ state, sentAt, ...rest }: Row): Concern {
  if (state === 'draft') return { ...rest, state }
  if (!sentAt) throw new Error('A concern that was sent says when')
  return { ...rest, state, sentAt }
}

/** False when the reference is taken, perhaps by a concern this seat cannot see. */
export async function insertConcern(
  tx: Tx,
  by: By,
  { recordId, reference, author, wall }: { recordId: RecordId; reference: string; author: Author; wall: RowWall },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('concern')
    .values({
      partnershipId: by.seat.partnershipId,
      id: recordId,
      recordId,
      part: 'referral',
      ...wall,
      ...author,
      reference,
      state: 'draft',
      startedAt: by.now,
      sentAt: null,
      answerBy: null,
      decidedAt: null,
      answered: [],
      danger: null,
      dangerAction: '',
      nobodyNamed: false,
      whatSeen: '',
      whereSeen: '',
      whenSeen: '',
      strandCodes: [],
      strandLabels: [],
      strandsVersionId: null,
      workingWell: '',
      childKnows: null,
      childAgrees: null,
      familyKnows: null,
      familyAgrees: null,
      notToldCodes: [],
      notToldLabels: [],
      notToldWords: '',
      adultsKnown: null,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'reference']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function saveAnswers(
  tx: Tx,
  by: By,
  concern: Pick<Concern, 'recordId' | 'answered'>,
  step: Step,
  answers: Partial<Answers>,
): Promise<void> {
  const { strandCodes, strandLabels, notToldCodes, notToldLabels, ...rest } = answers
  await tx
    .updateTable('concern')
    .set({
      ...rest,
      ...(strandCodes && { strandCodes: [...strandCodes] }),
      ...(strandLabels && { strandLabels: [...strandLabels] }),
      ...(notToldCodes && { notToldCodes: [...notToldCodes] }),
      ...(notToldLabels && { notToldLabels: [...notToldLabels] }),
      answered: [...new Set([...concern.answered, step])],
    })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', concern.recordId)
    .execute()
}

export async function saveState(
  tx: Tx,
  by: By,
  recordId: RecordId,
  change: { state: 'sent'; sentAt: Date; answerBy: Date } | { state: 'decided'; decidedAt: Date },
): Promise<void> {
  await tx
    .updateTable('concern')
    .set(change)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', recordId)
    .execute()
}
