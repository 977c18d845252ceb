import type { Id, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
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
