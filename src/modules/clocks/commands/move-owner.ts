import type { RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { saveOwner } from '../data/clock.store.js'
import { type Owner, selectClocks } from '../data/read-clocks.js'
import type { ClockId } from '../data/tables.js'

/** Whose open clocks on a record change hands: all of a person's, or those named. */
export type MoveOwner = {
  readonly recordId: RecordId
  readonly to: Owner
} & ({ readonly fromPersonId: NonNullable<Owner['personId']> } | { readonly clockIds: readonly ClockId[] })

/** Gives open clocks of a record to someone else: hand-over, cover, a leaver's work. Gives the clocks that moved. */
export async function moveClockOwner(tx: Tx, by: By, move: MoveOwner): Promise<ClockId[]> {
  return asRecords(tx, [move.recordId], async () => {
    const open = selectClocks(tx)
      .where('clock.recordId', '=', move.recordId)
      .where('clock.state', 'in', ['running', 'paused'])
      .orderBy('clock.id')
      .forUpdate()
    const rows = await ('fromPersonId' in move
      ? open.where('clock.ownerPersonId', '=', move.fromPersonId)
      : open.where((where) => where('clock.id', '=', where.fn.any(where.val([...move.clockIds]))))
    ).execute()
    const moved = rows.map((row) => row.id)
    if (moved.length === 0) return []
    await saveOwner(tx, by, moved, move.to)
    for (const clockId of moved)
      noteForAudit(tx, { action: 'clocks.owner-changed', records: [move.recordId], thing: clockId, fields: ['owner'] })
    return moved
  })
}
