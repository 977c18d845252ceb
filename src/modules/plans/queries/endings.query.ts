import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { selectActions } from '../data/action.store.js'
import { selectEntries } from '../data/action-entry.store.js'
import type { Action, ActionEntry } from '../domain/action.js'

/** Actions that were done or given up, each with who wrote that down and when. */
export async function listEndings(
  tx: Tx,
  recordIds: readonly RecordId[],
): Promise<{ readonly action: Action; readonly ending: ActionEntry }[]> {
  if (recordIds.length === 0) return []
  const [actions, entries] = await Promise.all([
    selectActions(tx)
      .where('recordId', 'in', [...recordIds])
      .where('status', 'in', ['done', 'not-done'])
      .execute(),
    selectEntries(tx)
      .where('recordId', 'in', [...recordIds])
      .where('kind', 'in', ['done', 'not-done'])
      .execute(),
  ])
  const byAction = new Map(entries.map((entry) => [entry.actionId, entry]))
  return actions.flatMap((action) => {
    const ending = byAction.get(action.id)
    return ending ? [{ action, ending }] : []
  })
}
