import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
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
  /** The calendar by which its deadline was last reckoned. */
  readonly calendarVersionId: VersionId
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
  'clock.calendarVersionId',
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

/**
 * Clocks of this partnership with the columns a clock is read from, and their pauses: add `where`, then `readClocks`.
 * The pauses come with their clock, so that a page asks once.
 */
export function selectClocks(tx: Tx) {
  return tx
    .selectFrom('clock')
    .select(COLUMNS)
    .select((clock) =>
      jsonArrayFrom(
        clock
          .selectFrom('clockPause')
          .select(['fromAt as from', 'untilAt as until', 'reason'])
          .whereRef('clockPause.partnershipId', '=', 'clock.partnershipId')
          .whereRef('clockPause.clockId', '=', 'clock.id')
          .orderBy('fromAt'),
      ).as('pauses'),
    )
    .where('clock.partnershipId', '=', txState(tx).partnershipId)
}
type ClockRow = Awaited<ReturnType<ReturnType<typeof selectClocks>['execute']>>[number]

/** Reads rows as clocks. */
export function readClocks(rows: readonly ClockRow[]): KeptClock[] {
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
    calendarVersionId: row.calendarVersionId,
    clock: clockFrom(row),
  }))
}

function clockFrom(row: ClockRow): Clock {
  const { rule, triggeredAt, dueAt, amberAt, redAt, breachReason } = row
  const ended = row.pauses.flatMap(({ from, until, reason }): RecordedPause[] =>
    until ? [{ from: momentFrom(from), until: momentFrom(until), reason }] : [],
  )
  const started = { rule, triggeredAt, dueAt, amberAt, redAt, breachReason, pauses: ended }
  if (row.state === 'met' && row.metAt)
    return { ...started, state: 'met', metAt: row.metAt, late: row.metLate === true }
  if (row.state === 'stopped' && row.stoppedAt)
    return { ...started, state: 'stopped', stoppedAt: row.stoppedAt, stopReason: row.stopReason ?? '' }
  const open = row.pauses.find(({ until }) => until === null)
  if (open) return { ...started, state: 'paused', pausedAt: momentFrom(open.from), pauseReason: open.reason }
  return { ...started, state: 'running' }
}

/** A moment inside json comes as text, whatever the type of its column. */
function momentFrom(text: Date | string): Date {
  return new Date(text)
}
