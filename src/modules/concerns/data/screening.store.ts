import { newId, type AgencyId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import './tables.js'

const COLUMNS = [
  'recordId',
  'reference',
  'state',
  'sentAt',
  'dueAt',
  'isPaused',
  'pauseReason',
  'ownerAgencyId',
  'children',
  'contexts',
  'takenBy',
  'takenByAccount',
  'takenByName',
  'takenAt',
  'decidedAt',
] as const

export type Screening = NonNullable<Awaited<ReturnType<typeof findScreening>>>

function select(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concernScreening')
    .select(COLUMNS)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
}

/** Where a sent concern stands at the desk; undefined for drafts and for those who are not at the desk. */
export async function findScreening(tx: Tx, by: By, recordId: RecordId) {
  return select(tx, by, recordId).executeTakeFirst()
}

/** Every command of the desk locks this row first: what it then reads cannot change under it. */
export async function findScreeningForUpdate(tx: Tx, by: By, recordId: RecordId) {
  return select(tx, by, recordId).forUpdate().executeTakeFirst()
}

export type Arrived = {
  readonly recordId: RecordId
  readonly reference: string
  readonly sentAt: Date
  readonly dueAt: Date
  readonly ownerAgencyId: AgencyId
  readonly children: number
  readonly contexts: number
  readonly wall: RowWall
}

export async function insertScreening(tx: Tx, by: By, { wall, ...arrived }: Arrived): Promise<void> {
  await tx
    .insertInto('concernScreening')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<Id<'concern-screening'>>(),
      part: 'concern',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...arrived,
      state: 'open',
      isPaused: false,
      pauseReason: null,
      takenBy: null,
      takenByAccount: null,
      takenByName: null,
      takenAt: null,
      decidedAt: null,
    })
    .execute()
}

type Change = Partial<
  Pick<
    Screening,
    | 'state'
    | 'dueAt'
    | 'isPaused'
    | 'pauseReason'
    | 'children'
    | 'contexts'
    | 'takenBy'
    | 'takenByAccount'
    | 'takenByName'
    | 'takenAt'
    | 'decidedAt'
  >
>

export async function saveScreening(tx: Tx, by: By, recordId: RecordId, change: Change): Promise<void> {
  await tx
    .updateTable('concernScreening')
    .set(change)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .execute()
}
