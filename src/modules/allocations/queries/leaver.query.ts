import type { AccountId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type Duty, listDuties } from '../../clocks/index.js'
import { childLines, type ChildLine } from '../../people/index.js'
import { selectCurrent } from '../data/allocation.store.js'
import { type Colleague, listColleagues } from '../../access/index.js'
import { countWork } from '../data/stand.store.js'
import type { CurrentWorker } from '../domain/allocation.js'
import { unnamed } from './waiting.query.js'

export type LeaversWork = {
  readonly leaver: Colleague
  readonly children: readonly (CurrentWorker & { readonly child: ChildLine })[]
  /** What they owe on records where they are not the worker. */
  readonly duties: readonly (Duty & { readonly child: ChildLine })[]
  /** Children of theirs whose records are closed to whoever looks. */
  readonly closed: number
}

const MOST_DUTIES = 200

/** Everything that stands in someone's name and is open to the reader, and how much more there is. */
export async function leaversWork(tx: Tx, by: By, seatId: SeatId): Promise<LeaversWork | undefined> {
  const [leaver] = await listColleagues(tx, { seatIds: [seatId], agencyId: by.seat.agencyId, andLeft: true })
  if (!leaver) return undefined
  const current = await selectCurrent(tx)
    .where('accountId', '=', leaver.accountId)
    .orderBy('allocatedAt')
    .orderBy('id')
    .execute()
  const all = (await countWork(tx, [leaver.accountId])).get(leaver.accountId) ?? 0
  const theirs = new Set(current.map((each) => each.recordId))
  const duties = (await dutiesOf(tx, by, leaver.accountId)).filter((duty) => !theirs.has(duty.recordId))
  const ids: RecordId[] = [...new Set([...theirs, ...duties.map((duty) => duty.recordId)])]
  const lines = new Map((await childLines(tx, by, ids)).map((line) => [line.recordId, line]))
  const lineOf = (recordId: RecordId) => lines.get(recordId) ?? unnamed(recordId)
  return {
    leaver,
    children: current.map((each) => ({ ...each, child: lineOf(each.recordId) })),
    duties: duties.map((duty) => ({ ...duty, child: lineOf(duty.recordId) })),
    closed: Math.max(0, all - current.length),
  }
}

/** What a person owes, of what the reader may see: the wall is the reader's, the name on the duty the leaver's. */
async function dutiesOf(tx: Tx, by: By, accountId: AccountId): Promise<readonly Duty[]> {
  const owed = { ...by, seat: { ...by.seat, accountId } }
  return (await listDuties(tx, owed, { whose: 'mine', limit: MOST_DUTIES })).duties
}
