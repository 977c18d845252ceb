import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { declareConflict, holdOn, setRestricted } from '../../access/index.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { clockOf, listDuties } from '../../clocks/index.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import type { ActionId } from '../domain/action.js'
import type { Door } from '../domain/who-may.js'
import { findAction, listStruckOut, openActionsOf } from '../queries/actions.query.js'
import { anAction, aPlanningPartnership, at, EVERY_DOOR, NOW, type PlanningPartnership } from '../testing/a-plan.js'
import { changeDue, changeOwner } from './change-action.js'
import { completeAction, giveUpAction } from './end-action.js'
import { strikeOutAction } from './misfiled-action.js'
import { recordProgress } from './record-progress.js'
import { sayEffect } from './say-effect.js'

const database = useDatabase()
const day = (text: string) => text as CalendarDate
const OWNERS: Door = { parts: new Set(['summary', 'plan']), level: 'work' }
let place: PlanningPartnership

beforeEach(async () => {
  place = await aPlanningPartnership(database.db)
})

const on = (actionId: ActionId, seenVersion = 1, door: Door = EVERY_DOOR) => ({
  recordId: place.recordId,
  actionId,
  door,
  seenVersion,
})
const see = (seat: Seat, actionId: ActionId, recordId: RecordId = place.recordId) =>
  at(database.db, seat).look('test.looked', (tx) => findAction(tx, recordId, actionId))
const clock = (seat: Seat, actionId: ActionId, now = NOW) =>
  at(database.db, seat, now).look('test.looked', (tx) => clockOf(tx, 'action-due', actionId))
const doorOf = (seat: Seat, now = NOW, recordId: RecordId = place.recordId) =>
  at(database.db, seat, now).look('test.looked', (tx) => holdOn(tx, recordId))
const duties = (seat: Seat, now = NOW) =>
  at(database.db, seat, now).look('test.looked', async (tx, by) =>
    (await listDuties(tx, by, { whose: 'mine', limit: 20 })).duties.map((each) => each.thingId),
  )
const did = async (actionId: string) =>
  (await auditTrail(database, { partnershipId: place.partnershipId, about: actionId })).map((each) => each.action)
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map((each) => each.code).join()

describe('an action that is given to someone of another agency', () => {
  it('stands on their Today, with summary and plan of the record and nothing else', async () => {
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    const actionId = await anAction(database.db, place)
    const door = await doorOf(place.youthWorker)
    expect(door).toMatchObject({ level: 'work', parts: new Set(['summary', 'plan']) })
    expect((await see(place.youthWorker, actionId))?.action).toMatchObject({
      ownerName: 'Dean Fairclough',
      ownerAgencyName: 'Youth work',
      status: 'open',
      watchedBy: place.youthWorker.accountId,
    })
    expect(await duties(place.youthWorker)).toEqual([actionId])
    expect(await duties(place.worker)).toEqual([])
    expect(await see(place.teacher, actionId)).toBeUndefined()
    expect(await did(actionId)).toEqual(['plans.action-added'])
  })

  it('is due through the whole of the day that was agreed', async () => {
    const actionId = await anAction(database.db, place)
    const kept = await clock(place.youthWorker, actionId)
    expect(kept?.clock.dueAt.toISOString()).toBe('2026-03-12T23:59:59.999Z')
    expect(kept?.owner).toMatchObject({ personId: place.youthWorker.accountId, agencyId: place.youth })
    expect(kept?.label).toBe('Meet the 14 bus home on Thursdays')
  })

  it('sends them a mail that names nobody', async () => {
    const actionId = await anAction(database.db, place)
    const { rows } = await database.admin.query<Record<string, unknown>>('select * from mail')
    const mine = rows.filter((row) => JSON.stringify(row).includes(actionId))
    expect(mine).toHaveLength(1)
    expect(JSON.stringify(mine)).not.toMatch(/Callum|Thorsby|bus/)
  })

  it('keeps the door open until their last open action ends, and shuts it then', async () => {
    const first = await anAction(database.db, place)
    const second = await anAction(database.db, place, { words: 'Sit with him on Fridays' })
    const done = {
      doneOn: day('2026-03-02'),
      evidence: 'I met it',
      effect: 'same',
      effectWords: '',
      lateReason: '',
    } as const
    const one = await at(database.db, place.youthWorker).change((tx, by) =>
      completeAction(tx, by, { ...on(first, 1, OWNERS), ...done }),
    )
    expect(codes(one)).toBe('ok')
    expect(await doorOf(place.youthWorker)).toBeDefined()
    const two = await at(database.db, place.youthWorker).change((tx, by) =>
      completeAction(tx, by, { ...on(second, 1, OWNERS), ...done }),
    )
    expect(codes(two)).toBe('ok')
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    expect((await see(place.worker, second))?.action).toMatchObject({
      status: 'done',
      evidence: 'I met it',
      effect: 'same',
    })
  })

  it('leaves an owner who works with the child their own way in', async () => {
    const actionId = await anAction(database.db, place, { owner: { kind: 'seat', seatId: place.worker.id } })
    await at(database.db, place.worker).change((tx, by) =>
      giveUpAction(tx, by, { ...on(actionId), reasonCode: 'overtaken', reasonWords: '' }),
    )
    expect(await doorOf(place.worker)).toMatchObject({ parts: 'every', level: 'work' })
  })
})

describe('giving an action', () => {
  const wanted = (owner: Parameters<typeof anAction>[2]) => anAction(database.db, place, owner)

  it('to someone who does not sign in leaves it on the Today of whoever wrote it down', async () => {
    const actionId = await wanted({ owner: { kind: 'named', name: ' Priya Nair ', agencyId: place.school } })
    expect((await see(place.worker, actionId))?.action).toMatchObject({
      ownerAccountId: null,
      ownerName: 'Priya Nair',
      ownerAgencyName: 'Harrowmere High',
      grantId: null,
    })
    expect(await duties(place.worker)).toEqual([actionId])
  })

  it.each([
    { owner: { kind: 'named', name: '', agencyId: 'school' }, code: 'owner-name-missing' },
    { owner: { kind: 'named', name: 'x'.repeat(121), agencyId: 'school' }, code: 'owner-name-too-long' },
    { owner: { kind: 'named', name: 'Priya', agencyId: 'none' }, code: 'owner-agency-missing' },
    { owner: { kind: 'seat', seatId: 'administrator' }, code: 'owner-missing' },
  ] as const)('is refused with $code, and leaves no trace', async ({ owner, code }) => {
    const choice =
      owner.kind === 'seat'
        ? { kind: 'seat' as const, seatId: place.administrator.id }
        : {
            kind: 'named' as const,
            name: owner.name,
            agencyId: owner.agencyId === 'school' ? place.school : ('0' as AgencyId),
          }
    await expect(wanted({ owner: choice })).rejects.toThrow(code)
    const { rows } = await database.admin.query('select 1 from plan_action where partnership_id = $1', [
      place.partnershipId,
    ])
    expect(rows).toEqual([])
    expect(await did(place.recordId)).toEqual([])
  })

  it('passes by those with a conflict of interest, whoever knows of it', async () => {
    await at(database.db, place.manager).change(async (tx, by) =>
      accept(
        await declareConflict(tx, by, {
          recordId: place.recordId,
          accountId: place.youthWorker.accountId,
          reason: 'Uncle',
        }),
      ),
    )
    await expect(wanted({})).rejects.toThrow('owner-has-conflict')
  })

  it('is no way round a restriction: only those named on the record', async () => {
    await at(database.db, place.manager).change(async (tx, by) =>
      accept(await setRestricted(tx, by, place.recordId, true)),
    )
    await expect(wanted({})).rejects.toThrow('owner-not-named')
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    await expect(wanted({ owner: { kind: 'seat', seatId: place.manager.id } })).resolves.toBeDefined()
  })

  it('in the place of another ends that one as replaced', async () => {
    const before = await anAction(database.db, place)
    const after = await anAction(database.db, place, { words: 'Meet it on Fridays too', replaces: before })
    expect((await see(place.worker, before))?.action).toMatchObject({ status: 'superseded', followedBy: after })
    expect((await clock(place.worker, before))?.clock.state).toBe('stopped')
    expect(await doorOf(place.youthWorker)).toBeDefined()
    await expect(anAction(database.db, place, { replaces: before })).rejects.toThrow('replaced-already')
  })
})

describe('working on an action', () => {
  it('writes progress down, first the owner’s and then the worker’s', async () => {
    const actionId = await anAction(database.db, place)
    const first = await at(database.db, place.youthWorker, '2026-03-03T09:00:00Z').change((tx, by) =>
      recordProgress(tx, by, { ...on(actionId, 1, OWNERS), words: 'He was there' }),
    )
    const second = await at(database.db, place.worker, '2026-03-04T09:00:00Z').change((tx, by) =>
      recordProgress(tx, by, { ...on(actionId, 2), words: 'Mum says it helps' }),
    )
    expect([codes(first), codes(second)]).toEqual(['ok', 'ok'])
    const found = await see(place.worker, actionId)
    expect(found?.action.status).toBe('in-progress')
    expect(found?.entries.map(({ kind, words, authorName }) => [kind, words, authorName])).toEqual([
      ['progress', 'Mum says it helps', 'Nadia Rahman'],
      ['progress', 'He was there', 'Dean Fairclough'],
      ['added', '', 'Nadia Rahman'],
    ])
    expect(await did(actionId)).toEqual([
      'plans.action-added',
      'plans.action-progress-recorded',
      'plans.action-progress-recorded',
    ])
  })

  it('of two people at once, one is told that someone was first, and nothing of theirs is written', async () => {
    const actionId = await anAction(database.db, place)
    const done = {
      doneOn: day('2026-03-02'),
      evidence: 'I met it',
      effect: 'same',
      effectWords: '',
      lateReason: '',
    } as const
    const [one, other] = await Promise.all([
      at(database.db, place.youthWorker).change((tx, by) =>
        completeAction(tx, by, { ...on(actionId, 1, OWNERS), ...done }),
      ),
      at(database.db, place.worker).change((tx, by) =>
        giveUpAction(tx, by, { ...on(actionId), reasonCode: 'overtaken', reasonWords: 'He moved' }),
      ),
    ])
    expect([codes(one), codes(other)].toSorted()).toEqual(['already-ended', 'ok'])
    const found = await see(place.worker, actionId)
    expect(found?.entries.map((each) => each.kind)).toEqual([one.ok ? 'done' : 'not-done', 'added'])
    expect((await did(actionId)).length).toBe(2)
  })

  it('is not for the owner of another action', async () => {
    const actionId = await anAction(database.db, place)
    await anAction(database.db, place, { owner: { kind: 'seat', seatId: place.teacher.id } })
    const outcome = await at(database.db, place.teacher).change((tx, by) =>
      recordProgress(tx, by, { ...on(actionId, 1, OWNERS), words: 'Mine now' }),
    )
    expect(codes(outcome)).toBe('not-yours')
  })

  it('done late needs the reason, and keeps it with the clock', async () => {
    const actionId = await anAction(database.db, place)
    const late = '2026-03-13T09:00:00Z'
    const done = { doneOn: day('2026-03-13'), evidence: 'I met it', effect: 'same', effectWords: '' } as const
    const refused = await at(database.db, place.youthWorker, late).change((tx, by) =>
      completeAction(tx, by, { ...on(actionId, 1, OWNERS), ...done, lateReason: '' }),
    )
    expect(codes(refused)).toBe('late-reason-missing')
    expect((await see(place.worker, actionId))?.action.status).toBe('open')
    const accepted = await at(database.db, place.youthWorker, late).change((tx, by) =>
      completeAction(tx, by, { ...on(actionId, 1, OWNERS), ...done, lateReason: 'The child was missing' }),
    )
    expect(codes(accepted)).toBe('ok')
    expect((await clock(place.worker, actionId))?.clock).toMatchObject({
      state: 'met',
      late: true,
      breachReason: 'The child was missing',
    })
  })

  it.each([
    { doneOn: '2026-03-12', late: false, because: 'its day counts whole, whenever it is written down' },
    { doneOn: '2026-03-02', late: false, because: 'so does the day on which it was agreed' },
  ])('done on $doneOn and written down later is late: $late, because $because', async ({ doneOn, late }) => {
    const actionId = await anAction(database.db, place)
    const outcome = await at(database.db, place.worker, '2026-03-16T09:00:00Z').change((tx, by) =>
      completeAction(tx, by, {
        ...on(actionId),
        doneOn: day(doneOn),
        evidence: 'Dean told me',
        effect: 'lower',
        effectWords: 'He is home by five',
        lateReason: '',
      }),
    )
    expect(codes(outcome)).toBe('ok')
    expect((await clock(place.worker, actionId))?.clock).toMatchObject({ state: 'met', late })
  })

  it('not done says why and stops the clock', async () => {
    const actionId = await anAction(database.db, place)
    const outcome = await at(database.db, place.youthWorker).change((tx, by) =>
      giveUpAction(tx, by, { ...on(actionId, 1, OWNERS), reasonCode: 'child-disagreed', reasonWords: 'He said no' }),
    )
    expect(codes(outcome)).toBe('ok')
    expect((await see(place.worker, actionId))?.action).toMatchObject({
      status: 'not-done',
      reasonCode: 'child-disagreed',
      reasonWords: 'He said no',
    })
    expect((await clock(place.worker, actionId))?.clock).toMatchObject({
      state: 'stopped',
      stopReason: 'The child did not want it',
    })
  })
})

describe('what an action did to the risk', () => {
  it('may be said weeks after it was done, by those who write the plan', async () => {
    const actionId = await anAction(database.db, place)
    await at(database.db, place.worker).change((tx, by) =>
      completeAction(tx, by, {
        ...on(actionId),
        doneOn: day('2026-03-02'),
        evidence: 'Dean told me',
        effect: 'too-early',
        effectWords: '',
        lateReason: '',
      }),
    )
    const said = await at(database.db, place.manager, '2026-03-30T09:00:00Z').change((tx, by) =>
      sayEffect(tx, by, { ...on(actionId, 2), effect: 'lower', effectWords: 'Three weeks at home' }),
    )
    expect(codes(said)).toBe('ok')
    const found = await see(place.worker, actionId)
    expect(found?.action).toMatchObject({ status: 'done', effect: 'lower', effectWords: 'Three weeks at home' })
    expect(found?.entries[0]).toMatchObject({ kind: 'effect', authorName: 'Samira Haddad' })
    expect((await did(actionId)).at(-1)).toBe('plans.action-effect-said')
  })
})

describe('changing an action', () => {
  it('to another day keeps the days before, and begins the clock again', async () => {
    const actionId = await anAction(database.db, place)
    const change = (now: string, dueOn: string, seenVersion: number) =>
      at(database.db, place.youthWorker, now).change((tx, by) =>
        changeDue(tx, by, { ...on(actionId, seenVersion, OWNERS), dueOn: day(dueOn), dueReason: 'Half term' }),
      )
    expect(codes(await change('2026-03-03T09:00:00Z', '2026-03-19', 1))).toBe('ok')
    expect(codes(await change('2026-03-04T09:00:00Z', '2026-03-26', 2))).toBe('ok')
    const found = await see(place.worker, actionId)
    expect(found?.action.dueOn).toBe('2026-03-26')
    expect(
      found?.entries.filter((each) => each.kind === 'due-changed').map(({ dueFrom, dueOn }) => [dueFrom, dueOn]),
    ).toEqual([
      ['2026-03-19', '2026-03-26'],
      ['2026-03-12', '2026-03-19'],
    ])
    expect((await clock(place.worker, actionId))?.clock).toMatchObject({
      state: 'running',
      dueAt: new Date('2026-03-26T23:59:59.999Z'),
    })
    expect(await duties(place.youthWorker)).toEqual([actionId])
  })

  it('to another owner moves the duty and the door', async () => {
    const actionId = await anAction(database.db, place)
    const give = (seat: Seat, door: Door) =>
      at(database.db, seat).change((tx, by) =>
        changeOwner(tx, by, {
          ...on(actionId, 1, door),
          owner: { kind: 'seat', seatId: place.teacher.id },
          ownerReason: 'Dean is away',
        }),
      )
    expect(codes(await give(place.youthWorker, OWNERS))).toBe('not-yours')
    expect(codes(await give(place.worker, EVERY_DOOR))).toBe('ok')
    expect(await duties(place.teacher)).toEqual([actionId])
    expect(await duties(place.youthWorker)).toEqual([])
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    expect(await doorOf(place.teacher)).toMatchObject({ parts: new Set(['summary', 'plan']) })
    expect((await see(place.teacher, actionId))?.entries[0]).toMatchObject({
      kind: 'owner-changed',
      ownerFrom: 'Dean Fairclough, Youth work',
    })
  })
})

describe('an action on the wrong record', () => {
  const strike = (actionId: ActionId, moveTo?: RecordId, door: Door = EVERY_DOOR, seat = place.worker) =>
    at(database.db, seat, '2026-03-04T09:00:00Z').change((tx, by) =>
      strikeOutAction(tx, by, { ...on(actionId, 2, door), reasonCode: 'another-person', reasonWords: '', moveTo }),
    )
  const withProgress = async () => {
    const actionId = await anAction(database.db, place)
    await at(database.db, place.youthWorker, '2026-03-03T09:00:00Z').change((tx, by) =>
      recordProgress(tx, by, { ...on(actionId, 1, OWNERS), words: 'She was there' }),
    )
    return actionId
  }

  it('is struck out, not deleted: who and why stay, its words do not show', async () => {
    const actionId = await withProgress()
    expect(codes(await strike(actionId))).toBe('ok')
    expect(await see(place.worker, actionId)).toBeUndefined()
    const struck = await at(database.db, place.worker).look('test.looked', (tx) => listStruckOut(tx, place.recordId))
    expect(struck).toMatchObject([
      { id: actionId, reasonCode: 'another-person', authorName: 'Nadia Rahman', followedBy: null },
    ])
    expect(JSON.stringify(struck)).not.toContain('bus')
    const { rows } = await database.admin.query('select words from plan_action where id = $1', [actionId])
    expect(rows).toEqual([{ words: 'Meet the 14 bus home on Thursdays' }])
    expect(await duties(place.youthWorker)).toEqual([])
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    expect((await did(actionId)).at(-1)).toBe('plans.action-struck-out')
  })

  it('goes with all that happened to it to the record it belongs on', async () => {
    const actionId = await withProgress()
    const { recordId: hers } = await aChild(database.db, place.worker, {
      givenNames: 'Maisie',
      grants: [grantTo(place.worker)],
    })
    const outcome = await strike(actionId, hers)
    expect(codes(outcome)).toBe('ok')
    const movedTo = outcome.ok ? outcome.value.followedBy : null
    const moved = movedTo && (await see(place.youthWorker, movedTo, hers))
    expect(moved && moved.action).toMatchObject({
      status: 'in-progress',
      dueOn: '2026-03-12',
      ownerName: 'Dean Fairclough',
      authorName: 'Nadia Rahman',
    })
    expect(moved && moved.entries.map(({ kind, words, authorName }) => [kind, words, authorName])).toEqual([
      ['moved-here', '', 'Nadia Rahman'],
      ['progress', 'She was there', 'Dean Fairclough'],
      ['added', '', 'Nadia Rahman'],
    ])
    expect(await duties(place.youthWorker)).toEqual([movedTo])
    expect(await doorOf(place.youthWorker)).toBeUndefined()
    expect(await doorOf(place.youthWorker, NOW, hers)).toBeDefined()
    const open = await at(database.db, place.worker).look('test.looked', (tx, by) =>
      openActionsOf(tx, by, [place.recordId, hers]),
    )
    expect(open.map((each) => each.id)).toEqual([movedTo])
  })

  it('does not go to a record that is closed to whoever moves it, nor to itself', async () => {
    const actionId = await withProgress()
    const { recordId: closed } = await aChild(database.db, place.manager, {
      givenNames: 'Theo',
      grants: [grantTo(place.manager)],
    })
    expect(codes(await strike(actionId, closed))).toBe('target-closed')
    expect(codes(await strike(actionId, place.recordId))).toBe('target-same')
    expect((await see(place.worker, actionId))?.action.status).toBe('in-progress')
  })

  it('is put right by those who write the plan, not by its owner', async () => {
    const actionId = await withProgress()
    expect(codes(await strike(actionId, undefined, OWNERS, place.youthWorker))).toBe('not-yours')
  })
})
