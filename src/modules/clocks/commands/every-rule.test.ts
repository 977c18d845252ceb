import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { ClockRule } from '../domain/clock-rule.js'
import { defaultRules } from '../domain/default-rules.js'
import { clockOf, type KeptClock, meetClock, pauseClock, resumeClock, startClock, stopClock } from '../index.js'
import { aClockedPartnership, aRecord, workOf } from '../testing/a-clocked-record.js'

const database = useDatabase()
let place: Awaited<ReturnType<typeof aClockedPartnership>>
let recordId: RecordId

beforeAll(async () => {
  place = await aClockedPartnership(database.db)
  recordId = await aRecord(database.db, place.manager, [place.worker])
})

const rules: readonly ClockRule[] = defaultRules
const started = rules.filter((rule) => !rule.waitsFor)
const duties = started.filter((rule) => rule.kind === 'duty')
const TRIGGER = '2026-03-02T10:00:00Z'

/** Starts a clock under a rule, with what local data or people give to rules that have no length of their own. */
async function start({ code, length }: ClockRule): Promise<KeptClock> {
  const thingId = newId<Id<string>>()
  const outcome = await workOf(database.db, place.worker, TRIGGER).change(async (tx, by) =>
    accept(
      await startClock(tx, by, {
        rule: code,
        thingKind: 'test',
        thingId,
        recordId,
        owner: { personId: place.worker.accountId },
        triggerAt: new Date(TRIGGER),
        ...(length === 'by-level' && { length: { unit: 'calendar-week' as const, length: 6 } }),
        ...(length === 'agreed-date' && { on: '2026-03-20' as CalendarDate }),
      }),
    ),
  )
  if (!outcome.ok) throw new Error(`${code} did not start`)
  return kept(code, thingId)
}

async function kept(rule: string, thingId: Id<string>): Promise<KeptClock> {
  const found = await workOf(database.db, place.worker, TRIGGER).look('test.looked', (tx) => clockOf(tx, rule, thingId))
  if (!found) throw new Error('There is no such clock')
  return found
}

const change = (at: Date) => workOf(database.db, place.worker, at.toISOString())
const afterwards = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds)

const pause = (clockId: KeptClock['clockId']) =>
  change(new Date('2026-03-02T11:00:00Z')).change((tx, by) =>
    pauseClock(tx, by, { clockId, reason: 'The family is away' }),
  )

describe('every clock whose trigger exists', () => {
  it.each(started)('$code starts, and is due after its trigger', async (rule) => {
    const { clock } = await start(rule)
    expect(clock.state).toBe('running')
    expect(clock.dueAt > new Date(TRIGGER)).toBe(true)
    expect(clock.rule.version).toMatch(/^1/)
  })

  it.each(started.filter((rule) => rule.mayPause))('$code is paused and set going again', async (rule) => {
    const { clockId, thingId, clock } = await start(rule)
    expect((await pause(clockId)).ok).toBe(true)
    const later = afterwards(clock.dueAt, 24 * 3_600_000)
    expect((await change(later).change((tx, by) => resumeClock(tx, by, { clockId }))).ok).toBe(true)
    const again = await kept(rule.code, thingId)
    expect(again.clock.state).toBe('running')
    expect(again.clock.dueAt > clock.dueAt).toBe(true)
  })

  it.each(started.filter((rule) => !rule.mayPause))('$code may not be paused', async (rule) => {
    const { clockId } = await start(rule)
    expect(await pause(clockId)).toMatchObject({ ok: false, refusals: [{ code: 'may-not-pause' }] })
  })

  it.each(started)('$code is stopped with a reason', async (rule) => {
    const { clockId, thingId } = await start(rule)
    const stopped = await change(new Date('2026-03-02T11:00:00Z')).change((tx, by) =>
      stopClock(tx, by, { clockId, reason: 'Started by mistake' }),
    )
    expect(stopped.ok).toBe(true)
    expect((await kept(rule.code, thingId)).clock).toMatchObject({ state: 'stopped', stopReason: 'Started by mistake' })
  })

  it.each(duties)('$code is met in time at its last moment', async (rule) => {
    const { clockId, clock } = await start(rule)
    const met = await change(clock.dueAt).change((tx, by) => meetClock(tx, by, { clockId }))
    expect(met).toMatchObject({ ok: true, value: { late: false } })
  })

  it.each(duties)('$code is breached a millisecond later, and says why', async (rule) => {
    const { clockId, thingId, clock } = await start(rule)
    const late = afterwards(clock.dueAt, 1)
    const meet = (reasonLate?: string) => change(late).change((tx, by) => meetClock(tx, by, { clockId, reasonLate }))
    expect(await meet()).toMatchObject({ ok: false, refusals: [{ code: 'breach-reason-missing' }] })
    expect(await meet('There was too much work')).toMatchObject({ ok: true, value: { late: true } })
    expect((await kept(rule.code, thingId)).clock).toMatchObject({
      state: 'met',
      late: true,
      breachReason: 'There was too much work',
    })
  })

  it.each(started.filter((rule) => rule.kind === 'watch'))('$code is a watch: nobody meets it', async (rule) => {
    const { clockId } = await start(rule)
    const met = await change(new Date('2026-03-03T10:00:00Z')).change((tx, by) => meetClock(tx, by, { clockId }))
    expect(met).toMatchObject({ ok: false, refusals: [{ code: 'is-a-watch' }] })
  })
})

describe('a rule that another module declares itself', () => {
  it('starts like any other, with a local length if the partnership sets one', async () => {
    const base = rules.find((rule) => rule.code === 'exploitation-risk-assessment')
    if (!base) throw new Error('There is no such rule')
    const own: ClockRule = { ...base, code: 'an-own-duty', length: { unit: 'clock-hour', value: 6 }, deadline: 'exact' }
    const thingId = newId<Id<string>>()
    await change(new Date(TRIGGER)).change(async (tx, by) =>
      accept(
        await startClock(tx, by, {
          rule: own,
          thingKind: 'test',
          thingId,
          recordId,
          owner: { teamId: place.teamId },
          triggerAt: new Date(TRIGGER),
        }),
      ),
    )
    expect((await kept('an-own-duty', thingId)).clock.dueAt).toEqual(new Date('2026-03-02T16:00:00Z'))
  })
})
