import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { clockOf } from '../../clocks/index.js'
import { openActionsOf } from '../queries/actions.query.js'
import { listPlans, planOf } from '../queries/plan.query.js'
import { aDraft, anAction, aPlanningPartnership, at, PLAN, type PlanningPartnership } from '../testing/a-plan.js'
import { closePlan, type PlanClosing } from './close-plan.js'
import { agreePlan, dropDraft, keepDraft } from './write-plan.js'

const database = useDatabase()
let place: PlanningPartnership

beforeEach(async () => {
  place = await aPlanningPartnership(database.db)
})

const agreement = { agreedOn: '2026-03-02' as CalendarDate, agreedWith: 'Callum, Leanne, Dean', disagreed: '' }
const agree = (seenRevision = 1, more: Partial<typeof agreement> = {}) =>
  at(database.db, place.worker).change((tx, by) =>
    agreePlan(tx, by, { recordId: place.recordId, seenRevision, ...agreement, ...more }),
  )
const plan = () => at(database.db, place.worker).look('test.looked', (tx, by) => planOf(tx, by, place.recordId))
const history = () => at(database.db, place.worker).look('test.looked', (tx) => listPlans(tx, [place.recordId]))
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map((each) => each.code).join()
const trail = async () =>
  (await auditTrail(database, { partnershipId: place.partnershipId }))
    .map((each) => each.action)
    .filter((action) => action.startsWith('plans.'))

describe('a plan', () => {
  it('is written as a draft, agreed, changed by a new version, and kept', async () => {
    await aDraft(database.db, place)
    await anAction(database.db, place)
    expect(codes(await agree())).toBe('ok')
    await aDraft(database.db, place, { worries: 'Threats to his family', whyChanged: 'The debt was bought off' })
    expect(await plan()).toMatchObject({
      agreed: { number: 1, worries: PLAN.worries },
      draft: { number: 2, worries: 'Threats to his family' },
    })
    expect(codes(await agree())).toBe('ok')
    const [kept] = await history()
    expect(
      kept?.versions.map(({ number, state, worries, whyChanged }) => [number, state, worries, whyChanged]),
    ).toEqual([
      [2, 'agreed', 'Threats to his family', 'The debt was bought off'],
      [1, 'superseded', PLAN.worries, ''],
    ])
    expect(await trail()).toEqual([
      'plans.draft-kept',
      'plans.action-added',
      'plans.agreed',
      'plans.draft-kept',
      'plans.agreed',
    ])
  })

  it('is not agreed half written, without an action, or after it changed', async () => {
    await aDraft(database.db, place, { contingency: '' })
    expect(codes(await agree())).toBe('words-missing,no-actions')
    await aDraft(database.db, place, { seenRevision: 1 })
    expect(codes(await agree(1))).toBe('changed-meanwhile')
    expect(codes(await agree(2))).toBe('no-actions')
    expect((await plan())?.agreed).toBeUndefined()
    expect(await trail()).toEqual(['plans.draft-kept', 'plans.draft-kept'])
  })

  it('that two people write at once keeps the first, and tells the second', async () => {
    const write = (worries: string) => (seat: typeof place.worker) =>
      at(database.db, seat).change((tx, by) =>
        keepDraft(tx, by, { recordId: place.recordId, words: { ...PLAN, worries, whyChanged: '' }, seenRevision: 0 }),
      )
    const outcomes = await Promise.all([write('The debt')(place.worker), write('Nights away')(place.manager)])
    expect(outcomes.map(codes).toSorted()).toEqual(['changed-meanwhile', 'ok'])
    expect((await plan())?.draft?.worries).toBe(outcomes[0]?.ok ? 'The debt' : 'Nights away')
    expect(await history()).toHaveLength(1)
  })

  it('keeps a draft that was put aside, and begins again after it', async () => {
    await aDraft(database.db, place)
    const drop = (seenRevision: number) =>
      at(database.db, place.worker).change((tx, by) => dropDraft(tx, by, { recordId: place.recordId, seenRevision }))
    expect(codes(await drop(2))).toBe('changed-meanwhile')
    expect(codes(await drop(1))).toBe('ok')
    expect((await plan())?.draft).toBeUndefined()
    await aDraft(database.db, place)
    expect((await history())[0]?.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'struck-out'],
    ])
  })
})

describe('a plan that is closed', () => {
  const close = (more: Partial<PlanClosing> = {}) =>
    at(database.db, place.worker).change((tx, by) =>
      closePlan(tx, by, {
        recordId: place.recordId,
        outcome: 'worked',
        outcomeWords: 'He sleeps again',
        carriesOn: '',
        openActions: 'end',
        ...more,
      }),
    )
  const begun = async () => {
    await aDraft(database.db, place)
    const actionId = await anAction(database.db, place)
    await agree()
    return actionId
  }

  it('ends its actions with it, or leaves them to their owners', async () => {
    const actionId = await begun()
    expect(codes(await close({ openActions: 'carry-on' }))).toBe('ok')
    const open = await at(database.db, place.youthWorker).look('test.looked', (tx, by) =>
      openActionsOf(tx, by, [place.recordId]),
    )
    expect(open.map((each) => each.id)).toEqual([actionId])
    expect(codes(await close())).toBe('no-open-plan')
  })

  it('is history, with what came of it, and another may begin', async () => {
    const actionId = await begun()
    await aDraft(database.db, place, { whyChanged: 'Not agreed before it closed' })
    const outcome = await close()
    expect(outcome).toMatchObject({ ok: true, value: { ended: 1 } })
    expect(await plan()).toBeUndefined()
    expect(await history()).toMatchObject([
      {
        outcome: 'worked',
        outcomeWords: 'He sleeps again',
        closerName: 'Nadia Rahman',
        versions: [{ state: 'struck-out' }, { state: 'closed' }],
      },
    ])
    const { rows } = await database.admin.query('select status, reason_code from plan_action where id = $1', [actionId])
    expect(rows).toEqual([{ status: 'superseded', reason_code: 'plan-closed' }])
    const stopped = await at(database.db, place.worker).look('test.looked', (tx) => clockOf(tx, 'action-due', actionId))
    expect(stopped?.clock.state).toBe('stopped')
    await aDraft(database.db, place)
    expect(await history()).toHaveLength(2)
    expect((await trail()).slice(-3)).toEqual(['plans.action-superseded', 'plans.closed', 'plans.draft-kept'])
  })

  it('is not closed without saying what came of it, and nothing is written', async () => {
    await begun()
    expect(codes(await close({ outcomeWords: ' ' }))).toBe('outcome-words-missing')
    expect((await plan())?.agreed).toBeDefined()
    expect((await trail()).at(-1)).toBe('plans.agreed')
  })
})
