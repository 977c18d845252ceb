import type { RecordId, SeatId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import type { LevelDecision } from '../domain/level.js'
import './tables.js'

const COLUMNS = [
  'id',
  'recordId',
  'kind',
  'source',
  'sourceId',
  'previousId',
  'reEntryOf',
  'levelsVersionId',
  'levelCode',
  'levelLabel',
  'levelRank',
  'levelPosition',
  'levelOf',
  'opensToMace',
  'rationale',
  'whatChanged',
  'evidence',
  'remainingPlan',
  'toldBy',
  'toldOn',
  'tests',
  'quorumReason',
  'deciderAccountId',
  'deciderName',
  'deciderRole',
  'deciderAgencyName',
  'decidedAt',
  'reviewDueOn',
  'contributedByAgencyId',
  'authorName',
  'agencyName',
  'recordedAt',
] as const satisfies readonly (keyof LevelDecision)[]

/** Decisions of these records, with the columns a decision is read from. */
export async function listDecisions(tx: Tx, recordIds: readonly RecordId[]): Promise<LevelDecision[]> {
  if (recordIds.length === 0) return []
  return tx
    .selectFrom('levelDecision')
    .select(COLUMNS)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', [...recordIds])
    .orderBy('decidedAt')
    .orderBy('id')
    .execute()
}

/** All decisions of a record, whatever part the seat sees: for rules. What is read is not shown. */
export async function listForRules(tx: Tx, recordId: RecordId): Promise<LevelDecision[]> {
  return asRecords(tx, [recordId], () => listDecisions(tx, [recordId]))
}

type NewDecision = Omit<LevelDecision, 'contributedByAgencyId' | 'authorName' | 'agencyName' | 'recordedAt'> & {
  readonly deciderSeatId: SeatId
}

/** False where another decision followed the same one first. */
export async function insertDecision(tx: Tx, by: By, { tests, ...decision }: NewDecision): Promise<boolean> {
  const wall = await wallFor(tx, decision.recordId)
  const inserted = await asRecords(tx, [decision.recordId], () =>
    tx
      .insertInto('levelDecision')
      .values({
        partnershipId: by.seat.partnershipId,
        part: 'level',
        ...wall('level'),
        contributedByAgencyId: by.seat.agencyId,
        ...decision,
        tests: JSON.stringify(tests),
        recordedBy: by.seat.id,
        authorName: by.seat.personName,
        agencyName: by.seat.agencyName,
        recordedAt: by.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
  return inserted !== undefined
}
