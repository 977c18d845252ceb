import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { declareConflict, findHold } from '../../access/index.js'
import { startClock } from '../../clocks/index.js'
import { currentLevel, isOpenToMace } from '../queries/current-level.query.js'
import type { DecisionId } from '../domain/level.js'
import {
  aChildWithWorker,
  aDecision,
  type AnAgreeingPartnership,
  anAgreeingPartnership,
  tookPart,
  workOf,
} from '../testing/an-agreeing-partnership.js'
import { askForDiscussion } from './ask-for-discussion.js'
import { recordDiscussion } from './record-discussion.js'
import { removeFromMace } from './remove-from-mace.js'
import { reviewLevel } from './review-level.js'
import { sayConference } from './say-conference.js'

const database = useDatabase()
let people: AnAgreeingPartnership
const MARCH_3 = '2026-03-03T14:30:00Z'

beforeAll(async () => {
  people = await anAgreeingPartnership(database.db)
})

async function rows<Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.admin.query(sql, values)).rows
}
const at = (now: string) => workOf(database.db, people.manager, now)
type Discussion = Parameters<typeof recordDiscussion>[2]
type Review = Parameters<typeof reviewLevel>[2]
type Removal = Parameters<typeof removeFromMace>[2]

function discuss(recordId: RecordId, more: Partial<Discussion> = {}, { now = MARCH_3, heldAt = MARCH_3 } = {}) {
  return at(now).change((tx, by) =>
    recordDiscussion(tx, by, {
      ...aDecision(people, recordId, heldAt),
      heldAt: new Date(heldAt),
      summary: 'He stays with his nan tonight.',
      enquiryStarted: false,
      levelCode: 'moderate',
      assessmentId: undefined,
      ...more,
    }),
  )
}
function review(recordId: RecordId, follows: DecisionId, more: Partial<Review> = {}, now = '2026-03-24T12:00:00Z') {
  return at(now).change((tx, by) =>
    reviewLevel(tx, by, {
      ...aDecision(people, recordId, now),
      follows,
      whatChanged: 'He is in school each day.',
      levelCode: 'moderate',
      ...more,
    }),
  )
}
function remove(recordId: RecordId, follows: DecisionId, more: Partial<Removal> = {}, now = '2026-04-07T12:00:00Z') {
  const { rationale: _rationale, quorumReason: _quorum, ...decision } = aDecision(people, recordId, now)
  return at(now).change((tx, by) =>
    removeFromMace(tx, by, {
      ...decision,
      follows,
      deciderSeatId: people.chair.id,
      evidence: 'Nobody has come for him for eight weeks.',
      remainingPlan: 'His mentor stays.',
      toldBy: 'Nadia Rahman',
      toldOn: '2026-04-08' as CalendarDate,
      ...more,
    }),
  )
}
/** A child at moderate since 3 March, agreed at a strategy discussion. */
async function openChild(): Promise<{ recordId: RecordId; decisionId: DecisionId }> {
  const recordId = await aChildWithWorker(database.db, people)
  const outcome = await discuss(recordId)
  if (!outcome.ok || !outcome.value.decisionId) throw new Error(`Not opened: ${JSON.stringify(outcome)}`)
  return { recordId, decisionId: outcome.value.decisionId }
}
const levelOf = (recordId: RecordId, now = MARCH_3) =>
  workOf(database.db, people.worker, now).look('test', async (tx, by) =>
    (await currentLevel(tx, [recordId], by.now)).get(recordId),
  )
const clocks = (recordId: RecordId) =>
  rows<{
    rule_code: string
    state: string
    due_at: Date
    owner_person_id: string
    breach_reason: string | null
    stop_reason: string | null
  }>(
    `select rule_code, state, due_at, owner_person_id, breach_reason, stop_reason from clock
     where record_id = $1 and rule_code not in ('exploitation-risk-assessment', 'transition-starts') order by triggered_at, id`,
    recordId,
  )
const stood = async (recordId: RecordId) => (await clocks(recordId)).map((each) => `${each.rule_code} ${each.state}`)
const codes = (
  outcome: { ok: true } | { ok: false; refusals: readonly { code: string; field?: string | undefined }[] },
) => (outcome.ok ? ['accepted'] : outcome.refusals.map((each) => each.code))

describe('a strategy discussion', () => {
  it('agrees the level: the child is open to MACE, with a review by the interval of the level', async () => {
    const { recordId, decisionId } = await openChild()
    expect(await levelOf(recordId)).toMatchObject({
      status: 'open',
      code: 'moderate',
      position: 2,
      of: 3,
      direction: undefined,
      // Six weeks after Tuesday 3 March 2026, in the Northmoor levels: Tuesday 14 April.
      reviewDueOn: '2026-04-14',
    })
    expect(await clocks(recordId)).toMatchObject([
      {
        rule_code: 'level-review',
        state: 'running',
        owner_person_id: people.worker.accountId,
        due_at: new Date('2026-04-14T22:59:59.999Z'),
      },
    ])
    const kept = await rows(
      `select agency_name, person_name, view_label, dissents, discussion_id is not null as at_discussion from level_participant where decision_id = $1 order by place`,
      decisionId,
    )
    expect(kept).toEqual(
      ['Council', 'Police', 'Health'].map((agency) => ({
        agency_name: `Testshire ${agency}`,
        person_name: `Someone of ${agency.toLowerCase()}`,
        view_label: 'Moderate',
        dissents: false,
        at_discussion: true,
      })),
    )
    expect(
      await rows(`select body ->> 'action' as action from audit_entry where body ->> 'thing' = $1`, decisionId),
    ).toEqual([{ action: 'levels.agreed' }])
  })

  it('lets the named decider read what they decided, and tells them without a name in the mail', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    expect(await findHold(workOf(database.db, people.coordinator, MARCH_3), recordId)).toBeUndefined()
    await discuss(recordId)
    const hold = await findHold(workOf(database.db, people.coordinator, MARCH_3), recordId)
    expect(hold?.level).toBe('work')
    expect(hold?.parts).not.toContain('health')
    const mail = await rows('select template, link from mail where link = $1', `/children/${recordId}/level`)
    expect(mail).toEqual([{ template: 'something-new', link: `/children/${recordId}/level` }])
  })

  it('keeps dissent beside the decision', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    await discuss(recordId, {
      rows: tookPart(people, { viewCode: 'significant', dissents: true, comment: 'Too low.' }),
    })
    expect(
      await rows(
        'select agency_name, view_code, comment from level_participant where record_id = $1 and dissents',
        recordId,
      ),
    ).toEqual([{ agency_name: 'Testshire Health', view_code: 'significant', comment: 'Too low.' }])
  })

  it.each([
    {
      because: 'health was not there',
      more: () => ({ rows: tookPart(people, { agencies: ['council', 'police'] }) }),
      is: ['quorum-reason-missing'],
    },
    {
      because: 'health was not there, and why is written',
      more: () => ({ rows: tookPart(people, { agencies: ['council', 'police'] }), quorumReason: 'At night, by phone' }),
      is: ['accepted'],
    },
    { because: 'nothing was written of it', more: () => ({ summary: '' }), is: ['summary-missing'] },
    { because: 'it lies ahead', more: () => ({ heldAt: new Date('2026-03-03T14:30:00.001Z') }), is: ['in-future'] },
    {
      because: 'a manager decides where a coordinator does',
      more: () => ({ deciderSeatId: people.manager.id }),
      is: ['decider-wrong-role'],
    },
    {
      because: 'the worker decides, from another seat',
      more: () => ({ deciderSeatId: people.workerAsCoordinator.id }),
      is: ['decider-is-worker'],
    },
    {
      because: 'the entry test was not answered',
      more: () => ({ answers: {} }),
      is: ['test-not-answered', 'test-not-answered'],
    },
    { because: 'the level is not one of ours', more: () => ({ levelCode: 'catastrophic' }), is: ['level-missing'] },
    {
      because: 'a note of the discussion alone',
      more: () => ({ levelCode: undefined, answers: {}, rationale: '', deciderSeatId: undefined }),
      is: ['accepted'],
    },
  ])('is $is: $because', async ({ more, is }) => {
    const recordId = await aChildWithWorker(database.db, people)
    expect(codes(await discuss(recordId, more()))).toEqual(is)
    const kept = await rows('select 1 from strategy_discussion where record_id = $1', recordId)
    expect(kept).toHaveLength(is[0] === 'accepted' ? 1 : 0)
    if (is[0] !== 'accepted')
      expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toEqual([])
  })

  it('does not take someone with a conflict as decider', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    await at(MARCH_3).change(async (tx, by) =>
      accept(
        await declareConflict(tx, by, { recordId, accountId: people.coordinator.accountId, reason: 'my neighbour' }),
      ),
    )
    expect(codes(await discuss(recordId))).toEqual(['decider-has-conflict'])
  })

  it('meets the clock that screening started, late only with the reason', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const decisionId = recordId as unknown as Id<string>
    const ask = () =>
      workOf(database.db, people.manager, '2026-03-02T10:00:00Z').change(async (tx, by) => {
        const clockId = await askForDiscussion(tx, by, { recordId, decisionId })
        return accept(clockId ?? null)
      })
    expect((await ask()).ok).toBe(true)
    await expect(ask()).rejects.toThrow('told the audit nothing')
    expect(await clocks(recordId)).toMatchObject([
      { rule_code: 'strategy-discussion', due_at: new Date('2026-03-03T10:00:00Z') },
    ])
    expect(codes(await discuss(recordId, { levelCode: undefined }))).toEqual(['late-reason-missing'])
    expect(codes(await discuss(recordId, { levelCode: undefined, reasonLate: 'Health could not be reached' }))).toEqual(
      ['accepted'],
    )
    expect(await clocks(recordId)).toMatchObject([{ state: 'met', breach_reason: 'Health could not be reached' }])
  })

  it('in time needs no reason, to the minute', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    await workOf(database.db, people.manager, '2026-03-02T14:30:00Z').change(async (tx, by) =>
      accept(
        await startClock(tx, by, {
          rule: 'strategy-discussion',
          thingKind: 'assessment',
          thingId: recordId,
          recordId,
          owner: { teamId: people.teamId },
          triggerAt: by.now,
        }),
      ),
    )
    expect(codes(await discuss(recordId, { levelCode: undefined }))).toEqual(['accepted'])
    expect(await stood(recordId)).toEqual(['strategy-discussion met'])
  })

  it('that starts an enquiry starts the fifteen working days of the conference, which is met or stopped', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const outcome = await discuss(recordId, { levelCode: undefined, enquiryStarted: true })
    if (!outcome.ok) throw new Error('Not kept')
    const { discussionId } = outcome.value
    // Fifteen working days after Tuesday 3 March 2026: Tuesday 24 March.
    expect(await clocks(recordId)).toMatchObject([
      { rule_code: 'section-47-conference', due_at: new Date('2026-03-24T23:59:59.999Z') },
    ])
    const say = (now: string, on: string, reasonLate = '') =>
      at(now).change((tx, by) =>
        sayConference(tx, by, { recordId, discussionId, reasonLate, held: true, on: on as CalendarDate }),
      )
    expect(codes(await say('2026-03-25T12:00:00Z', '2026-03-02'))).toEqual(['before-discussion'])
    expect(codes(await say('2026-03-25T12:00:00Z', '2026-03-26'))).toEqual(['in-future'])
    expect(codes(await say('2026-03-25T12:00:00Z', '2026-03-25'))).toEqual(['late-reason-missing'])
    expect(codes(await say('2026-03-25T12:00:00Z', '2026-03-24'))).toEqual(['accepted'])
    expect(await stood(recordId)).toEqual(['section-47-conference met'])
    expect(codes(await say('2026-03-25T12:00:00Z', '2026-03-24'))).toEqual(['said-already'])

    const other = await aChildWithWorker(database.db, people)
    const second = await discuss(other, { levelCode: undefined, enquiryStarted: true })
    if (!second.ok) throw new Error('Not kept')
    const notNeeded = (why: string) =>
      at('2026-03-10T12:00:00Z').change((tx, by) =>
        sayConference(tx, by, {
          recordId: other,
          discussionId: second.value.discussionId,
          reasonLate: '',
          held: false,
          why,
        }),
      )
    expect(codes(await notNeeded(''))).toEqual(['why-missing'])
    expect(codes(await notNeeded('The enquiry found that he is safe at home.'))).toEqual(['accepted'])
    expect(await stood(other)).toEqual(['section-47-conference stopped'])
  })
})

describe('a review', () => {
  it('that leaves the level meets its clock and starts the next', async () => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await review(recordId, decisionId))).toEqual(['accepted'])
    expect(await stood(recordId)).toEqual(['level-review met', 'level-review running'])
    const level = await levelOf(recordId, '2026-03-24T12:00:00Z')
    expect(level?.since).toEqual(new Date(MARCH_3))
    expect(level?.reviewDueOn).toBe('2026-05-05')
  })

  it('steps up by the entry test, and down by the exit test of the level that is left', async () => {
    const { recordId, decisionId } = await openChild()
    const unanswered = { answers: {} }
    expect(codes(await review(recordId, decisionId, { ...unanswered, levelCode: 'significant' }))).toEqual([
      'test-not-answered',
      'test-not-answered',
    ])
    const up = await review(recordId, decisionId, { levelCode: 'significant' })
    expect(up.ok).toBe(true)
    expect((await levelOf(recordId, '2026-03-25T12:00:00Z'))?.direction).toEqual({
      way: 'up',
      words: 'Up from moderate, 24 March',
    })
    if (!up.ok) return
    const later = '2026-03-31T12:00:00Z'
    // Significant has three statements in its exit test.
    expect(
      codes(await review(recordId, up.value.decisionId, { ...unanswered, levelCode: 'moderate' }, later)),
    ).toHaveLength(3)
    expect((await review(recordId, up.value.decisionId, { levelCode: 'moderate' }, later)).ok).toBe(true)
    expect((await levelOf(recordId, later))?.direction).toEqual({
      way: 'down',
      words: 'Down from significant, 31 March',
    })
    const kept = await rows<{ tests: { test: string; answer: string }[] }>(
      'select tests from level_decision where record_id = $1 order by decided_at desc limit 1',
      recordId,
    )
    expect(kept[0]?.tests).toHaveLength(3)
    expect(kept[0]?.tests[0]).toMatchObject({ answer: 'yes' })
  })

  it('follows a decision about this child and no other, or the line of decisions would break', async () => {
    const { recordId } = await openChild()
    const other = await openChild()
    expect(codes(await review(recordId, other.decisionId))).toEqual(['changed-meanwhile'])
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toHaveLength(1)
  })

  it('does not take a child off MACE', async () => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await review(recordId, decisionId, { levelCode: 'no-additional-risk' }))).toContain('removal-is-apart')
  })

  it.each([
    { on: '2026-04-14T22:59:00Z', is: ['accepted'], because: 'late on its last day is in time' },
    { on: '2026-04-14T23:00:00Z', is: ['late-reason-missing'], because: 'the next day it is late' },
  ])('at $on is $is: $because', async ({ on, is }) => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await review(recordId, decisionId, {}, on))).toEqual(is)
    expect(await stood(recordId)).toEqual(
      is[0] === 'accepted' ? ['level-review met', 'level-review running'] : ['level-review running'],
    )
    if (is[0] !== 'accepted') {
      expect(codes(await review(recordId, decisionId, { reasonLate: 'Half term' }, on))).toEqual(['accepted'])
      expect((await clocks(recordId))[0]).toMatchObject({ state: 'met', breach_reason: 'Half term' })
    }
  })

  it.each([
    { because: 'before the last decision', on: '2026-03-03T14:29:59Z', is: ['before-last-decision'] },
    { because: 'at the same moment', on: MARCH_3, is: ['accepted'] },
    { because: 'ahead of now', on: '2026-03-24T12:00:01Z', is: ['in-future'] },
  ])('decided $because is $is', async ({ on, is }) => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await review(recordId, decisionId, { decidedAt: new Date(on) }))).toEqual(is)
  })

  it('is told where someone else decided meanwhile; of several at once one is kept', async () => {
    const { recordId, decisionId } = await openChild()
    const outcomes = await Promise.all([
      review(recordId, decisionId, { levelCode: 'significant' }),
      review(recordId, decisionId),
      review(recordId, decisionId, { levelCode: 'emerging', deciderSeatId: people.outsider.id }),
      remove(recordId, decisionId, {}, '2026-03-24T12:00:00Z'),
    ])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    for (const each of outcomes)
      if (!each.ok) expect(['changed-meanwhile', 'not-open']).toContain(each.refusals[0]?.code)
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toHaveLength(2)
    expect((await stood(recordId)).filter((each) => each === 'level-review running').length).toBeLessThanOrEqual(1)
  })
})

describe('two first agreements at once', () => {
  it('make one decision, one clock and one discussion', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const outcomes = await Promise.all([
      discuss(recordId),
      discuss(recordId, { levelCode: 'significant' }),
      discuss(recordId),
    ])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    for (const each of outcomes) if (!each.ok) expect(codes(each)).toEqual(['changed-meanwhile'])
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toHaveLength(1)
    expect(await rows('select 1 from strategy_discussion where record_id = $1', recordId)).toHaveLength(1)
    expect(await stood(recordId)).toEqual(['level-review running'])
  })
})

describe('removal from MACE', () => {
  it('closes the child to MACE, meets the review, and begins twelve months of watching', async () => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await remove(recordId, decisionId))).toEqual(['accepted'])
    expect(await levelOf(recordId, '2026-04-07T12:00:00Z')).toMatchObject({
      status: 'removed',
      position: 0,
      direction: { way: 'down', words: 'Removed from MACE, 7 April' },
    })
    expect(await clocks(recordId)).toMatchObject([
      { rule_code: 'level-review', state: 'met' },
      { rule_code: 're-entry-watch', state: 'running', due_at: new Date('2027-04-07T22:59:59.999Z') },
    ])
    const work = workOf(database.db, people.manager, '2026-04-07T12:00:00Z')
    expect(await work.look('test', (tx) => isOpenToMace(tx, recordId))).toBe(false)
    expect(codes(await remove(recordId, decisionId))).toEqual(['not-open'])
    expect(
      await rows(
        'select decider_name, decider_role from level_decision where record_id = $1 and kind = $2',
        recordId,
        'removed',
      ),
    ).toEqual([{ decider_name: 'Ama Boateng', decider_role: 'chair' }])
  })

  it.each([
    {
      because: 'a manager does not decide it',
      more: () => ({ deciderSeatId: people.manager.id }),
      is: ['decider-wrong-role'],
    },
    {
      because: 'no test was answered',
      more: () => ({ answers: {} }),
      is: Array.from({ length: 5 }, () => 'test-not-answered'),
    },
    { because: 'nothing shows it', more: () => ({ evidence: '' }), is: ['evidence-missing'] },
    { because: 'no plan is written', more: () => ({ remainingPlan: '' }), is: ['remaining-plan-missing'] },
    {
      because: 'nobody tells the child',
      more: () => ({ toldBy: '', toldOn: undefined }),
      is: ['told-by-missing', 'told-on-missing'],
    },
    { because: 'told within three months', more: () => ({ toldOn: '2026-07-07' as CalendarDate }), is: ['accepted'] },
    {
      because: 'told a day later than that',
      more: () => ({ toldOn: '2026-07-08' as CalendarDate }),
      is: ['told-on-too-late'],
    },
  ])('is $is: $because', async ({ more, is }) => {
    const { recordId, decisionId } = await openChild()
    expect(codes(await remove(recordId, decisionId, more()))).toEqual(is)
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toHaveLength(
      is[0] === 'accepted' ? 2 : 1,
    )
  })
})

describe('coming back', () => {
  const removed = async () => {
    const { recordId, decisionId } = await openChild()
    const outcome = await remove(recordId, decisionId)
    if (!outcome.ok) throw new Error('Not removed')
    return { recordId, removalId: outcome.value.decisionId }
  }
  it('within the watch is known and shown, and the watch stops', async () => {
    const { recordId, removalId } = await removed()
    const on = '2027-04-07T10:00:00Z'
    expect(codes(await discuss(recordId, { follows: removalId }, { now: on, heldAt: on }))).toEqual(['accepted'])
    expect((await levelOf(recordId, on))?.direction).toEqual({
      way: 'up',
      words: 'Re-entered: removed on 7 April 2026',
    })
    expect(await clocks(recordId)).toMatchObject([
      { rule_code: 'level-review', state: 'met' },
      { rule_code: 're-entry-watch', state: 'stopped', stop_reason: 'The child came back to MACE' },
      { rule_code: 'level-review', state: 'running' },
    ])
  })

  it('a day after twelve months is a new beginning', async () => {
    const { recordId, removalId } = await removed()
    const on = '2027-04-08T10:00:00Z'
    expect(codes(await discuss(recordId, { follows: removalId }, { now: on, heldAt: on }))).toEqual(['accepted'])
    expect(
      await rows(
        'select re_entry_of from level_decision where record_id = $1 order by decided_at desc limit 1',
        recordId,
      ),
    ).toEqual([{ re_entry_of: null }])
    expect((await levelOf(recordId, on))?.direction).toBeUndefined()
  })

  it('at “no additional risk” is a level too: nothing opens, and no review is owed', async () => {
    const { recordId, removalId } = await removed()
    const on = '2026-05-05T10:00:00Z'
    const looked = { follows: removalId, levelCode: 'no-additional-risk', deciderSeatId: people.outsider.id }
    expect(codes(await discuss(recordId, looked, { now: on, heldAt: on }))).toEqual(['accepted'])
    expect(await levelOf(recordId, on)).toMatchObject({ status: 'not-open', reviewDueOn: null })
    expect(await stood(recordId)).toEqual(['level-review met', 're-entry-watch running'])
  })
})
