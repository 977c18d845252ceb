import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { revokeGrants } from '../../access/index.js'
import { listClocksOf, moveClockOwner, stopClock } from '../../clocks/index.js'
import { endAllocation, findCurrentForUpdate } from '../data/allocation.store.js'
import { insertWait } from '../data/wait.store.js'
import { type AllocationId, type WriteRefusal, written } from '../domain/allocation.js'
import { endCoversOf } from './end-covers.js'
import { assessmentClocks } from './give-record.js'
import { stopTransition } from './keep-transition.js'

export type EndWorkInput = {
  readonly recordId: RecordId
  readonly from: AllocationId
  /** `returned`: the child waits for another worker. `finished`: there is no more work to do. */
  readonly how: 'returned' | 'finished'
  readonly reason: string
  /** Something still needs a worker: asked of the modules that know. */
  readonly isNeeded: boolean
}
export type EndWorkRefusal =
  | WriteRefusal
  | { readonly code: 'changed-meanwhile'; readonly field?: undefined }
  | { readonly code: 'still-needed'; readonly field: 'how' }

/**
 * Takes a child back from a worker. Given back to the list, the child keeps waiting and what is owed becomes the team's.
 * Finished, the assessment that nobody will write and planning with adult services are no longer owed; other duties
 * become the team's.
 */
export async function endWork(
  tx: Tx,
  by: By,
  { recordId, from, how, reason, isNeeded }: EndWorkInput,
): Promise<Outcome<{ allocationId: AllocationId }, EndWorkRefusal>> {
  const current = await findCurrentForUpdate(tx, recordId)
  if (!current || current.allocationId !== from) return refuse({ code: 'changed-meanwhile' })
  const wrong: EndWorkRefusal[] = written(reason)
  if (how === 'finished' && isNeeded) wrong.push({ code: 'still-needed', field: 'how' })
  if (wrong.length > 0) return refuseAll(wrong)
  await endCoversOf(tx, by, recordId, reason)
  await endAllocation(tx, by, { recordId, allocationId: from, how, reason })
  await revokeGrants(tx, by, recordId, [current.grantId], reason)
  if (how === 'returned')
    await insertWait(tx, by, {
      recordId,
      sourceKind: 'returned',
      sourceId: from,
      askedFor: 'work',
      reason,
      waitingSince: by.now,
    })
  else {
    await stopAssessment(tx, by, recordId, reason)
    await stopTransition(tx, by, recordId, reason)
  }
  const teamId = current.teamId ?? by.seat.teamIds[0]
  await moveClockOwner(tx, by, {
    recordId,
    fromPersonId: current.accountId,
    to: { teamId, agencyId: current.agencyId },
  })
  noteForAudit(tx, {
    action: how === 'returned' ? 'allocations.returned' : 'allocations.finished',
    records: [recordId],
    thing: from,
    fields: ['ended_at', 'ended_how', 'end_reason'],
  })
  return accept({ allocationId: from })
}

async function stopAssessment(tx: Tx, by: By, recordId: RecordId, reason: string): Promise<void> {
  for (const { clockId } of (await assessmentClocks(tx, recordId)).running) {
    const stopped = await stopClock(tx, by, { clockId, reason })
    if (!stopped.ok) throw new Error(`The clock cannot stop: ${stopped.refusals[0]?.code}`)
  }
}

/** How many duties on the record are still the worker's: what a page says before the child is taken back. */
export async function countDutiesLeft(tx: Tx, recordId: RecordId): Promise<number> {
  return (await listClocksOf(tx, [recordId])).filter(({ clock }) => clock.rule.kind === 'duty').length
}
