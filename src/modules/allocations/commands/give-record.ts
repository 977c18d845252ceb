import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, EVERY_PART, grantAccess } from '../../access/index.js'
import { listClocksOf, moveClockOwner, startClock } from '../../clocks/index.js'
import { queueMessage } from '../../messages/index.js'
import { insertAllocation, newAllocationId } from '../data/allocation.store.js'
import { type AllocationId, startsAssessment, type WaitSource, type Worker } from '../domain/allocation.js'

/** The clock that allocation starts. Its thing is the record itself, so that whoever completes the assessment finds it. */
export const ASSESSMENT_CLOCK = 'exploitation-risk-assessment'

type Giving = {
  readonly recordId: RecordId
  readonly worker: Worker
  readonly previous?: { readonly allocationId: AllocationId; readonly accountId: AccountId } | undefined
  readonly reason: string
  readonly note: string
}

/**
 * Opens the record to a worker and writes that they work with the child: a grant to the person, the row, and a message
 * that names nobody. Undefined where someone else gave the child away first; the caller's refusal then undoes the grant.
 */
export async function giveRecord(tx: Tx, by: By, giving: Giving): Promise<AllocationId | undefined> {
  const { recordId, worker } = giving
  const id = newAllocationId()
  const grantId = await grantAccess(tx, by, recordId, {
    toKind: 'person',
    toId: worker.accountId,
    parts: [EVERY_PART],
    level: 'work',
    basis: 'allocation',
    sourceKind: 'allocation',
    sourceId: id,
  })
  const { reason, note } = giving
  const previousId = giving.previous?.allocationId ?? null
  if (!(await insertAllocation(tx, by, { id, recordId, worker, previousId, reason, note, grantId }))) return undefined
  if (worker.accountId !== by.seat.accountId)
    await queueMessage(tx, by, {
      key: `allocations.given:${id}`,
      toAccountId: worker.accountId,
      template: 'something-to-do',
      values: { link: `/children/${recordId}` },
    })
  noteForAudit(tx, {
    action: giving.previous ? 'allocations.handed-over' : 'allocations.allocated',
    records: [recordId],
    thing: id,
    fields: ['account_id', 'team_id', 'reason', ...(note ? ['note'] : []), 'grant_id'],
  })
  return id
}

/** Whose a duty is once a worker has it: theirs, their team's and their agency's. */
export function ownerOf(worker: Worker) {
  return { personId: worker.accountId, teamId: worker.teamId ?? undefined, agencyId: worker.agencyId }
}

/** The assessment clocks of a record, whoever may see them; one goes on under a thing of its own when work is given back. */
export async function assessmentClocks(tx: Tx, recordId: RecordId) {
  const all = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId], { all: true }))
  const clocks = all.filter(({ clock }) => clock.rule.code === ASSESSMENT_CLOCK)
  return { clocks, running: clocks.filter(({ clock }) => clock.state === 'running' || clock.state === 'paused') }
}

/** Starts the ten working days of the assessment, or gives those that run to the worker. */
export async function keepAssessmentClock(
  tx: Tx,
  by: By,
  { recordId, worker, source }: { recordId: RecordId; worker: Worker; source: WaitSource | undefined },
): Promise<void> {
  const { clocks, running } = await assessmentClocks(tx, recordId)
  if (running.length > 0) {
    const clockIds = running.map((each) => each.clockId)
    await moveClockOwner(tx, by, { recordId, clockIds, to: ownerOf(worker) })
  }
  if (!startsAssessment({ source, hasClock: clocks.length > 0, isRunning: running.length > 0 })) return
  await startClock(tx, by, {
    rule: ASSESSMENT_CLOCK,
    thingKind: 'record',
    thingId: recordId,
    recordId,
    owner: ownerOf(worker),
    triggerAt: by.now,
  })
}
