import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { RecordId } from '../../../kernel/ids.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { SCREENING_OUTCOMES } from '../../reference/index.js'
import type { Decision } from '../domain/screening.js'
import { type AConcern, aDesk, aSentConcern, type Desk, NOON, workOf } from '../testing/a-desk.js'
import { decideSubjectCommand } from './decide-subject.js'
import { moveSubject } from './move-subject.js'

const database = useDatabase()
/** The decision is made on the second day: the days are counted from the first. */
const NEXT_DAY = '2026-03-03T10:00:00Z'
let desk: Desk

beforeAll(async () => {
  desk = await aDesk(database.db)
})

async function decide(concern: AConcern, decision: Partial<Decision>): Promise<RecordId | null> {
  const [subjectId] = concern.subjectIds
  if (!subjectId) throw new Error('The concern is about nobody')
  const outcome = await workOf(database.db, desk.screener, NEXT_DAY).change((tx, by) =>
    decideSubjectCommand(tx, by, {
      recordId: concern.recordId,
      subjectId,
      decision: {
        outcome: 'assessment',
        reasons: 'Known to us.',
        note: '',
        child: { is: 'new' },
        teamIds: [desk.teamId],
        ...decision,
      },
    }),
  )
  if (!outcome.ok) throw new Error(`Not decided: ${outcome.refusals[0]?.code}`)
  return outcome.value.childRecordId
}

async function assessmentsOf(recordId: RecordId | null) {
  const { rows } = await database.admin.query(
    `select state, triggered_at, due_at, owner_team_id, stop_reason from clock
     where record_id = $1 and rule_code = 'child-and-family-assessment' order by id`,
    [recordId],
  )
  return rows
}

const aKnownChild = async () =>
  (await aChild(database.db, desk.worker, { grants: [grantTo(desk.worker), grantTo(desk.screener)] })).recordId

describe('a referral that is taken on for an assessment', () => {
  it('is owed within 45 working days of the day it came, by the team that was asked', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    expect(await assessmentsOf(await decide(concern, {}))).toEqual([
      {
        state: 'running',
        triggered_at: new Date(NOON),
        due_at: new Date('2026-05-07T22:59:59.999Z'), // without Good Friday, Easter Monday and the first Monday of May
        owner_team_id: desk.teamId,
        stop_reason: null,
      },
    ])
  })

  it.each(SCREENING_OUTCOMES.filter((each) => each !== 'assessment' && each !== 'context-concern'))(
    'is not owed after %s',
    async (outcome) => {
      const child = await aKnownChild()
      const concern = await aSentConcern(database.db, desk.referrer)
      await decide(concern, { outcome, child: { is: 'known', recordId: child } })
      expect(await assessmentsOf(child)).toEqual([])
    },
  )

  it('starts no second one while one runs', async () => {
    const child = await aKnownChild()
    for (const now of [NOON, '2026-03-02T14:00:00Z'])
      await decide(await aSentConcern(database.db, desk.referrer, { now }), { child: { is: 'known', recordId: child } })
    expect(await assessmentsOf(child)).toHaveLength(1)
  })

  it('goes with the concern to the right child, there and back, and leaves another concern’s alone', async () => {
    const [wrong, right] = [await aKnownChild(), await aKnownChild()]
    const concern = await aSentConcern(database.db, desk.referrer)
    await decide(concern, { child: { is: 'known', recordId: wrong } })
    const move = async (toRecordId: RecordId) => {
      const [subjectId] = concern.subjectIds as [AConcern['subjectIds'][number]]
      const misfiled = { code: 'someone-else', label: 'It is about someone else', reason: 'Two sisters' }
      const moved = await workOf(database.db, desk.screener, NEXT_DAY).change((tx, by) =>
        moveSubject(tx, by, { recordId: concern.recordId, subjectId, toRecordId, misfiled }),
      )
      expect(moved.ok).toBe(true)
    }
    await move(right)
    expect(await assessmentsOf(wrong)).toMatchObject([
      { state: 'stopped', stop_reason: 'It is about someone else: Two sisters' },
    ])
    expect(await assessmentsOf(right)).toMatchObject([{ state: 'running', triggered_at: new Date(NOON) }])
    await move(wrong)
    expect(await assessmentsOf(wrong)).toMatchObject([{ state: 'stopped' }, { state: 'running' }])

    const other = await aSentConcern(database.db, desk.referrer, { now: '2026-03-02T15:00:00Z' })
    await decide(other, { child: { is: 'known', recordId: right } })
    await move(right)
    await move(wrong)
    expect((await assessmentsOf(right)).filter((each) => each.state === 'running')).toMatchObject([
      { triggered_at: new Date('2026-03-02T15:00:00Z') },
    ])
  })
})
