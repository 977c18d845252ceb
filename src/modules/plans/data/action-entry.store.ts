import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { ActionEntry, ActionId } from '../domain/action.js'
import { PLAN_PART, planWall } from './plan.store.js'
import './tables.js'

/** What happened to actions, the first first: add `where`. */
export function selectEntries(tx: Tx) {
  return tx
    .selectFrom('planActionEntry')
    .select([
      'id',
      'recordId',
      'actionId',
      'kind',
      'words',
      'dueFrom',
      'dueOn',
      'ownerFrom',
      'authorName',
      'agencyName',
      'contributedByAgencyId',
      'writtenAt',
    ])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy('writtenAt')
    .orderBy('id')
}

type NewEntry = Pick<ActionEntry, 'recordId' | 'actionId' | 'kind'> &
  Partial<Pick<ActionEntry, 'words' | 'dueFrom' | 'dueOn' | 'ownerFrom'>>

export async function insertEntry(tx: Tx, { seat, now }: By, entry: NewEntry): Promise<void> {
  await tx
    .insertInto('planActionEntry')
    .values({
      partnershipId: seat.partnershipId,
      id: newId<Id<'plan-action-entry'>>(),
      part: PLAN_PART,
      ...(await planWall(tx, entry.recordId)),
      contributedByAgencyId: seat.agencyId,
      words: '',
      dueFrom: null,
      dueOn: null,
      ownerFrom: null,
      ...entry,
      writtenBy: seat.id,
      authorName: seat.personName,
      agencyName: seat.agencyName,
      writtenAt: now,
    })
    .execute()
}

/** Takes what happened to an action along to the record it belongs on: words, authors and times as they were. */
export async function copyEntries(
  tx: Tx,
  { from, to, recordId }: { from: ActionId; to: ActionId; recordId: RecordId },
): Promise<void> {
  const { partnershipId } = txState(tx)
  const rows = await tx
    .selectFrom('planActionEntry')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('actionId', '=', from)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return
  const wall = await planWall(tx, recordId)
  await tx
    .insertInto('planActionEntry')
    .values(rows.map((row) => ({ ...row, id: newId<Id<'plan-action-entry'>>(), recordId, actionId: to, ...wall })))
    .execute()
}
