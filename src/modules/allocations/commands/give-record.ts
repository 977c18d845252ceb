import type { RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, EVERY_PART, type GrantId, grantAccess } from '../../access/index.js'
import { listClocksOf, moveClockOwner, startClock } from '../../clocks/index.js'
import { queueMessage } from '../../messages/index.js'
import { insertAllocation, newAllocationId } from '../data/allocation.store.js'
import { ASSESSMENT_CLOCK, OUTSIDE_RULES } from '../domain/clock-rules.js'
import { type AllocationId, startsAssessment, type WaitSource, type Worker } from '../domain/allocation.js'

/**
 * Opens the record to a worker. It comes first of all that giving does: a grant locks the record whole, so that of two
 * managers the second waits here, and reads afterwards who has the child.
 */
export async function openToWorker(
  tx: Tx,
  by: By,
  recordId: RecordId,
  worker: Worker,
): Promise<{ readonly id: AllocationId; readonly grantId: GrantId }> {
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
  return { id, grantId }
}

type Giving = {
  readonly id: AllocationId
  readonly grantId: GrantId
  readonly recordId: RecordId
  readonly worker: Worker
  readonly previousId: AllocationId | null
  readonly reason: string
  readonly note: string
}

/**
 * Writes that a worker works with a child, and tells them by a message that names nobody. False where someone else gave
 * the child away first; the caller's refusal then undoes the grant.
 */
export async function giveRecord(tx: Tx, by: By, giving: Giving): Promise<boolean> {
  const { id, recordId, worker, previousId, note } = giving
  if (!(await insertAllocation(tx, by, giving))) return false
  if (worker.accountId !== by.seat.accountId)
    await queueMessage(tx, by, {
      key: `allocations.given:${id}`,
      toAccountId: worker.accountId,
      template: 'something-to-do',
      values: { link: `/children/${recordId}` },
    })
  noteForAudit(tx, {
    action: previousId ? 'allocations.handed-over' : 'allocations.allocated',
    records: [recordId],
    thing: id,
    fields: ['account_id', 'team_id', 'reason', ...(note ? ['note'] : []), 'grant_id'],
  })
  return true
}

/** Whose a duty is once a worker has it: theirs, their team's and their agency's. */
export function ownerOf(worker: Pick<Worker, 'accountId' | 'teamId' | 'agencyId'>) {
  return { personId: worker.accountId, teamId: worker.teamId ?? undefined, agencyId: worker.agencyId }
}

/** The assessment clocks of a record, whoever may see them; one goes on under a thing of its own when work is given back. */
export async function assessmentClocks(tx: Tx, recordId: RecordId) {
  const all = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId], { all: true }))
  const clocks = all.filter(({ clock }) => clock.rule.code === ASSESSMENT_CLOCK)
  return { clocks, running: clocks.filter(({ clock }) => clock.state === 'running' || clock.state === 'paused') }
}

/** What waits on a record for someone to do it becomes the worker's: the assessments, and planning with adult services. */
export async function giveDuties(
  tx: Tx,
  by: By,
  { recordId, worker }: { recordId: RecordId; worker: Parameters<typeof ownerOf>[0] },
): Promise<void> {
  const rules: readonly string[] = [ASSESSMENT_CLOCK, ...OUTSIDE_RULES]
  const open = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId]))
  const clockIds = open.filter(({ clock }) => rules.includes(clock.rule.code)).map((each) => each.clockId)
  if (clockIds.length > 0) await moveClockOwner(tx, by, { recordId, clockIds, to: ownerOf(worker) })
}

/** Starts the ten working days of the assessment, where none run that the worker took over. */
export async function startAssessmentClock(
  tx: Tx,
  by: By,
  { recordId, worker, source }: { recordId: RecordId; worker: Worker; source: WaitSource | undefined },
): Promise<void> {
  const { clocks, running } = await assessmentClocks(tx, recordId)
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
