import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { publishPack, readPackFolder } from '../../reference/index.js'
import { clockOf, meetClock, pauseClock, recalculateClocks, resumeClock, startClock } from '../index.js'
import { aClockedPartnership, aRecord, workOf } from '../testing/a-clocked-record.js'
import { recalculateClocksJob } from './recalculate-clocks.job.js'

const database = useDatabase()
const ALLOCATED = '2026-03-02T10:00:00Z'
const rule = 'exploitation-risk-assessment'
let place: Awaited<ReturnType<typeof aClockedPartnership>>
let version: number

beforeEach(async () => {
  version = 1
  place = await aClockedPartnership(database.db)
})

async function started(): Promise<{ recordId: RecordId; thingId: Id<string> }> {
  const recordId = await aRecord(database.db, place.manager, [place.worker])
  const thingId = newId<Id<string>>()
  await workOf(database.db, place.worker, ALLOCATED).change(async (tx, by) =>
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
  return { recordId, thingId }
}

const kept = (thingId: Id<string>) =>
  workOf(database.db, place.worker, ALLOCATED).look('test.looked', (tx) => clockOf(tx, rule, thingId))

async function service(now = '2026-03-03T12:00:00Z') {
  const seat = await serviceSeat(database.db, place.partnershipId, new Date(now))
  return workFrom({ db: database.db, clock: () => new Date(now), auditLanes: 2 }, seat, 'service')
}

/** Publishes the calendar with closure days more. */
async function closeOn(...days: string[]): Promise<void> {
  const { versions } = readPackFolder('packs/northmoor')
  const calendar = JSON.parse(versions.find(({ name }) => name === 'calendar.json')?.text ?? '')
  version += 1
  const text = JSON.stringify({
    ...calendar,
    version: `moved-${version}`,
    validFrom: `2026-03-${String(version).padStart(2, '0')}`,
    items: [...calendar.items, ...days.map((code) => ({ code, label: 'Offices closed', type: 'local-closure' }))],
  })
  const outcome = await (await service()).change((tx, by) =>
    publishPack(tx, by, { versions: [{ name: 'calendar.json', text }], boundaries: [] }),
  )
  expect(outcome).toMatchObject({ ok: true })
}

const run = async (kind = 'calendar') =>
  recalculateClocksJob.run({} as Deps, await service(), { partnershipId: place.partnershipId, kind })

describe('a moved holiday', () => {
  it('moves the deadline of a running clock, keeps its rule, and names the record in the audit', async () => {
    const { recordId, thingId } = await started()
    const before = await kept(thingId)
    expect(before?.clock.dueAt).toEqual(new Date('2026-03-16T23:59:59.999Z'))
    await closeOn('2026-03-10')
    await run()
    const after = await kept(thingId)
    expect(after?.clock.dueAt).toEqual(new Date('2026-03-17T23:59:59.999Z'))
    // Amber two working days before: Friday 13 March, where it was Thursday.
    expect(after?.clock.amberAt).toEqual(new Date('2026-03-13T00:00:00Z'))
    expect(after?.clock.rule).toEqual(before?.clock.rule)
    const { rows } = await database.admin.query(
      `select body from audit_entry where body->>'action' = 'clocks.reckoned-again' and body->'records' ? $1`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
  })

  it('is reckoned once: a second run finds nothing', async () => {
    await started()
    await closeOn('2026-03-10', '2026-03-11')
    const work = await service()
    const first = await work.change((tx) => recalculateClocks(tx))
    expect(first).toMatchObject({ ok: true, value: { looked: expect.any(Number) } })
    expect(first.ok && first.value.moved).toBeGreaterThan(0)
    expect(await work.change((tx) => recalculateClocks(tx))).toEqual({ ok: true, value: { looked: 0, moved: 0 } })
  })

  it('goes through clocks a few at a time', async () => {
    await Promise.all([started(), started(), started()])
    await closeOn('2026-03-10')
    const work = await service()
    expect(await work.change((tx) => recalculateClocks(tx, 2))).toMatchObject({ value: { looked: 2 } })
    await run()
    expect(await work.change((tx) => recalculateClocks(tx))).toMatchObject({ value: { looked: 0 } })
  })

  it('keeps the pauses of a clock, and leaves one that is met as it was', async () => {
    const paused = await started()
    const met = await started()
    const at = (now: string) => workOf(database.db, place.worker, now)
    await at('2026-03-04T09:00:00Z').change((tx, by) => pauseClock(tx, by, { rule, ...paused, reason: 'Family away' }))
    await at('2026-03-05T09:00:00Z').change((tx, by) => resumeClock(tx, by, { rule, ...paused }))
    await at('2026-03-05T09:00:00Z').change((tx, by) => meetClock(tx, by, { rule, ...met }))
    const before = (await kept(met.thingId))?.clock.dueAt
    await closeOn('2026-03-10', '2026-03-11')
    await run()
    // Monday 16 March, and one day of pause and two of closure.
    expect((await kept(paused.thingId))?.clock.dueAt).toEqual(new Date('2026-03-19T23:59:59.999Z'))
    expect((await kept(met.thingId))?.clock.dueAt).toEqual(before)
  })

  it('waits for a calendar: another kind of version moves nothing', async () => {
    const { thingId } = await started()
    const before = (await kept(thingId))?.clock.dueAt
    await closeOn('2026-03-10')
    await run('strands')
    expect((await kept(thingId))?.clock.dueAt).toEqual(before)
    await run()
    expect((await kept(thingId))?.clock.dueAt).toEqual(new Date('2026-03-17T23:59:59.999Z'))
  })
})
