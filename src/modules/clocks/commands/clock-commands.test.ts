import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import { clockOf, listClocksOf, meetClock, pauseClock, resumeClock, startClock, stopClock } from '../index.js'
import { aClockedPartnership, aRecord, grantTo, workOf } from '../testing/a-clocked-record.js'

const database = useDatabase()
const ALLOCATED = '2026-03-02T10:00:00Z'
let place: Awaited<ReturnType<typeof aClockedPartnership>>
let recordId: RecordId
let thingId: Id<string>

beforeAll(async () => {
  place = await aClockedPartnership(database.db)
})

async function started({
  rule = 'exploitation-risk-assessment',
  by = place.worker,
}: {
  rule?: string
  by?: Seat
} = {}) {
  recordId = await aRecord(database.db, place.manager, [place.worker])
  thingId = newId()
  const outcome = await workOf(database.db, by, ALLOCATED).change(async (tx, who) =>
    accept(
      await startClock(tx, who, {
        rule,
        thingKind: 'assessment',
        thingId,
        recordId,
        owner: { personId: place.worker.accountId, teamId: place.teamId, agencyId: place.agencyId },
        triggerAt: new Date(ALLOCATED),
      }),
    ),
  )
  if (!outcome.ok) throw new Error('The clock did not start')
  return outcome.value
}

const rule = 'exploitation-risk-assessment'

function kept(seat: Seat = place.worker, now = ALLOCATED) {
  return workOf(database.db, seat, now).look('test.looked', (tx) => clockOf(tx, rule, thingId))
}

async function audited(action: string): Promise<{ body: { fields: string[]; thing: string; records: string[] } }[]> {
  const { rows } = await database.admin.query(
    `select body from audit_entry where body->>'action' = $1 and body->'records' ? $2`,
    [action, recordId],
  )
  return rows
}

async function rowsOf(table: 'clock' | 'clock_pause') {
  const { rows } = await database.admin.query(`select * from ${table} where record_id = $1`, [recordId])
  return rows
}

describe('starting a clock', () => {
  it('reckons its deadline by the local interval and calendar, and tells the audit', async () => {
    const clockId = await started()
    // Ten working days from Monday 2 March 2026, counted from the day after: Monday 16 March, to the end of the day.
    expect((await kept())?.clock).toMatchObject({ state: 'running', dueAt: new Date('2026-03-16T23:59:59.999Z') })
    const [row] = await rowsOf('clock')
    expect(row).toMatchObject({ id: clockId, rule_code: rule, kind: 'duty', contributed_by_agency_id: place.agencyId })
    expect(row.intervals_version_id).toBeTruthy()
    expect(await audited('clocks.started')).toMatchObject([{ body: { thing: clockId, records: [recordId] } }])
  })

  it('is idempotent by its trigger', async () => {
    const first = await started()
    const again = await workOf(database.db, place.worker, '2026-03-03T10:00:00Z').change(async (tx, by) => {
      noteForAudit(tx, { action: 'test.changed', records: [], fields: [] })
      return accept(
        await startClock(tx, by, {
          rule,
          thingKind: 'assessment',
          thingId,
          recordId,
          owner: { personId: place.manager.accountId },
          triggerAt: new Date(ALLOCATED),
        }),
      )
    })
    expect(again).toEqual({ ok: true, value: first })
    expect(await rowsOf('clock')).toHaveLength(1)
    expect(await audited('clocks.started')).toHaveLength(1)
  })

  it('stands behind the wall of its record', async () => {
    await started()
    expect(await kept(place.worker)).toBeDefined()
    expect(await kept(place.outsider)).toBeUndefined()
    const listed = await workOf(database.db, place.outsider, ALLOCATED).look('test.looked', (tx) =>
      listClocksOf(tx, [recordId]),
    )
    expect(listed).toEqual([])
  })

  it('is kept for someone to whom clocks are not open, and stays shut to them', async () => {
    recordId = await aRecord(database.db, place.manager, [grantTo(place.outsider, ['assessment']), place.worker])
    thingId = newId()
    await workOf(database.db, place.outsider, ALLOCATED).change(async (tx, by) =>
      accept(
        await startClock(tx, by, {
          rule,
          thingKind: 'assessment',
          thingId,
          recordId,
          owner: { personId: place.worker.accountId },
          triggerAt: new Date(ALLOCATED),
        }),
      ),
    )
    expect(await kept(place.outsider)).toBeUndefined()
    expect(await kept(place.worker)).toBeDefined()
    const met = await workOf(database.db, place.outsider, '2026-03-04T10:00:00Z').change((tx, by) =>
      meetClock(tx, by, { rule, thingId }),
    )
    expect(met.ok).toBe(true)
    expect((await kept(place.worker))?.clock.state).toBe('met')
  })

  it('throws for a rule that nobody declared', async () => {
    await expect(started({ rule: 'no-such-rule' })).rejects.toThrow('no-such-rule')
  })
})

describe('pausing a clock', () => {
  const pause = (reason: string, now = '2026-03-05T09:00:00Z') =>
    workOf(database.db, place.worker, now).change((tx, by) => pauseClock(tx, by, { rule, thingId, reason }))
  const resume = (now: string) =>
    workOf(database.db, place.worker, now).change((tx, by) => resumeClock(tx, by, { rule, thingId }))

  it('keeps the pause with its reason, and moves the deadline when it ends', async () => {
    const clockId = await started()
    expect((await pause('The family is away')).ok).toBe(true)
    expect((await kept())?.clock).toMatchObject({ state: 'paused', pauseReason: 'The family is away' })
    // Paused through the ends of Thursday 5 and Friday 6 March, and the weekend, which counted for nothing anyway.
    expect((await resume('2026-03-09T09:00:00Z')).ok).toBe(true)
    expect((await kept())?.clock).toMatchObject({ state: 'running', dueAt: new Date('2026-03-18T23:59:59.999Z') })
    expect(await rowsOf('clock_pause')).toMatchObject([
      { clock_id: clockId, part: 'clock', paused_by: place.worker.id, ended_by: place.worker.id },
    ])
    expect(await audited('clocks.paused')).toHaveLength(1)
    expect(await audited('clocks.resumed')).toHaveLength(1)
  })

  it('is refused without a reason, and writes nothing', async () => {
    await started()
    expect(await pause('  ')).toEqual({ ok: false, refusals: [{ code: 'reason-missing', field: 'reason' }] })
    expect(await rowsOf('clock_pause')).toEqual([])
    expect(await audited('clocks.paused')).toEqual([])
    expect((await kept())?.clock.state).toBe('running')
  })

  it('is refused twice over, and once it is late', async () => {
    await started()
    await pause('The family is away')
    expect(await pause('Again')).toMatchObject({ refusals: [{ code: 'already-paused' }] })
    await started()
    expect(await pause('Too late', '2026-03-17T00:00:00Z')).toMatchObject({ refusals: [{ code: 'already-over' }] })
  })

  it('ends when the duty is met', async () => {
    await started()
    await pause('The family is away')
    const outcome = await workOf(database.db, place.worker, '2026-03-20T09:00:00Z').change((tx, by) =>
      meetClock(tx, by, { rule, thingId }),
    )
    expect(outcome).toMatchObject({ ok: true, value: { late: false } })
    expect(await rowsOf('clock_pause')).toMatchObject([{ until_at: new Date('2026-03-20T09:00:00Z') }])
  })
})

describe('meeting and stopping a clock', () => {
  const meet = (now: string, reasonLate?: string) =>
    workOf(database.db, place.worker, now).change((tx, by) => meetClock(tx, by, { rule, thingId, reasonLate }))

  it.each([
    { now: '2026-03-16T23:59:59Z', late: false, because: 'the last second of the last day is in time' },
    { now: '2026-03-17T00:00:00Z', late: true, because: 'midnight belongs to the next' },
  ])('is late: $late at $now: $because', async ({ now, late }) => {
    await started()
    expect(await meet(now, 'The worker was away')).toMatchObject({ ok: true, value: { late } })
    expect((await rowsOf('clock'))[0]).toMatchObject({
      met_late: late,
      breach_reason: late ? 'The worker was away' : null,
    })
  })

  it('asks why it is late, and writes nothing until someone says', async () => {
    await started()
    expect(await meet('2026-03-17T09:00:00Z')).toEqual({
      ok: false,
      refusals: [{ code: 'breach-reason-missing', field: 'breachReason' }],
    })
    expect((await rowsOf('clock'))[0]).toMatchObject({ state: 'running', met_at: null })
    expect(await audited('clocks.met')).toEqual([])
  })

  it('refuses a second time', async () => {
    await started()
    await meet('2026-03-04T09:00:00Z')
    expect(await meet('2026-03-05T09:00:00Z')).toMatchObject({ refusals: [{ code: 'already-met' }] })
  })

  it('refuses a clock that is not there', async () => {
    await started()
    thingId = newId()
    expect(await meet('2026-03-04T09:00:00Z')).toMatchObject({ refusals: [{ code: 'no-such-clock' }] })
  })

  it('stops with a reason', async () => {
    const clockId = await started()
    const stop = (reason: string) =>
      workOf(database.db, place.worker, '2026-03-04T09:00:00Z').change((tx, by) =>
        stopClock(tx, by, { clockId, recordId, reason }),
      )
    expect(await stop('')).toMatchObject({ refusals: [{ code: 'reason-missing' }] })
    expect((await stop('The child moved to another area')).ok).toBe(true)
    expect((await rowsOf('clock'))[0]).toMatchObject({
      state: 'stopped',
      stop_reason: 'The child moved to another area',
      ended_by: place.worker.id,
    })
    expect(await audited('clocks.stopped')).toHaveLength(1)
  })
})
