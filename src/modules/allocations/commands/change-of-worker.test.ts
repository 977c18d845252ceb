import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { findHold, revokeGrants } from '../../access/index.js'
import { accept } from '../../../kernel/outcome.js'
import { listClocksOf, listDuties, startClock } from '../../clocks/index.js'
import type { AllocationId } from '../domain/allocation.js'
import { currentWorker } from '../queries/current-worker.query.js'
import { leaversWork } from '../queries/leaver.query.js'
import { listMine } from '../queries/mine.query.js'
import { type ATeamAtWork, anAllocatedChild, aTeamAtWork, workOf } from '../testing/a-team-at-work.js'
import { allocate } from './allocate.js'
import { arrangeCover, endCoverEarly } from './arrange-cover.js'
import { endWork } from './end-work.js'
import { handOver } from './hand-over.js'
import { moveLeaversWork } from './move-leavers-work.js'

const database = useDatabase()
const LATER = '2026-03-04T09:00:00Z'
let team: ATeamAtWork

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})

async function rows<Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.admin.query(sql, values)).rows
}
/** The team's own way in is taken away, so that only the worker's is left to be seen. */
async function withoutTeam(recordId: RecordId): Promise<void> {
  const grants = await rows<{ id: string }>(
    `select id from record_grant where record_id = $1 and to_kind = 'team'`,
    recordId,
  )
  await workOf(database.db, team.manager, LATER).change(async (tx, by) =>
    accept(
      await revokeGrants(
        tx,
        by,
        recordId,
        grants.map((each) => each.id as never),
        'test',
      ),
    ),
  )
}
const written = async () =>
  (await rows('select count(*) from audit_entry where partnership_id = $1', team.partnershipId))[0]
const sees = async (seat: Seat, recordId: RecordId, at = LATER) =>
  (await findHold(workOf(database.db, seat, at), recordId)) !== undefined
const hand = (by: Seat, recordId: RecordId, from: AllocationId, to: Seat, at = LATER) =>
  workOf(database.db, by, at).change((tx, who) =>
    handOver(tx, who, { recordId, from, workerSeatId: to.id, reason: 'Nadia moves on', note: 'He trusts his nan.' }),
  )

describe('a hand-over', () => {
  it('opens the record to the next worker, shuts it to the last, moves what is due, and says what to know', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const outcome = await hand(team.manager, recordId, allocationId, team.sam)
    expect(outcome.ok).toBe(true)
    await workOf(database.db, team.sam, LATER).look('test', async (tx, by) => {
      expect((await currentWorker(tx, recordId))?.name).toBe('Sam Okafor')
      const [clock] = await listClocksOf(tx, [recordId])
      // The ten days go on from where they began: they are not counted again.
      expect(clock?.clock.triggeredAt.toISOString()).toBe('2026-03-02T10:00:00.000Z')
      expect(clock?.owner).toEqual({ personId: team.sam.accountId, teamId: team.teamId, agencyId: team.agencyId })
      expect((await listDuties(tx, by, { whose: 'mine', limit: 10 })).duties.map((duty) => duty.recordId)).toContain(
        recordId,
      )
    })
    expect(await rows('select ended_how, end_reason, ended_by from allocation where id = $1', allocationId)).toEqual([
      { ended_how: 'handed-over', end_reason: 'Nadia moves on', ended_by: team.manager.id },
    ])
    expect(
      await rows('select previous_id, note from allocation where record_id = $1 and ended_at is null', recordId),
    ).toEqual([{ previous_id: allocationId, note: 'He trusts his nan.' }])
    await withoutTeam(recordId)
    expect(await sees(team.sam, recordId)).toBe(true)
    expect(await sees(team.nadia, recordId)).toBe(false)
    const jobs = await rows(
      `select payload from graphile_worker._private_jobs where payload ->> 'fact' = 'allocations.handed-over'`,
    )
    expect(jobs).toContainEqual({
      payload: expect.objectContaining({
        recordId,
        fromAccountId: team.nadia.accountId,
        toAccountId: team.sam.accountId,
      }),
    })
  })

  it('is won by one of two managers at once, and the child has one worker', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const third = team.sam
    const outcomes = await Promise.all([
      hand(team.manager, recordId, allocationId, third),
      hand(team.otherManager, recordId, allocationId, third),
    ])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    for (const each of outcomes) if (!each.ok) expect(each.refusals[0]?.code).toBe('changed-meanwhile')
    expect(await rows('select 1 from allocation where record_id = $1 and ended_at is null', recordId)).toHaveLength(1)
    expect(
      await rows(
        `select 1 from record_grant where record_id = $1 and basis = 'allocation' and revoked_at is null`,
        recordId,
      ),
    ).toHaveLength(1)
  })

  it('refuses where someone else has the child by now, and changes nothing', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    await hand(team.manager, recordId, allocationId, team.sam)
    const before = await written()
    expect(await hand(team.manager, recordId, allocationId, team.nadia)).toMatchObject({
      refusals: [{ code: 'changed-meanwhile' }],
    })
    expect((await rows('select 1 from allocation where record_id = $1', recordId)).length).toBe(2)
    expect(await written()).toEqual(before)
  })
})

describe('cover for absence', () => {
  const day = (text: string) => text as CalendarDate
  const cover = (recordId: RecordId, from: AllocationId, fromOn: string, untilOn: string) =>
    workOf(database.db, team.manager, LATER).change((tx, by) =>
      arrangeCover(tx, by, {
        recordId,
        from,
        workerSeatId: team.sam.id,
        fromOn: day(fromOn),
        untilOn: day(untilOn),
        note: '',
      }),
    )

  it.each([
    { at: '2026-03-08T23:59:59.999Z', open: false, because: 'the Sunday before' },
    { at: '2026-03-09T00:00:00Z', open: true, because: 'its first moment' },
    { at: '2026-03-13T23:59:59.999Z', open: true, because: 'the last moment of its last day' },
    { at: '2026-03-14T00:00:00Z', open: false, because: 'it is over' },
  ])('opens the record $open at $at: $because', async ({ at, open }) => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    expect((await cover(recordId, allocationId, '2026-03-09', '2026-03-13')).ok).toBe(true)
    await withoutTeam(recordId)
    expect(await sees(team.sam, recordId, at)).toBe(open)
    const mine = await workOf(database.db, team.sam, at).look('test', (tx, by) => listMine(tx, by))
    expect(mine.children.some((each) => each.recordId === recordId)).toBe(open)
  })

  it('is announced to whoever covers by its first day alone, before it opens', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    await cover(recordId, allocationId, '2026-03-23', '2026-03-24')
    await withoutTeam(recordId)
    const mine = await workOf(database.db, team.sam, LATER).look('test', (tx, by) => listMine(tx, by))
    expect(mine.coverAhead).toContain('2026-03-23')
    expect(mine.children.some((each) => each.recordId === recordId)).toBe(false)
  })

  it('ends early, and the door shuts at once', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const outcome = await cover(recordId, allocationId, '2026-03-04', '2026-03-13')
    if (!outcome.ok) throw new Error('The cover was not arranged')
    await workOf(database.db, team.manager, LATER).change((tx, by) =>
      endCoverEarly(tx, by, { recordId, coverId: outcome.value.coverId }),
    )
    await withoutTeam(recordId)
    expect(await sees(team.sam, recordId)).toBe(false)
  })

  it('ends when the child is handed over', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team, { worker: team.nadia })
    await cover(recordId, allocationId, '2026-03-04', '2026-03-13')
    await hand(team.manager, recordId, allocationId, team.sam)
    expect(await rows('select 1 from allocation_cover where record_id = $1 and ended_at is null', recordId)).toEqual([])
    expect(
      await rows(
        `select 1 from record_grant where record_id = $1 and basis = 'cover' and revoked_at is null`,
        recordId,
      ),
    ).toEqual([])
  })
})

describe('taking a child back', () => {
  const end = (recordId: RecordId, from: AllocationId, how: 'returned' | 'finished', isNeeded = false) =>
    workOf(database.db, team.manager, LATER).change((tx, by) =>
      endWork(tx, by, { recordId, from, how, reason: 'Too much at once', isNeeded }),
    )
  const clocks = (recordId: RecordId) =>
    rows(
      'select rule_code, state, owner_person_id, owner_team_id, stop_reason from clock where record_id = $1 order by rule_code',
      recordId,
    )

  it('for another worker: the child waits, and what is due is the team’s until someone has it', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    expect((await end(recordId, allocationId, 'returned')).ok).toBe(true)
    expect(
      await rows('select source_kind, ended_at from allocation_wait where record_id = $1 order by made_at', recordId),
    ).toMatchObject([{ source_kind: 'screening' }, { source_kind: 'returned', ended_at: null }])
    const running = { state: 'running', owner_team_id: team.teamId, stop_reason: null }
    expect(await clocks(recordId)).toEqual([
      { rule_code: 'exploitation-risk-assessment', ...running, owner_person_id: null },
      { rule_code: 'transition-starts', ...running, owner_person_id: null },
    ])
    const again = await workOf(database.db, team.manager, LATER).change((tx, by) =>
      allocate(tx, by, { recordId, workerSeatId: team.sam.id, reason: 'Has room' }),
    )
    expect(again.ok).toBe(true)
    // The same ten days, now Sam's: no second clock.
    expect(await clocks(recordId)).toEqual([
      { rule_code: 'exploitation-risk-assessment', ...running, owner_person_id: team.sam.accountId },
      { rule_code: 'transition-starts', ...running, owner_person_id: team.sam.accountId },
    ])
  })

  it('for good: what nobody will write or plan is no longer owed', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    expect((await end(recordId, allocationId, 'finished')).ok).toBe(true)
    expect(await clocks(recordId)).toMatchObject([
      { rule_code: 'exploitation-risk-assessment', state: 'stopped', stop_reason: 'Too much at once' },
      { rule_code: 'transition-starts', state: 'stopped', stop_reason: 'Too much at once' },
    ])
    expect(await rows('select 1 from allocation_wait where record_id = $1 and ended_at is null', recordId)).toEqual([])
  })

  it('for good is refused while a worker is still needed, and nothing changes', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    expect(await end(recordId, allocationId, 'finished', true)).toMatchObject({ refusals: [{ code: 'still-needed' }] })
    expect(await rows('select 1 from allocation where record_id = $1 and ended_at is null', recordId)).toHaveLength(1)
    expect((await end(recordId, allocationId, 'returned', true)).ok).toBe(true)
  })
})

describe('a leaver’s work', () => {
  it('is all of it: their children, their duties elsewhere, and how much is closed to the manager', async () => {
    const leavers = await aTeamAtWork(database.db)
    const one = await anAllocatedChild(database.db, leavers)
    const two = await anAllocatedChild(database.db, leavers)
    const elsewhere = await anAllocatedChild(database.db, leavers, { worker: leavers.sam })
    await workOf(database.db, leavers.manager, LATER).change(async (tx, by) =>
      accept(
        await startClock(tx, by, {
          rule: 'action-due',
          thingKind: 'action',
          thingId: elsewhere.allocationId,
          recordId: elsewhere.recordId,
          owner: { personId: leavers.nadia.accountId },
          triggerAt: by.now,
          on: '2026-03-20' as CalendarDate,
        }),
      ),
    )
    const seen = (seat: Seat) =>
      workOf(database.db, seat, LATER).look('test', (tx, by) => leaversWork(tx, by, leavers.nadia.id))
    const work = await seen(leavers.manager)
    expect(work?.children.map((each) => each.recordId).toSorted()).toEqual([one.recordId, two.recordId].toSorted())
    expect(work?.duties.map((each) => each.recordId)).toEqual([elsewhere.recordId])
    expect(work?.closed).toBe(0)
    const outside = await seen(leavers.outsider)
    expect([outside?.children, outside?.duties, outside?.closed]).toEqual([[], [], 2])

    const moved = await workOf(database.db, leavers.manager, LATER).change((tx, by) =>
      moveLeaversWork(tx, by, {
        children: [one, two].map(({ recordId, allocationId }) => ({
          recordId,
          from: allocationId,
          to: leavers.sam.id,
        })),
        duties: [{ recordId: elsewhere.recordId, clockId: work?.duties[0]?.clockId as never, to: leavers.sam.id }],
        reason: 'Nadia leaves on Friday',
        note: '',
      }),
    )
    expect(moved).toMatchObject({ ok: true, value: { moved: 3 } })
    const after = await seen(leavers.manager)
    expect([after?.children, after?.duties, after?.closed]).toEqual([[], [], 0])
    expect(
      await rows('select record_id from allocation where account_id = $1 and ended_at is null', leavers.sam.accountId),
    ).toHaveLength(3)
  })

  it('moves all or nothing: one who cannot take a child leaves every child where it was, and says which', async () => {
    const one = await anAllocatedChild(database.db, team)
    const two = await anAllocatedChild(database.db, team)
    const outcome = await workOf(database.db, team.manager, LATER).change((tx, by) =>
      moveLeaversWork(tx, by, {
        children: [
          { recordId: one.recordId, from: one.allocationId, to: team.sam.id },
          { recordId: two.recordId, from: two.allocationId, to: team.manager.id },
        ],
        duties: [],
        reason: 'Nadia leaves on Friday',
        note: '',
      }),
    )
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ code: 'worker-missing', field: `to-${two.allocationId}` }],
    })
    expect(
      await rows('select 1 from allocation where id = any ($1) and ended_at is null', [
        one.allocationId,
        two.allocationId,
      ]),
    ).toHaveLength(2)
  })

  it('needs someone to go to, and a reason', async () => {
    const outcome = await workOf(database.db, team.manager, LATER).change((tx, by) =>
      moveLeaversWork(tx, by, { children: [], duties: [], reason: ' ', note: '' }),
    )
    expect(outcome).toMatchObject({ refusals: [{ code: 'reason-missing' }, { code: 'nobody-chosen', field: 'all' }] })
  })
})

describe('two managers who arrange cover for the same days at once', () => {
  it('leave one cover and one way in', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const cover = (by: Seat) =>
      workOf(database.db, by, LATER).change((tx, who) =>
        arrangeCover(tx, who, {
          recordId,
          from: allocationId,
          workerSeatId: team.sam.id,
          fromOn: '2026-03-09' as CalendarDate,
          untilOn: '2026-03-13' as CalendarDate,
          note: '',
        }),
      )
    const outcomes = await Promise.all([cover(team.manager), cover(team.otherManager), cover(team.manager)])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    for (const each of outcomes) if (!each.ok) expect(each.refusals[0]?.code).toBe('covered-already')
    expect(
      await rows(
        `select 1 from record_grant where record_id = $1 and basis = 'cover' and revoked_at is null`,
        recordId,
      ),
    ).toHaveLength(1)
  })
})
