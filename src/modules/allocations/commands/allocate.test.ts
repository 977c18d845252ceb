import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { newId, type RecordId, type SeatId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { declareConflict, findHold } from '../../access/index.js'
import { clockOf } from '../../clocks/index.js'
import { currentWorker } from '../queries/current-worker.query.js'
import { type ATeamAtWork, aTeamAtWork, aWaitingChild, workOf } from '../testing/a-team-at-work.js'
import { allocate } from './allocate.js'
import { awaitWorker } from './await-worker.js'
import { ASSESSMENT_CLOCK } from '../domain/clock-rules.js'

const database = useDatabase()
const AT_TEN = '2026-03-02T10:00:00Z'
let team: ATeamAtWork

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})

const give = (by: Seat, recordId: RecordId, to: { id: SeatId }, reason = 'Knows the family', at = AT_TEN) =>
  workOf(database.db, by, at).change((tx, from) => allocate(tx, from, { recordId, workerSeatId: to.id, reason }))

async function rows(sql: string, ...values: unknown[]) {
  return (await database.admin.query(sql, values)).rows
}

describe('giving a child to a worker', () => {
  it('opens the record to the worker, starts the ten working days, ends the wait and tells the worker', async () => {
    const recordId = await aWaitingChild(database.db, team)
    expect(await findHold(workOf(database.db, team.nadia, AT_TEN), recordId)).toMatchObject({ parts: 'every' })

    const outcome = await give(team.manager, recordId, team.nadia)
    expect(outcome.ok).toBe(true)
    const allocationId = outcome.ok ? outcome.value.allocationId : undefined

    const grants = await rows(
      `select to_kind, to_id, parts, level, basis, source_id from record_grant where record_id = $1 and basis = 'allocation'`,
      recordId,
    )
    expect(grants).toEqual([
      {
        to_kind: 'person',
        to_id: team.nadia.accountId,
        parts: ['*'],
        level: 'work',
        basis: 'allocation',
        source_id: allocationId,
      },
    ])
    expect(await rows('select ended_how from allocation_wait where record_id = $1', recordId)).toEqual([
      { ended_how: 'allocated' },
    ])
    await workOf(database.db, team.nadia, AT_TEN).look('test', async (tx) => {
      expect(await currentWorker(tx, recordId)).toMatchObject({
        name: 'Nadia Rahman',
        teamName: 'East team',
        allocationId,
      })
      const kept = await clockOf(tx, ASSESSMENT_CLOCK, recordId)
      // Ten working days after Monday 2 March 2026: Monday 16 March, to the end of the day.
      expect(kept?.clock.dueAt.toISOString()).toBe('2026-03-16T23:59:59.999Z')
      expect(kept?.owner).toEqual({ personId: team.nadia.accountId, teamId: team.teamId, agencyId: team.agencyId })
    })
    expect(
      await rows('select template, link, to_address from mail where key = $1', `allocations.given:${allocationId}`),
    ).toEqual([
      {
        template: 'something-to-do',
        link: `/children/${recordId}`,
        to_address: `${team.nadia.accountId}@example.test`,
      },
    ])
    const trail = await rows(
      `select body ->> 'action' as action from audit_entry where partnership_id = $1 and body ->> 'thing' = $2`,
      team.partnershipId,
      allocationId,
    )
    expect(trail).toEqual([{ action: 'allocations.allocated' }])
  })

  it('leaves the team its way in, and gives somebody outside none', async () => {
    const recordId = await aWaitingChild(database.db, team)
    await give(team.manager, recordId, team.nadia)
    expect(await findHold(workOf(database.db, team.sam, AT_TEN), recordId)).toBeDefined()
    expect(await findHold(workOf(database.db, team.outsider, AT_TEN), recordId)).toBeUndefined()
  })

  it.each([
    { because: 'a reason is always written', reason: '  \n', code: 'reason-missing' },
    { because: 'four thousand characters are the most', reason: 'x'.repeat(4001), code: 'reason-too-long' },
  ])('is refused and changes nothing: $because', async ({ reason, code }) => {
    const recordId = await aWaitingChild(database.db, team)
    const outcome = await give(team.manager, recordId, team.nadia, reason)
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code, field: 'reason' }] })
    expect(await rows('select 1 from allocation where record_id = $1', recordId)).toEqual([])
    expect(await rows('select ended_at from allocation_wait where record_id = $1', recordId)).toEqual([
      { ended_at: null },
    ])
    expect(await rows(`select 1 from record_grant where record_id = $1 and basis = 'allocation'`, recordId)).toEqual([])
  })

  it('goes only to a seat of the manager’s agency that works with children', async () => {
    const recordId = await aWaitingChild(database.db, team)
    for (const to of [team.otherManager, { id: newId<SeatId>() }])
      expect(await give(team.manager, recordId, to)).toMatchObject({ refusals: [{ code: 'worker-missing' }] })
  })

  it('never goes to someone with a conflict of interest, and does not tell why', async () => {
    const recordId = await aWaitingChild(database.db, team)
    await workOf(database.db, team.manager, AT_TEN).change(async (tx, by) =>
      accept(await declareConflict(tx, by, { recordId, accountId: team.sam.accountId, reason: 'my nephew' })),
    )
    const outcome = await give(team.manager, recordId, team.sam)
    expect(outcome).toMatchObject({ refusals: [{ code: 'worker-has-conflict', field: 'worker' }] })
    expect(JSON.stringify(outcome)).not.toContain('nephew')
  })

  it('is won by one of two managers at once; the other is told, and one worker, one grant and one clock of each rule stand', async () => {
    const recordId = await aWaitingChild(database.db, team)
    const outcomes = await Promise.all([
      give(team.manager, recordId, team.nadia),
      give(team.otherManager, recordId, team.sam),
      give(team.manager, recordId, team.sam),
      give(team.otherManager, recordId, team.nadia),
    ])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    for (const each of outcomes) if (!each.ok) expect(each.refusals).toEqual([{ code: 'already-allocated' }])
    expect(await rows('select 1 from allocation where record_id = $1', recordId)).toHaveLength(1)
    expect(await rows('select rule_code from clock where record_id = $1 order by rule_code', recordId)).toEqual([
      { rule_code: 'exploitation-risk-assessment' },
      { rule_code: 'transition-starts' },
    ])
    expect(
      await rows(
        `select 1 from record_grant where record_id = $1 and basis = 'allocation' and revoked_at is null`,
        recordId,
      ),
    ).toHaveLength(1)
  })

  it('is won by one of two managers even where nobody had put the child on the list', async () => {
    const recordId = await aWaitingChild(database.db, team)
    await database.admin.query('delete from allocation_wait where record_id = $1', [recordId])
    const outcomes = await Promise.all([
      give(team.manager, recordId, team.nadia),
      give(team.otherManager, recordId, team.sam),
    ])
    expect(outcomes.map((each) => each.ok).toSorted()).toEqual([false, true])
    expect(await rows('select 1 from allocation where record_id = $1', recordId)).toHaveLength(1)
  })
})

describe('the list of those who wait', () => {
  it('holds a child once, however often the decision is heard', async () => {
    const recordId = await aWaitingChild(database.db, team)
    const again = () =>
      workOf(database.db, team.manager, AT_TEN).change(async (tx, by) => {
        const waitId = await awaitWorker(tx, by, {
          recordId,
          sourceKind: 'screening',
          sourceId: null,
          askedFor: 'assessment',
          since: by.now,
        })
        return accept(waitId ?? 'already')
      })
    await expect(again()).rejects.toThrow('told the audit nothing')
    expect(await rows('select 1 from allocation_wait where record_id = $1', recordId)).toHaveLength(1)
  })
})
