import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import '../data/tables.js'

/** The records of one person, as far as the seat sees them. */
export type OnePerson = {
  /** The record that stands for the others. */
  readonly survivor: RecordId
  /** The survivor first, then those merged into it. */
  readonly all: readonly RecordId[]
}

/** Follows the merges that stand from a record to its survivor, and back to everything the survivor stands for. */
export async function recordsOfOne(tx: Tx, recordId: RecordId): Promise<OnePerson> {
  let survivor = recordId
  let beside = await mergesBeside(tx, [survivor])
  for (let next = beside.into[0]; next; next = beside.into[0]) {
    survivor = next.otherRecordId
    beside = await mergesBeside(tx, [survivor])
  }
  const all = [survivor]
  for (let level = beside.from; level.length > 0; ) {
    const ids = level.map((each) => each.recordId)
    all.push(...ids)
    level = await mergesWhere(tx, 'otherRecordId', ids)
  }
  return { survivor, all }
}

/** For several records at once: each with the record that stands for it, itself where none does. */
export async function survivorsOf(tx: Tx, recordIds: readonly RecordId[]): Promise<ReadonlyMap<RecordId, RecordId>> {
  const survivors = new Map(recordIds.map((id) => [id, id]))
  for (let level: readonly RecordId[] = [...new Set(recordIds)]; level.length > 0; ) {
    const merges = new Map(
      (await mergesWhere(tx, 'recordId', level)).map((each) => [each.recordId, each.otherRecordId]),
    )
    for (const [id, at] of survivors) survivors.set(id, merges.get(at) ?? at)
    level = [...new Set(merges.values())]
  }
  return survivors
}

async function mergesWhere(tx: Tx, column: 'recordId' | 'otherRecordId', ids: readonly RecordId[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('personMerge')
    .select(['recordId', 'otherRecordId'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where(column, 'in', [...ids])
    .where('undoneAt', 'is', null)
    .execute()
}

/** The merges that stand and have one of these records on either side. */
export async function mergesTouching(tx: Tx, ids: readonly RecordId[]) {
  const { into, from } = await mergesBeside(tx, ids)
  return [...into, ...from]
}

/** Those by which another stands for one of these records, and those by which one of these stands for another. */
async function mergesBeside(tx: Tx, ids: readonly RecordId[]) {
  const [into, from] = await Promise.all([mergesWhere(tx, 'recordId', ids), mergesWhere(tx, 'otherRecordId', ids)])
  return { into, from }
}
