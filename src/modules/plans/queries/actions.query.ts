import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { selectActions } from '../data/action.store.js'
import { selectEntries } from '../data/action-entry.store.js'
import type { Action, ActionEntry, ActionId } from '../domain/action.js'

/** Every action on these records that the seat sees, what is due first on top. Those struck out are left out. */
export async function listActionsOf(tx: Tx, recordIds: readonly RecordId[]): Promise<Action[]> {
  if (recordIds.length === 0) return []
  return selectActions(tx)
    .where('recordId', 'in', [...recordIds])
    .where('status', '<>', 'struck-out')
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

/** What is still to be done on these records, what is due first on top. */
export async function openActionsOf(tx: Tx, _by: By, recordIds: readonly RecordId[]): Promise<Action[]> {
  if (recordIds.length === 0) return []
  return selectActions(tx)
    .where('recordId', 'in', [...recordIds])
    .where('isOpen', '=', true)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

/** An action with what happened to it, the latest first; undefined where the seat sees none on that record. */
export async function findAction(
  tx: Tx,
  recordId: RecordId,
  actionId: ActionId,
): Promise<{ readonly action: Action; readonly entries: readonly ActionEntry[] } | undefined> {
  const action = await selectActions(tx)
    .where('recordId', '=', recordId)
    .where('id', '=', actionId)
    .where('status', '<>', 'struck-out')
    .executeTakeFirst()
  if (!action) return undefined
  const entries = await selectEntries(tx).where('actionId', '=', actionId).execute()
  return { action, entries: entries.toReversed() }
}

/** Where an action stands, for a link that names the action alone. */
export async function whereIsAction(tx: Tx, actionId: ActionId): Promise<RecordId | undefined> {
  const row = await selectActions(tx).where('id', '=', actionId).executeTakeFirst()
  return row?.recordId
}

/** Actions that were struck out, and why: not what they said. */
export type StruckOut = Pick<Action, 'id' | 'recordId' | 'endedAt' | 'reasonCode' | 'followedBy'> & {
  readonly authorName: string
  readonly agencyName: string
}

export async function listStruckOut(tx: Tx, recordId: RecordId): Promise<StruckOut[]> {
  const rows = await selectActions(tx)
    .where('recordId', '=', recordId)
    .where('status', '=', 'struck-out')
    .orderBy('endedAt', 'desc')
    .execute()
  if (rows.length === 0) return []
  const entries = await selectEntries(tx)
    .where(
      'actionId',
      'in',
      rows.map((row) => row.id),
    )
    .where('kind', '=', 'struck-out')
    .execute()
  return rows.map(({ id, endedAt, reasonCode, followedBy }) => {
    const entry = entries.find((each) => each.actionId === id)
    return {
      id,
      recordId,
      endedAt,
      reasonCode,
      followedBy,
      authorName: entry?.authorName ?? '',
      agencyName: entry?.agencyName ?? '',
    }
  })
}
