import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, type Fields, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { access } from '../../access/module.js'
import { aSeat } from '../../access/testing/a-partnership.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { assessments } from '../../assessments/module.js'
import { clocks } from '../../clocks/module.js'
import { people } from '../../people/module.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { records } from '../../records/module.js'
import type { ActionId } from '../domain/action.js'
import { plans } from '../module.js'
import { agreePlan } from '../commands/write-plan.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aDraft, anAction, aPlanningPartnership, at, NOW, PLAN, type PlanningPartnership } from '../testing/a-plan.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, clocks, records, people, assessments, plans], now: new Date(NOW) })
let place: PlanningPartnership
let actionId: ActionId
let worker: Browser
let owner: Browser
let plan: string
let action: string

beforeAll(async () => {
  place = await aPlanningPartnership(database.db)
  plan = `/children/${place.recordId}/plan`
  await aDraft(database.db, place)
  actionId = await anAction(database.db, place)
  action = `${plan}/actions/${actionId}`
  const agreed = await at(database.db, place.worker).change((tx, by) =>
    agreePlan(tx, by, {
      recordId: place.recordId,
      seenRevision: 1,
      agreedOn: '2026-03-02' as CalendarDate,
      agreedWith: 'Callum and Leanne',
      disagreed: '',
    }),
  )
  if (!agreed.ok) throw new Error('The plan was not agreed')
  await aDraft(database.db, place, { whyChanged: 'He has moved', needsToChange: 'The way home is safe.' })
  worker = await app.asSeat(place.worker)
  owner = await app.asSeat(place.youthWorker)
})

const PAGES = [
  { path: '', by: 'anyone who holds the plan' },
  { path: '/edit', by: 'those who write it' },
  { path: '/agree', by: 'those who write it' },
  { path: '/close', by: 'those who write it' },
  { path: '/history', by: 'anyone who holds the plan' },
  { path: '/actions/new', by: 'those who write it' },
  { path: '/actions/:id', by: 'anyone who holds the plan' },
  { path: '/actions/:id/done', by: 'its owner' },
  { path: '/actions/:id/not-done', by: 'its owner' },
  { path: '/actions/:id/due', by: 'its owner' },
  { path: '/actions/:id/owner', by: 'those who write it' },
  { path: '/actions/:id/misfiled', by: 'those who write it' },
] as const
const addressOf = (path: string) => `${plan}${path.replace(':id', actionId)}`

describe.each(PAGES)('the page $path of a plan', ({ path, by }) => {
  it('asks a visitor who is signed out to sign in', async () => {
    const answer = await app.signedOut().get(addressOf(path))
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('/sign-in')
  })

  it('refuses someone who does not hold the record, and whoever administers', async () => {
    const stranger = await aSeat(database.db, place.partnershipId, { agencyId: place.council })
    expect((await (await app.asSeat(stranger)).get(addressOf(path))).status).toBe(403)
    expect((await (await app.asSeat(place.administrator)).get(addressOf(path))).status).toBe(403)
  })

  it(`is for ${by}, in valid HTML, without a name in the browser’s title`, async () => {
    const page = await worker.get(addressOf(path))
    expect(page.status).toBe(200)
    expect(await htmlFaults(page.body)).toEqual([])
    const title = /<title>([^<]+)<\/title>/.exec(page.body)?.[1] ?? ''
    expect(title).toContain('C. T.')
    expect(title).not.toMatch(/Callum|Thorsby/)
    expect((await owner.get(addressOf(path))).status).toBe(by === 'those who write it' ? 403 : 200)
  })
})

describe('the plan to read', () => {
  it('says strengths before worries, then who does what by when, and how the child will know', async () => {
    const { body } = await worker.get(plan)
    const places = [
      'Working well',
      'Worries',
      'What needs to change',
      'Who does what, 1 open of 1',
      'How Callum will know',
    ].map((each) => body.indexOf(each))
    expect(places.every((each) => each > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(body).toContain('Dean Fairclough <span class="kith-agency">Youth work</span>')
    expect(body).toContain('Agreed on 2 March 2026. Nadia Rahman is changing it')
  })

  it('shows the agreed words, not the draft’s', async () => {
    const { body } = await worker.get(plan)
    expect(body).toContain('The adults are stopped')
    const history = await worker.get(`${plan}/history`)
    expect(history.body).toContain('Why it changed:</b> He has moved')
    expect(history.body).toMatch(/<del>The adults are stopped[^<]*<\/del>/)
  })

  it('is a look at the record, in the name of whoever looked', async () => {
    await worker.get(plan)
    const looks = await auditTrail(database, { partnershipId: place.partnershipId, about: place.worker.id })
    expect(looks.map((each) => each.action)).toContain('plans.plan-viewed')
  })
})

describe('the owner of an action in another agency', () => {
  it('finds it on Today and among their actions, and sees the plan', async () => {
    const today = await owner.get('/')
    expect(today.body).toContain('Meet the 14 bus home on Thursdays')
    expect(today.body).toContain(`href="/actions/${actionId}"`)
    const found = await owner.get(`/actions/${actionId}`)
    expect(found.location).toBe(action)
    const list = await owner.get('/actions')
    expect(await htmlFaults(list.body)).toEqual([])
    expect(list.body).toContain(`href="${action}"`)
    expect((await owner.get(plan)).body).not.toContain('Add an action')
  })

  it('sees nothing of the assessment', async () => {
    expect((await owner.get(`/children/${place.recordId}/assessments`)).status).toBe(403)
    expect((await (await app.asSeat(place.worker)).get(`/children/${place.recordId}/assessments`)).status).toBe(200)
  })

  it('is told of nothing that they do not hold', async () => {
    const stranger = await app.asSeat(place.teacher)
    expect((await stranger.get(`/actions/${actionId}`)).status).toBe(404)
    expect((await stranger.get('/actions')).body).not.toContain('14 bus')
  })
})

const NEW: Fields = {
  words: 'Freeze the bank account',
  shouldChange: 'No money passes through it',
  kind: 'disrupt',
  worry: 'The debt he is told he owes',
  'dueOn-day': '20',
  'dueOn-month': '3',
  'dueOn-year': '2026',
}
const shownPlan = async () => (await worker.get(plan)).body

describe('adding an action', () => {
  const form = () => `${plan}/actions/new`

  it('puts the errors first, each linked to its control, and keeps what was typed', async () => {
    const answer = await worker.post(form(), {
      ...NEW,
      words: ' ',
      'dueOn-day': '31',
      'dueOn-month': '2',
      owner: 'search',
      ownerSearch: 'Nobody',
    })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('<title>Error: ')
    for (const link of ['#words', '#dueOn-day', '#ownerSearch']) expect(answer.body).toContain(`href="${link}"`)
    expect(answer.body).toContain('The day by which it is done must be a real date')
    expect(answer.body).toContain('No money passes through it')
    expect(answer.body).toContain('value="Nobody"')
  })

  it('asks which, where several have the name, and finds the only one', async () => {
    await aSeat(database.db, place.partnershipId, { agencyId: place.youth, name: 'Priya Nair' })
    await aSeat(database.db, place.partnershipId, { agencyId: place.school, name: 'Priya Nolan' })
    const several = await worker.post(form(), { ...NEW, owner: 'search', ownerSearch: 'priya' })
    expect(several.status).toBe(400)
    expect(several.body).toContain('More than one person has that name')
    expect(several.body).toContain('Priya Nolan')
    const one = await worker.post(form(), { ...NEW, owner: 'search', ownerSearch: 'Priya Nol' })
    expect([one.status, one.location]).toEqual([303, plan])
    expect(await shownPlan()).toContain('Priya Nolan')
  })

  it('once, however often the button is pressed', async () => {
    const once = '00000000-0000-7000-8000-0000000000aa'
    const sent = { ...NEW, words: 'Only one of these', owner: place.worker.id }
    await worker.post(form(), sent, { once })
    await worker.post(form(), sent, { once })
    const { rows } = await database.admin.query('select 1 from plan_action where words = $1', ['Only one of these'])
    expect(rows).toHaveLength(1)
  })

  it('shows exactly what was typed', async () => {
    const words = '<b>“Ψ” & \u202Eevil</b>'
    expect((await worker.post(form(), { ...NEW, words, owner: place.worker.id })).status).toBe(303)
    expect(await shownPlan()).toContain('&lt;b>“Ψ” &amp; \u202Eevil&lt;/b>')
  })
})

describe('working on an action', () => {
  it('keeps words under words: of two who save at once, the second sees what the first wrote', async () => {
    const form = await worker.get(action)
    const version = /name="seenVersion" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    expect((await owner.post(action, { progress: 'He was there', seenVersion: version })).location).toBe(action)
    const second = await worker.post(action, { progress: 'Mum says it helps', seenVersion: version })
    expect(second.status).toBe(400)
    expect(second.body).toContain('Someone else changed this action while this page was open')
    expect(second.body).toContain('Mum says it helps')
    expect(second.body).toContain('He was there')
    expect(await htmlFaults(second.body)).toEqual([])
    expect(second.body).toContain(`name="seenVersion" value="${Number(version) + 1}"`)
  })

  it('done asks for evidence and the effect, then shuts the owner’s door behind them', async () => {
    const form = await owner.get(`${action}/done`)
    const seenVersion = /name="seenVersion" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const day = { 'doneOn-day': '2', 'doneOn-month': '3', 'doneOn-year': '2026', seenVersion }
    const refused = await owner.post(`${action}/done`, { ...day, evidence: '', effect: '' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Write what shows that it is done')
    expect(refused.body).toContain('“Too early to say” is an answer')
    const done = await owner.post(`${action}/done`, {
      ...day,
      evidence: 'I met it',
      effect: 'lower',
      effectWords: 'He is home by five',
    })
    expect([done.status, done.location]).toEqual([303, '/actions'])
    expect((await owner.get(action)).status).toBe(403)
    expect((await owner.get('/actions')).body).toContain('Nothing is to be done here.')
    const page = await worker.get(action)
    expect(page.body).toContain('He is home by five')
    expect(page.body).toContain('The risk is lower')
    expect(await htmlFaults(page.body)).toEqual([])
  })

  it('done too early to say what it did may be finished later', async () => {
    const early = await anAction(database.db, place, {
      owner: { kind: 'seat', seatId: place.worker.id },
      words: 'Sit with him',
    })
    const page = `${plan}/actions/${early}`
    expect((await worker.get(`${page}/effect`)).location).toBe(page)
    const day = { 'doneOn-day': '2', 'doneOn-month': '3', 'doneOn-year': '2026' }
    await worker.post(`${page}/done`, { ...day, evidence: 'I sat', effect: 'too-early', seenVersion: '1' })
    const form = await worker.get(`${page}/effect`)
    expect(await htmlFaults(form.body)).toEqual([])
    const refused = await worker.post(`${page}/effect`, { effect: 'too-early', seenVersion: '2' })
    expect(refused.body).toContain('Select what it did to the risk, or leave this page')
    expect((await worker.post(`${page}/effect`, { effect: 'same', seenVersion: '2' })).location).toBe(page)
    expect((await worker.get(page)).body).toContain('The risk is the same')
  })

  it('that has ended sends whoever comes to end it again to see how it stands', async () => {
    expect((await worker.get(`${action}/not-done`)).location).toBe(action)
    const late = await worker.post(
      `${action}/not-done`,
      { reason: 'overtaken', seenVersion: '1' },
      { from: `${plan}/edit` },
    )
    expect(late.status).toBe(400)
    expect(late.body).toContain('Someone else ended this action')
  })
})

describe('writing the plan', () => {
  it('keeps both texts where two write at once', async () => {
    const form = await worker.get(`${plan}/edit`)
    const seenRevision = /name="seenRevision" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const manager = await app.asSeat(place.manager)
    const theirs = { ...PLAN, whyChanged: 'He moved', worries: 'What Samira wrote', seenRevision, do: 'save' }
    expect((await manager.post(`${plan}/edit`, theirs)).location).toBe(plan)
    const second = await worker.post(`${plan}/edit`, { ...theirs, worries: 'What Nadia wrote' })
    expect(second.status).toBe(400)
    expect(second.body).toContain('Someone else saved this plan after you opened it')
    expect(second.body).toContain('What Samira wrote')
    expect(second.body).toContain('What Nadia wrote')
    expect(await htmlFaults(second.body)).toEqual([])
  })

  it('is agreed on a real day, by those who are named, and becomes what everyone reads', async () => {
    const form = await worker.get(`${plan}/agree`)
    const seenRevision = /name="seenRevision" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const agreement = {
      'agreedOn-day': '31',
      'agreedOn-month': '2',
      'agreedOn-year': '2026',
      agreedWith: '',
      disagreed: 'Health, who would wait',
      seenRevision,
    }
    const refused = await worker.post(`${plan}/agree`, agreement)
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('The day the plan was agreed must be a real date')
    expect(refused.body).toContain('Health, who would wait')
    const agreed = await worker.post(`${plan}/agree`, {
      ...agreement,
      'agreedOn-day': '2',
      'agreedOn-month': '3',
      agreedWith: 'Callum',
    })
    expect([agreed.status, agreed.location]).toEqual([303, plan])
    expect(await shownPlan()).toContain('What Samira wrote')
    expect(await shownPlan()).toContain('Health, who would wait')
  })

  it('is closed with what came of it, and shows it', async () => {
    const closing = {
      outcome: 'carries-on-elsewhere',
      outcomeWords: 'He sleeps again',
      carriesOn: '',
      openActions: 'end',
    }
    const refused = await worker.post(`${plan}/close`, closing)
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Write what carries on, and who sees to it')
    expect((await worker.post(`${plan}/close`, { ...closing, carriesOn: 'Dean on Thursdays' })).location).toBe(plan)
    const { body } = await worker.get(plan)
    expect(body).toContain('This plan was closed on 2 March 2026')
    expect(body).toContain('Dean on Thursdays')
    expect(await htmlFaults(body)).toEqual([])
    expect((await worker.get(`${plan}/close`)).location).toBe(plan)
  })
})

describe('the page of a record', () => {
  it('shows the plan, its clocks, its next step, and what became of it', async () => {
    const { recordId } = await aChild(database.db, place.worker, {
      givenNames: 'Maisie',
      familyName: 'Holt',
      grants: [grantTo(place.worker)],
    })
    const hers = { ...place, recordId }
    const empty = await worker.get(`/children/${recordId}`)
    expect(empty.body).toContain('Nobody has written a plan yet.')
    expect(empty.body).toContain(`href="/children/${recordId}/plan/actions/new"`)
    await aDraft(database.db, hers)
    const mine = await anAction(database.db, hers, {
      now: '2026-02-20T09:00:00Z',
      dueOn: '2026-02-27' as CalendarDate,
      owner: { kind: 'seat', seatId: place.worker.id },
      words: 'Ring the bank',
    })
    const page = await worker.get(`/children/${recordId}`)
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body).toContain('Who does what, 1 open of 1')
    expect(page.body).toContain('You agreed to do this.')
    expect(page.body).toMatch(/kith-clock--over[^<]*<svg.*?<\/svg>[^<]*over/s)
    const reasons = {
      'doneOn-day': '2',
      'doneOn-month': '3',
      'doneOn-year': '2026',
      evidence: 'Frozen',
      effect: 'same',
      seenVersion: '1',
    }
    const done = `/children/${recordId}/plan/actions/${mine}/done`
    expect((await worker.post(done, reasons)).body).toContain('It was done after its day. Select why it was late')
    expect((await worker.post(done, { ...reasons, lateReason: 'workload' })).status).toBe(303)
    const after = await worker.get(`/children/${recordId}`)
    expect(after.body).toContain('Done: Ring the bank')
    expect(after.body).toContain('Agree the plan')
  })
})

describe('the list of actions', () => {
  it('goes page by page by key, of one’s own, one’s team and one’s agency, by state', async () => {
    const { recordId } = await aChild(database.db, place.worker, {
      givenNames: 'Idris',
      familyName: 'Vale',
      grants: [grantTo(place.worker)],
    })
    for (let number = 0; number < 30; number += 1)
      await anAction(
        database.db,
        { ...place, recordId },
        {
          words: `Number ${number}.`,
          owner: { kind: 'seat', seatId: place.worker.id },
          dueOn: `2026-03-${String(3 + (number % 20)).padStart(2, '0')}` as CalendarDate,
        },
      )
    const first = await worker.get('/actions?whose=team')
    const next = /href="(\/actions\?[^"]*after=[^"]*)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&')
    expect(next).toBeDefined()
    const second = await worker.get(next ?? '')
    const numbers = [first, second].map(({ body }) => [...body.matchAll(/Number \d+\./g)].map(([each]) => each))
    expect(numbers[0]?.length).toBe(25)
    expect(new Set(numbers.flat()).size).toBe(30)
    expect(await htmlFaults(second.body)).toEqual([])
    expect((await worker.get('/actions?state=done')).body).toContain('Ring the bank')
    expect((await worker.get('/actions?state=overdue')).body).toContain('Nothing here is late.')
    app.setNow(new Date('2026-03-04T09:00:00Z'))
    const later = await app.asSeat(place.worker)
    expect((await later.get('/actions?state=overdue')).body).toContain('Number 0.')
    app.setNow(new Date(NOW))
  })
})
