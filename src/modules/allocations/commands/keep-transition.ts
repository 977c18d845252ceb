import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { type ClockId, listClocksOf, type Owner, startClock, stopClock } from '../../clocks/index.js'
import { listStanding, recordsOfOne } from '../../people/index.js'
import { TRANSITION_ENDS, TRANSITION_STARTS } from '../domain/clock-rules.js'
import { transitionFor } from '../domain/transition.js'

type Keeping = {
  readonly recordId: RecordId
  readonly owner: Owner
  /** What made it necessary to look: the allocation, the entry of the birth, the planning that began. */
  readonly because: { readonly kind: string; readonly id: Id<string> }
}

/**
 * Sets right what runs towards adult services for a child who has a worker: started from the day of birth, and started
 * again where that day was wrong. Told twice by the same thing, it does nothing more.
 */
export async function keepTransition(tx: Tx, by: By, { recordId, owner, because }: Keeping): Promise<void> {
  const wanted = transitionFor(await knownBirth(tx, recordId), dayOf(by.now), await transitionClocks(tx, recordId))
  for (const clockId of wanted.stop) await stop(tx, by, clockId, 'The day of birth was put right')
  if (!wanted.start) return
  await startClock(tx, by, {
    rule: wanted.start.rule,
    thingKind: because.kind,
    thingId: because.id,
    recordId,
    owner,
    triggerAt: wanted.start.at,
  })
}

/** Nobody works with the child any more: nobody here plans with adult services. */
export async function stopTransition(tx: Tx, by: By, recordId: RecordId, reason: string): Promise<void> {
  for (const { clockId, state } of await transitionClocks(tx, recordId))
    if (state === 'running' || state === 'paused') await stop(tx, by, clockId, reason)
}

async function stop(tx: Tx, by: By, clockId: ClockId, reason: string): Promise<void> {
  const stopped = await stopClock(tx, by, { clockId, reason })
  if (!stopped.ok) throw new Error(`The clock cannot stop: ${stopped.refusals[0]?.code}`)
}

async function transitionClocks(tx: Tx, recordId: RecordId) {
  const all = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId], { all: true }))
  return all
    .map(({ clockId, clock }) => ({
      clockId,
      rule: clock.rule.code,
      state: clock.state,
      triggeredAt: clock.triggeredAt,
    }))
    .filter(({ rule }) => rule === TRANSITION_STARTS || rule === TRANSITION_ENDS)
}

/** The day of birth where it is known, from the record or from one that was merged into it. */
async function knownBirth(tx: Tx, recordId: RecordId): Promise<CalendarDate | undefined> {
  return asRecords(tx, [recordId], async () => {
    const { all } = await recordsOfOne(tx, recordId)
    const births = await listStanding(tx, all, 'birth')
    const birth = births.find((each) => each.recordId === recordId) ?? births[0]
    return birth?.certainty === 'known' ? (birth.bornOn ?? undefined) : undefined
  })
}
