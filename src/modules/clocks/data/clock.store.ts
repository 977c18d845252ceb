import type { Id, RecordId } from '../../../kernel/ids.js'
import { newId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { VersionId } from '../../reference/index.js'
import type { Clock, RecordedPause } from '../domain/clock.js'
import type { ClockId, ClockTable } from './tables.js'

/** Whose duty it is. Person, team and agency may stand together: a worker's duty is their team's too. */
export type Owner = {
  readonly personId?: NonNullable<ClockTable['ownerPersonId']> | undefined
  readonly teamId?: NonNullable<ClockTable['ownerTeamId']> | undefined
  readonly agencyId?: NonNullable<ClockTable['ownerAgencyId']> | undefined
}

/** A clock as it is kept: what it is about, whose it is, and the clock itself. */
export type KeptClock = {
  readonly clockId: ClockId
  readonly recordId: RecordId
  readonly thingKind: string
  readonly thingId: Id<string>
  readonly label: string | null
  readonly owner: Owner
  readonly startedAt: Date
  readonly clock: Clock
}

const COLUMNS = [
  'clock.id',
  'clock.recordId',
  'clock.thingKind',
  'clock.thingId',
  'clock.label',
  'clock.ownerPersonId',
  'clock.ownerTeamId',
  'clock.ownerAgencyId',
  'clock.startedAt',
  'clock.rule',
  'clock.triggeredAt',
  'clock.dueAt',
  'clock.amberAt',
  'clock.redAt',
  'clock.state',
  'clock.metAt',
  'clock.metLate',
  'clock.stoppedAt',
  'clock.stopReason',
  'clock.breachReason',
] as const

/** Clocks of this partnership with the columns a clock is read from: add `where`, then `readClocks`. */
export function selectClocks(tx: Tx) {
  return tx.selectFrom('clock').select(COLUMNS).where('clock.partnershipId', '=', txState(tx).partnershipId)
}

type ClockRow = Awaited<ReturnType<ReturnType<typeof selectClocks>['execute']>>[number]

/** Reads rows as clocks, with their pauses. */
export async function readClocks(tx: Tx, rows: readonly ClockRow[]): Promise<KeptClock[]> {
  if (rows.length === 0) return []
  const pauses = await tx
    .selectFrom('clockPause')
    .select(['clockId', 'recordId', 'fromAt', 'untilAt', 'reason'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where(
      'clockId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('fromAt')
    .execute()
  const byClock = Map.groupBy(pauses, (pause) => pause.clockId)
  return rows.map((row) => ({
    clockId: row.id,
    recordId: row.recordId,
    thingKind: row.thingKind,
    thingId: row.thingId,
    label: row.label,
    owner: {
      personId: row.ownerPersonId ?? undefined,
      teamId: row.ownerTeamId ?? undefined,
      agencyId: row.ownerAgencyId ?? undefined,
    },
    startedAt: row.startedAt,
    clock: clockFrom(row, byClock.get(row.id) ?? []),
  }))
}

function clockFrom(row: ClockRow, pauses: readonly { fromAt: Date; untilAt: Date | null; reason: string }[]): Clock {
  const { rule, triggeredAt, dueAt, amberAt, redAt, breachReason } = row
  const ended = pauses.flatMap(({ fromAt, untilAt, reason }): RecordedPause[] =>
    untilAt ? [{ from: fromAt, until: untilAt, reason }] : [],
  )
  const started = { rule, triggeredAt, dueAt, amberAt, redAt, breachReason, pauses: ended }
  if (row.state === 'met' && row.metAt)
    return { ...started, state: 'met', metAt: row.metAt, late: row.metLate === true }
  if (row.state === 'stopped' && row.stoppedAt)
    return { ...started, state: 'stopped', stoppedAt: row.stoppedAt, stopReason: row.stopReason ?? '' }
  const open = pauses.find((pause) => pause.untilAt === null)
  if (open) return { ...started, state: 'paused', pausedAt: open.fromAt, pauseReason: open.reason }
  return { ...started, state: 'running' }
}

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

/** Where clocks stand: found by clock or by the thing they are about, without a look behind the wall. */
export async function findStand(
  tx: Tx,
  by: { readonly clockId: ClockId } | { readonly thingId: Id<string> },
): Promise<{ clockId: ClockId; record: RecordId } | undefined> {
  const query = tx
    .selectFrom('clockIndex')
    .select(['clockId', 'recordId as record'])
    .where('partnershipId', '=', txState(tx).partnershipId)
  return ('clockId' in by ? query.where('clockId', '=', by.clockId) : query.where('thingId', '=', by.thingId))
    .limit(1)
    .executeTakeFirst()
}

export async function saveOwner(tx: Tx, by: By, clockIds: readonly ClockId[], owner: Owner): Promise<void> {
  await tx
    .updateTable('clock')
    .set(ownerColumns(owner))
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', 'in', [...clockIds])
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
