import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { startClock } from '../../clocks/index.js'
import { keepEntry, listStanding, strikeOutEntry } from '../../people/index.js'
import type { OutsideRule } from '../domain/clock-rules.js'
import { keepTransitionJob } from '../jobs/keep-transition.job.js'
import { type ATeamAtWork, anAllocatedChild, aTeamAtWork, aWaitingChild, workOf } from '../testing/a-team-at-work.js'
import { allocate } from './allocate.js'
import { endWork } from './end-work.js'
import { type SayOutsideInput, sayOutside } from './say-outside.js'

const database = useDatabase()
const NOW = '2026-03-09T12:00:00Z'
const app = useApp(database, { now: new Date(NOW) })
let team: ATeamAtWork

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})

const day = (text: string) => text as CalendarDate
const say = (recordId: RecordId, rule: OutsideRule, said: object, now = NOW, seat = team.nadia) =>
  workOf(database.db, seat, now).change((tx, by) =>
    sayOutside(tx, by, { recordId, rule, reasonLate: '', ...said } as SayOutsideInput),
  )
const done = (on: string, reasonLate = '') => ({ done: true, on: day(on), reasonLate })
const codes = (outcome: Awaited<ReturnType<typeof say>>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code))

async function clocksOf(recordId: RecordId) {
  const { rows } = await database.admin.query(
    `select rule_code as rule, state, triggered_at as at, met_late as late, breach_reason, stop_reason, owner_person_id as whose
     from clock where record_id = $1 and rule_code <> 'exploitation-risk-assessment' order by started_at, id`,
    [recordId],
  )
  return rows
}

/** The screening desk took a referral of 2 March on for an assessment, and the child has a worker since. */
async function anAcceptedReferral(): Promise<RecordId> {
  const recordId = await aWaitingChild(database.db, team, { bornOn: day('2012-03-03') })
  const started = await workOf(database.db, team.manager, '2026-03-02T12:00:00Z').change(async (tx, by) =>
    accept(
      await startClock(tx, by, {
        rule: 'child-and-family-assessment',
        thingKind: 'concern-decision',
        thingId: recordId,
        recordId,
        owner: { teamId: team.teamId },
        triggerAt: new Date('2026-03-02T12:00:00Z'),
      }),
    ),
  )
  if (!started.ok) throw new Error('The clock did not start')
  await give(recordId)
  return recordId
}

async function give(recordId: RecordId, at = '2026-03-02T13:00:00Z'): Promise<void> {
  const given = await workOf(database.db, team.manager, at).change((tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: team.nadia.id, reason: 'Knows the family' }),
  )
  if (!given.ok) throw new Error('The child was not given')
}

describe('the child and family assessment', () => {
  it('becomes the duty of whoever is given the child', async () => {
    const recordId = await anAcceptedReferral()
    expect(await clocksOf(recordId)).toContainEqual(
      expect.objectContaining({ rule: 'child-and-family-assessment', whose: team.nadia.accountId }),
    )
  })

  it.each([
    { on: '2026-03-02', codes: [], because: 'the day of the referral' },
    { on: '2026-03-09', codes: [], because: 'today' },
    { on: '2026-03-10', codes: ['done-in-future'], because: 'nobody knows of tomorrow' },
    { on: '2026-03-01', codes: ['done-before-start'], because: 'nobody had asked' },
  ])('may be done on $on: $codes, $because', async ({ on, codes: expected }) => {
    const recordId = await anAcceptedReferral()
    expect(codes(await say(recordId, 'child-and-family-assessment', done(on)))).toEqual(expected)
    const [family] = (await clocksOf(recordId)).filter((each) => each.rule === 'child-and-family-assessment')
    expect(family.state).toBe(expected.length === 0 ? 'met' : 'running')
  })

  it.each([
    { on: '2026-05-07', reason: '', codes: [], because: 'the 45th working day, said a week later' },
    { on: '2026-05-08', reason: '', codes: ['late-reason-missing'], because: 'a day later' },
    { on: '2026-05-08', reason: 'Waited for health', codes: [], because: 'with its reason' },
    { on: '2026-05-08', reason: 'x'.repeat(4_001), codes: ['late-reason-too-long'], because: 'nobody reads that' },
  ])('done on $on is $codes: $because', async ({ on, reason, codes: expected }) => {
    const recordId = await anAcceptedReferral()
    const said = await say(recordId, 'child-and-family-assessment', done(on, reason), '2026-05-13T09:00:00Z')
    expect(codes(said)).toEqual(expected)
  })

  it('is not owed any more with a reason, and says so once', async () => {
    const recordId = await anAcceptedReferral()
    const why = (text: string) => say(recordId, 'child-and-family-assessment', { done: false, why: text })
    expect(codes(await why(' '))).toEqual(['why-missing'])
    expect(codes(await why('x'.repeat(4_001)))).toEqual(['why-too-long'])
    expect(codes(await why('One is open in the council already'))).toEqual([])
    expect(await clocksOf(recordId)).toContainEqual(
      expect.objectContaining({ state: 'stopped', stop_reason: 'One is open in the council already' }),
    )
    expect(codes(await why('Again'))).toEqual(['nothing-owed'])
    const { rows } = await database.admin.query(
      `select 1 from audit_entry where body ->> 'action' = 'clocks.stopped' and body -> 'records' ? $1`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('the move to adult services', () => {
  const BIRTH = new Date('2012-03-03T00:00:00Z')

  it('is counted from birth once the child has a worker, whose duty it is to begin to plan', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    expect(await clocksOf(recordId)).toMatchObject([
      { rule: 'transition-starts', state: 'running', at: BIRTH, whose: team.nadia.accountId },
    ])
  })

  it('is watched to 25 once planning has begun, and ended with a reason', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    expect(codes(await say(recordId, 'transition-ends', { done: false, why: 'Nothing runs' }))).toEqual([
      'nothing-owed',
    ])
    expect(codes(await say(recordId, 'transition-starts', done('2026-03-09')))).toEqual([])
    expect(await clocksOf(recordId)).toMatchObject([
      { rule: 'transition-starts', state: 'met', late: false },
      { rule: 'transition-ends', state: 'running', at: BIRTH, whose: team.nadia.accountId },
    ])
    expect(codes(await say(recordId, 'transition-ends', done('2026-03-09')))).toEqual(['nothing-owed'])
    expect(codes(await say(recordId, 'transition-ends', { done: false, why: 'Moved to Scotland' }))).toEqual([])
    expect((await clocksOf(recordId))[1]).toMatchObject({ state: 'stopped', stop_reason: 'Moved to Scotland' })
  })

  it('is begun late only with the reason', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    const late = '2029-09-04T09:00:00Z'
    expect(codes(await say(recordId, 'transition-starts', done('2029-09-03'), late))).toEqual([])
    const other = await anAllocatedChild(database.db, team)
    expect(codes(await say(other.recordId, 'transition-starts', done('2029-09-04'), late))).toEqual([
      'late-reason-missing',
    ])
  })

  it('begins again with the work, and ends with it', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const ended = await workOf(database.db, team.manager, NOW).change((tx, by) =>
      endWork(tx, by, { recordId, from: allocationId, how: 'finished', reason: 'No more to do', isNeeded: false }),
    )
    expect(ended.ok).toBe(true)
    await give(recordId, '2026-03-10T09:00:00Z')
    expect(await clocksOf(recordId)).toMatchObject([
      { rule: 'transition-starts', state: 'stopped', stop_reason: 'No more to do' },
      { rule: 'transition-starts', state: 'running' },
    ])
  })
})

describe('a day of birth that is put right', () => {
  async function born(recordId: RecordId, bornOn: string | undefined): Promise<void> {
    const work = workOf(database.db, team.nadia, NOW)
    const [before] = await work.look('test.looked', (tx) => listStanding(tx, [recordId], 'birth'))
    const outcome = await work.change<unknown, never>(async (tx, by) => {
      if (!bornOn) {
        const which = { recordId, kind: 'birth', id: before?.id as never, reason: 'another-child', note: '' } as const
        return (await strikeOutEntry(tx, by, which)) as never
      }
      const values = { certainty: 'known', bornOn: day(bornOn), ageFrom: null, ageTo: null, asOf: null } as const
      return (await keepEntry(tx, by, {
        recordId,
        kind: 'birth',
        values,
        source: 'Birth certificate',
        replaces: before?.id,
      })) as never
    })
    expect(outcome.ok).toBe(true)
    for (const payload of await announced(recordId)) await hear(payload)
  }

  /** What was told to whoever listens about this record, the last of it. */
  async function announced(recordId: RecordId): Promise<Record<string, string>[]> {
    const { rows } = await database.admin.query(
      `select payload from graphile_worker._private_jobs where payload ->> 'fact' = 'people.birth-changed' and payload ->> 'recordId' = $1 order by id desc limit 1`,
      [recordId],
    )
    return rows.map((row) => row.payload)
  }

  async function hear(payload: Record<string, string>): Promise<void> {
    const seat = await serviceSeat(database.db, team.partnershipId, new Date(NOW))
    await keepTransitionJob.run(
      app.deps,
      workFrom({ db: database.db, clock: () => new Date(NOW), auditLanes: 2 }, seat),
      payload as never,
    )
  }

  it('starts the clock anew from the right day, there and back, and twice heard is once heard', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    await born(recordId, '2011-07-01')
    await born(recordId, '2012-03-03')
    for (const payload of await announced(recordId)) await hear(payload)
    expect(await clocksOf(recordId)).toMatchObject([
      { state: 'stopped', at: new Date('2012-03-03T00:00:00Z'), stop_reason: 'The day of birth was put right' },
      { state: 'stopped', at: new Date('2011-06-30T23:00:00Z') },
      { state: 'running', at: new Date('2012-03-03T00:00:00Z'), whose: team.nadia.accountId },
    ])
  })

  it('starts nothing for a guessed day or an unknown one, and starts once it is known', async () => {
    const recordId = await aWaitingChild(database.db, team, { bornOn: day('2012-03-03'), bornEstimated: true })
    await give(recordId)
    expect(await clocksOf(recordId)).toEqual([])
    await born(recordId, '2012-03-05')
    expect(await clocksOf(recordId)).toMatchObject([{ rule: 'transition-starts', state: 'running' }])
    await born(recordId, undefined)
    expect(await clocksOf(recordId)).toMatchObject([{ rule: 'transition-starts', state: 'stopped' }])
  })

  it('starts nothing for a child whom nobody works with', async () => {
    const recordId = await aWaitingChild(database.db, team)
    await born(recordId, '2012-04-01')
    expect(await clocksOf(recordId)).toEqual([])
  })
})
