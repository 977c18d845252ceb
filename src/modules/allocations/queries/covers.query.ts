import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { type Cover, selectCovers } from '../data/cover.store.js'

/** Cover that holds on a day or lies ahead of it, the soonest first. */
export async function listCovers(tx: Tx, recordIds: readonly RecordId[], today: CalendarDate): Promise<Cover[]> {
  if (recordIds.length === 0) return []
  return selectCovers(tx)
    .where('recordId', 'in', [...recordIds])
    .where('untilOn', '>=', today)
    .orderBy('fromOn')
    .orderBy('id')
    .execute()
}
