import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { VersionId } from '../../reference/index.js'
import type { Clock } from '../domain/clock.js'
import type { Owner } from './read-clocks.js'
import type { ClockId, ClockTable } from './tables.js'

export type NewClock = {
  readonly recordId: RecordId
  readonly part: string
  readonly wall: RowWall
  readonly intervalsVersionId: VersionId
  readonly calendarVersionId: VersionId
  readonly thingKind: string
  readonly thingId: Id<string>
  readonly label: string | null
  readonly owner: Owner
  readonly clock: Clock
}

/** The clock's id; undefined when the same trigger started it before, perhaps a moment ago. */
export async function insertClock(tx: Tx, by: By, made: NewClock): Promise<ClockId | undefined> {
  const id = newId<ClockId>()
  const { partnershipId } = by.seat
  const { rule } = made.clock
  const inserted = await tx
    .insertInto('clock')
    .values({
      partnershipId,
      id,
      recordId: made.recordId,
      part: made.part,
      ...made.wall,
      contributedByAgencyId: by.seat.agencyId,
      ruleCode: rule.code,
      ruleVersion: rule.version,
      rule: JSON.stringify(rule) as unknown as ClockTable['rule'], // jsonb is written as text
      intervalsVersionId: made.intervalsVersionId,
      calendarVersionId: made.calendarVersionId,
      kind: rule.kind,
      label: made.label,
      thingKind: made.thingKind,
      thingId: made.thingId,
      ...ownerColumns(made.owner),
      ...clockColumns(made.clock),
      triggeredAt: made.clock.triggeredAt,
      startedBy: by.seat.id,
      startedAt: by.now,
      endedBy: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return undefined
  await tx
    .insertInto('clockIndex')
    .values({
      partnershipId,
      clockId: id,
      recordId: made.recordId,
      thingId: made.thingId,
      calendarVersionId: made.calendarVersionId,
      open: true,
    })
    .execute()
  return id
}

/** Writes what may change of a clock: its times and state. Pauses are rows of their own. */
export async function saveClock(tx: Tx, by: By, clockId: ClockId, clock: Clock): Promise<void> {
  const open = clock.state === 'running' || clock.state === 'paused'
  await tx
    .updateTable('clock')
    .set({ ...clockColumns(clock), endedBy: open ? null : by.seat.id })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', clockId)
    .execute()
  if (open) return
  await tx
    .updateTable('clockIndex')
    .set({ open: false })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('clockId', '=', clockId)
    .execute()
}

export async function saveOwner(tx: Tx, by: By, clockIds: readonly ClockId[], owner: Owner): Promise<void> {
  await tx
    .updateTable('clock')
    .set(ownerColumns(owner))
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', 'in', [...clockIds])
    .execute()
}

export async function saveReckoning(
  tx: Tx,
  clockId: ClockId,
  { dueAt, amberAt, redAt }: Pick<Clock, 'dueAt' | 'amberAt' | 'redAt'>,
  calendarVersionId: VersionId,
): Promise<void> {
  const { partnershipId } = txState(tx)
  await tx
    .updateTable('clock')
    .set({ dueAt, amberAt, redAt, calendarVersionId })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', clockId)
    .execute()
  await tx
    .updateTable('clockIndex')
    .set({ calendarVersionId })
    .where('partnershipId', '=', partnershipId)
    .where('clockId', '=', clockId)
    .execute()
}

function ownerColumns({ personId = undefined, teamId = undefined, agencyId = undefined }: Owner) {
  return { ownerPersonId: personId ?? null, ownerTeamId: teamId ?? null, ownerAgencyId: agencyId ?? null }
}

function clockColumns(clock: Clock) {
  return {
    state: clock.state,
    dueAt: clock.dueAt,
    amberAt: clock.amberAt,
    redAt: clock.redAt,
    breachReason: clock.breachReason,
    metAt: clock.state === 'met' ? clock.metAt : null,
    metLate: clock.state === 'met' ? clock.late : null,
    stoppedAt: clock.state === 'stopped' ? clock.stoppedAt : null,
    stopReason: clock.state === 'stopped' ? clock.stopReason : null,
  }
}
