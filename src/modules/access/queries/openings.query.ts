import type { Id, RecordId, SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import '../data/tables.js'

export type Opening = {
  readonly id: Id<'break-glass'>
  readonly onRecord: RecordId
  readonly seatId: SeatId
  readonly reasonCode: string
  readonly reason: string
  readonly openedAt: Date
  readonly untilAt: Date
  readonly reviewedAt: Date | null
  readonly reviewedBy: SeatId | null
  readonly reviewOutcome: string | null
  readonly reviewNote: string | null
}

const COLUMNS = [
  'id',
  'recordId as onRecord',
  'seatId',
  'reasonCode',
  'reason',
  'openedAt',
  'untilAt',
  'reviewedAt',
  'reviewedBy',
  'reviewOutcome',
  'reviewNote',
] as const

/** Openings to review, the oldest first, or those reviewed, the newest first. They show no case, so are not looks. */
export async function listOpenings(
  tx: Tx,
  by: By,
  { reviewed, after, limit }: { reviewed: boolean; after?: Id<'break-glass'> | undefined; limit: number },
): Promise<Opening[]> {
  let query = tx.selectFrom('breakGlass').select(COLUMNS).where('partnershipId', '=', by.seat.partnershipId)
  query = reviewed
    ? query.where('reviewOutcome', 'in', ['justified', 'not-justified'])
    : query.where((where) => where.or([where('reviewOutcome', 'is', null), where('reviewOutcome', '=', 'asked-more')]))
  if (after) query = query.where('id', reviewed ? '<' : '>', after)
  return query
    .orderBy('id', reviewed ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}

export async function findOpening(tx: Tx, by: By, id: Id<'break-glass'>): Promise<Opening | undefined> {
  return tx
    .selectFrom('breakGlass')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
}
