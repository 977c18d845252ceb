import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findActionForUpdate, saveAction } from '../data/action.store.js'
import { insertEntry } from '../data/action-entry.store.js'
import type { ActionOwner } from '../domain/action.js'
import { openActionsOf } from '../queries/actions.query.js'
import { moveActionClock } from './action-clock.js'
import { openOwnersDoor, shutOwnersDoor } from './owner.js'

/**
 * A record went from one worker to another: what the first still owed on it, or watched there, is the next one's. Gives
 * how many moved. One whose new owner may not be given it stays where it is, for someone to decide.
 */
export async function handOverActions(
  tx: Tx,
  by: By,
  { recordId, from, to }: { recordId: RecordId; from: AccountId; to: ActionOwner & { ownerAccountId: AccountId } },
): Promise<number> {
  let moved = 0
  for (const { id } of await openActionsOf(tx, by, [recordId])) {
    const action = await findActionForUpdate(tx, recordId, id)
    if (!action?.isOpen) continue
    if (action.ownerAccountId === from) {
      const door = await openOwnersDoor(tx, by, { recordId, actionId: id, owner: to })
      if (!door.ok) continue
      const changes = { ...to, watchedBy: to.ownerAccountId, grantId: door.value }
      await saveAction(tx, action, changes)
      await insertEntry(tx, by, {
        recordId,
        actionId: id,
        kind: 'owner-changed',
        words: 'The worker changed',
        ownerFrom: `${action.ownerName}, ${action.ownerAgencyName}`,
      })
      await moveActionClock(tx, by, { ...action, ...changes })
      await shutOwnersDoor(tx, by, action)
    } else if (action.watchedBy === from) {
      await saveAction(tx, action, { watchedBy: to.ownerAccountId })
      await moveActionClock(tx, by, { ...action, watchedBy: to.ownerAccountId })
    } else continue
    moved += 1
    noteForAudit(tx, { action: 'plans.action-handed-over', records: [recordId], thing: id, fields: ['owner'] })
  }
  return moved
}
