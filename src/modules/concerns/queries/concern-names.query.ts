import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { listSubjects } from '../data/subject.store.js'
import '../data/tables.js'

/** What to call concerns: the reference, and whom each is about, for those the seat sees. */
export async function listConcernNames(tx: Tx, by: By, recordIds: readonly RecordId[]) {
  if (recordIds.length === 0) return []
  const [concerns, subjects] = await Promise.all([
    tx
      .selectFrom('concern')
      .select(['recordId', 'reference'])
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', 'in', [...recordIds])
      .execute(),
    listSubjects(tx, by, recordIds),
  ])
  return concerns.map((concern) => ({
    ...concern,
    about: subjects
      .filter((each) => each.recordId === concern.recordId && each.kind !== 'nobody')
      .map((each) => each.called),
  }))
}
