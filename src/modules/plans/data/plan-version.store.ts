import { newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { PlanId, PlanVersion, PlanVersionId, PlanWords, VersionState } from '../domain/plan.js'
import type { Agreement } from '../domain/plan-rules.js'
import { PLAN_PART, planWall } from './plan.store.js'
import type { PlanVersionTable } from './tables.js'

const COLUMNS = [
  'id',
  'recordId',
  'planId',
  'number',
  'state',
  'revision',
  'workingWell',
  'worries',
  'needsToChange',
  'willKnow',
  'contingency',
  'writtenWith',
  'whyChanged',
  'authorName',
  'agencyName',
  'contributedByAgencyId',
  'writtenAt',
  'agreedOn',
  'agreedWith',
  'disagreed',
  'agreerName',
  'agreerAgencyName',
  'agreedAt',
  'endedAt',
] as const satisfies readonly (keyof PlanVersion)[]

/** Versions of plans with the columns they are read from: add `where` for the record or the plan. */
export function selectVersions(tx: Tx) {
  return tx.selectFrom('planVersion').select(COLUMNS).where('partnershipId', '=', txState(tx).partnershipId)
}

/** Locks the versions of a plan that are not history: its draft and the agreed one. */
export async function findStandingForUpdate(
  tx: Tx,
  planId: PlanId,
): Promise<{ draft: PlanVersion | undefined; agreed: PlanVersion | undefined }> {
  const rows = await selectVersions(tx)
    .where('planId', '=', planId)
    .where('state', 'in', ['draft', 'agreed'])
    .orderBy('number')
    .forUpdate()
    .execute()
  return { draft: rows.find((row) => row.state === 'draft'), agreed: rows.find((row) => row.state === 'agreed') }
}

type Written = PlanWords & { readonly whyChanged: string }

export async function insertDraft(
  tx: Tx,
  by: By,
  { recordId, planId, words }: { recordId: RecordId; planId: PlanId; words: Written },
): Promise<PlanVersionId> {
  const id = newId<PlanVersionId>()
  const last = await tx
    .selectFrom('planVersion')
    .select('number')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  await tx
    .insertInto('planVersion')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId,
      part: PLAN_PART,
      ...(await planWall(tx, recordId)),
      planId,
      number: (last?.number ?? 0) + 1,
      state: 'draft',
      revision: 1,
      ...words,
      ...writtenBy(by),
      agreedOn: null,
      agreedWith: null,
      disagreed: null,
      agreedBy: null,
      agreerName: null,
      agreerAgencyName: null,
      agreedAt: null,
      endedAt: null,
    })
    .execute()
  return id
}

export async function saveDraftWords(
  tx: Tx,
  by: By,
  draft: Pick<PlanVersion, 'id' | 'revision'>,
  words: Written,
): Promise<void> {
  await update(tx, draft.id, { ...words, ...writtenBy(by), revision: draft.revision + 1 })
}

export async function saveAgreement(
  tx: Tx,
  { seat, now }: By,
  id: PlanVersionId,
  { agreedOn, agreedWith, disagreed }: Agreement,
): Promise<void> {
  await update(tx, id, {
    state: 'agreed',
    agreedOn,
    agreedWith,
    disagreed,
    agreedBy: seat.id,
    agreerName: seat.personName,
    agreerAgencyName: seat.agencyName,
    agreedAt: now,
  })
}

/** Puts a version into history. */
export async function endVersion(
  tx: Tx,
  by: By,
  id: PlanVersionId,
  state: Extract<VersionState, 'superseded' | 'closed' | 'struck-out'>,
): Promise<void> {
  await update(tx, id, { state, endedAt: by.now })
}

async function update(tx: Tx, id: PlanVersionId, changes: Partial<PlanVersionTable>): Promise<void> {
  await tx
    .updateTable('planVersion')
    .set(changes)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}

function writtenBy({ seat, now }: By) {
  return {
    contributedByAgencyId: seat.agencyId,
    writtenBy: seat.id,
    authorName: seat.personName,
    agencyName: seat.agencyName,
    writtenAt: now,
  }
}
