import type { Id, RecordId } from '../../../kernel/ids.js'
import { type Outcome, type Refused, refuse } from '../../../kernel/outcome.js'
import type { Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { findStand } from '../data/clock-index.store.js'
import { type KeptClock, readClocks, selectClocks } from '../data/read-clocks.js'
import type { ClockId } from '../data/tables.js'
import type { ClockRefusal } from '../domain/clock.js'

/**
 * Which clock: by its id, or by rule and thing, which is the one still open or else the last. With `recordId`, only if
 * it stands on that record.
 */
export type Which =
  | { readonly clockId: ClockId; readonly recordId?: RecordId | undefined }
  | { readonly rule: string; readonly thingId: Id<string>; readonly recordId?: RecordId | undefined }

export type ClockCommandRefusal = ClockRefusal | { readonly code: 'no-such-clock'; readonly field?: undefined }

const NO_SUCH_CLOCK: Refused<ClockCommandRefusal> = refuse({ code: 'no-such-clock' })

/**
 * Locks a clock and works on it as its record: whoever does the work keeps its clocks, whatever part of the record is
 * open to them. What is read here is given back as ids and codes only.
 */
export async function withClock<T>(
  tx: Tx,
  which: Which,
  work: (kept: KeptClock) => Promise<Outcome<T, ClockCommandRefusal>>,
): Promise<Outcome<T, ClockCommandRefusal>> {
  const recordId = await findStand(tx, which)
  if (!recordId) return NO_SUCH_CLOCK
  return asRecords(tx, [recordId], async () => {
    const kept = await findForUpdate(tx, which)
    return kept ? work(kept) : NO_SUCH_CLOCK
  })
}

async function findForUpdate(tx: Tx, which: Which): Promise<KeptClock | undefined> {
  const query = selectClocks(tx).orderBy('clock.triggeredAt', 'desc').forUpdate()
  const rows = await ('clockId' in which
    ? query.where('clock.id', '=', which.clockId)
    : query.where('clock.thingId', '=', which.thingId).where('clock.ruleCode', '=', which.rule)
  ).execute()
  const row = rows.find((each) => each.state === 'running' || each.state === 'paused') ?? rows[0]
  return row && readClocks([row])[0]
}
