import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { Seat } from '../../../../kernel/actor.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { asDemonstration } from '../../../access/testing/as-demonstration.js'
import { aChild, grantTo } from '../../../people/testing/a-child.js'
import { describeRiskAdult } from '../../commands/risk-adults.js'
import { sendConcernCommand } from '../../commands/send-concern.js'
import { aContext, aDesk, aDraft, aSentConcern, aSubject, type Desk, workOf } from '../../testing/a-desk.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOON })
let desk: Desk
const browsers = new Map<string, Browser>()

beforeAll(async () => {
  desk = await aDesk(database.db)
  await asDemonstration(database, desk.partnershipId)
})

async function as(seat: Seat): Promise<Browser> {
  const browser = browsers.get(seat.id) ?? (await app.asSeat(seat))
  browsers.set(seat.id, browser)
  return browser
}
const sent = (wanted: Parameters<typeof aSentConcern>[2] = {}) => aSentConcern(database.db, desk.referrer, wanted)
const audited = async (action: string, recordId: string) =>
  (
    await database.admin.query(
      `select seat_id, body from audit_entry where body->>'action' = $1 and body->'records' ? $2`,
      [action, recordId],
    )
  ).rows

/** Pages of the desk about one concern, after its address. */
const DESK = ['screen', 'contribute', 'pause', 'restrict', 'name', 'poses-risk', 'clocks']

describe('the screening inbox', () => {
  it('asks a signed-out visitor to sign in', async () => {
    expect((await app.signedOut().get('/concerns')).location).toBe('/sign-in?next=%2Fconcerns')
  })

  it('is for the desk: a referrer and a worker are refused', async () => {
    for (const seat of [desk.referrer, desk.worker, desk.manager])
      expect((await (await as(seat)).get('/concerns')).status).toBe(403)
  })

  it('shows what is due first on top, in valid HTML, and writes the look on each concern shown', async () => {
    const late = await sent({
      now: '2026-02-26T12:00:00Z',
      subjects: [aSubject({ givenNames: 'Reuben', familyName: 'Asante' })],
    })
    const bus = await sent({ subjects: [aContext()] })
    const nobody = await sent({ subjects: [] })
    const page = await (await as(desk.screener)).get('/concerns')
    expect(page.status).toBe(200)
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body).toContain('Decide on the concern about Reuben Asante')
    expect(page.body).toContain('One working day over')
    expect(page.body).toContain('Say why it is late when you decide')
    expect(page.body.indexOf('About a child')).toBeLessThan(page.body.indexOf('About a place or a group'))
    expect(page.body).toContain('Nobody named yet')
    expect(page.body).toContain('Northmoor Police, waiting')
    for (const { recordId } of [late, bus, nobody])
      expect(await audited('concerns.inbox-viewed', recordId)).not.toEqual([])
  })

  it.each(['children', 'contexts', 'waiting', 'decided'])('has the tab %s, in valid HTML', async (tab) => {
    const page = await (await as(desk.policeSpoc)).get(`/concerns?show=${tab}`)
    expect([page.status, await htmlFaults(page.body)]).toEqual([200, []])
    expect(page.body).toMatch(new RegExp(`href="/concerns\\?show=${tab}" aria-current="page"`))
  })
})

describe('the concern at the desk', () => {
  it('is closed to its author, who reads what became of it instead', async () => {
    const { recordId, subjectIds } = await sent()
    const teacher = await as(desk.referrer)
    for (const path of [...DESK, `decide/${subjectIds[0]}`])
      expect([path, (await teacher.get(`/concerns/${recordId}/${path}`)).status]).toEqual([path, 403])
    expect((await teacher.get(`/concerns/${recordId}/outcome`)).status).toBe(200)
  })

  it('shows every page in valid HTML to the desk', async () => {
    const { recordId, subjectIds } = await sent({ subjects: [aSubject(), aContext()] })
    const screener = await as(desk.screener)
    for (const path of [...DESK, `decide/${subjectIds[0]}`, `decide/${subjectIds[1]}`]) {
      const page = await screener.get(`/concerns/${recordId}/${path}`)
      expect([path, page.status, await htmlFaults(page.body)]).toEqual([path, 200, []])
    }
  })

  it('stands beside what each agency adds; the referrer sees none of it', async () => {
    const { recordId } = await sent()
    const police = await as(desk.policeSpoc)
    const empty = await police.post(`/concerns/${recordId}/contribute`, { holds: 'something', words: '' })
    expect(empty.status).toBe(400)
    expect(empty.body).toContain('Write what your agency holds')
    const added = await police.post(`/concerns/${recordId}/contribute`, {
      holds: 'something',
      words: 'A van on Mill Lane.',
    })
    expect(added.location).toBe(`/concerns/${recordId}/screen`)
    expect((await (await as(desk.screener)).get(`/concerns/${recordId}/screen`)).body).toContain('A van on Mill Lane.')
    expect((await (await as(desk.referrer)).get(`/concerns/${recordId}/outcome`)).body).not.toContain('Mill Lane')
  })

  it('is taken by a click, and a colleague who chose from an old page is told', async () => {
    const { recordId } = await sent()
    const path = `/concerns/${recordId}/screen`
    expect((await (await as(desk.screener)).post(path, { seenWith: '', button: 'take' })).status).toBe(303)
    const late = await (await as(desk.secondScreener)).post(path, { seenWith: '', button: 'take' })
    expect(late.status).toBe(400)
    expect(late.body).toContain('Samira Haddad took this a moment ago')
  })

  it('keeps adults who may pose a risk behind a door that asks why, on a page without children', async () => {
    const draft = await aDraft(database.db, desk.referrer)
    const { recordId } = draft
    const words = { called: 'Big Kev', description: 'Grey van', connection: '', howKnown: '' }
    await workOf(database.db, desk.referrer).change((tx, by) => describeRiskAdult(tx, by, { recordId, words }))
    await workOf(database.db, desk.referrer).change((tx, by) => sendConcernCommand(tx, by, recordId))
    const screener = await as(desk.screener)
    const screen = await screener.get(`/concerns/${recordId}/screen`)
    expect(screen.body).toContain(`/concerns/${recordId}/poses-risk`)
    const door = await screener.get(`/concerns/${recordId}/poses-risk`)
    for (const page of [screen.body, door.body, (await screener.get('/concerns')).body])
      expect(page).not.toContain('Big Kev')
    expect((await screener.post(`/concerns/${recordId}/poses-risk`, {})).status).toBe(400)
    const open = await screener.post(`/concerns/${recordId}/poses-risk`, { reason: 'screening' })
    expect(open.body).toContain('Big Kev')
    expect(open.body).not.toContain('Maisie')
    expect(await htmlFaults(open.body)).toEqual([])
    expect(await audited('concerns.poses-risk-opened', recordId)).toMatchObject([
      { seat_id: desk.screener.id, body: { fields: ['reason.screening'] } },
    ])
    expect((await (await as(desk.referrer)).get(`/concerns/${recordId}/poses-risk`)).status).toBe(403)
  })
})

describe('a decision on the page', () => {
  it('puts every error first, linked, and keeps what was typed', async () => {
    const { recordId, subjectIds } = await sent()
    const answer = await (await as(desk.screener)).post(`/concerns/${recordId}/decide/${subjectIds[0]}`, {
      reasons: 'Kept as typed',
      child: 'new',
    })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('href="#outcome"')
    expect(answer.body).toContain('Kept as typed')
    expect(await htmlFaults(answer.body)).toEqual([])
  })

  it('tells the second of two screeners who decided, and keeps their reasons to be added', async () => {
    const { recordId, subjectIds } = await sent()
    const path = `/concerns/${recordId}/decide/${subjectIds[0]}`
    const assessment = { outcome: 'assessment', child: 'new', teams: desk.teamId }
    expect((await (await as(desk.secondScreener)).post(path, { ...assessment, reasons: 'Jo’s' })).status).toBe(303)
    app.setNow(new Date('2026-03-02T12:02:30Z'))
    const late = await (await as(desk.screener)).post(path, {
      outcome: 'advice',
      reasons: 'I know the family.',
      child: 'not-said',
    })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Jo Pemberton decided this two minutes ago: assessment.')
    expect(late.body).toContain('Your reasons are kept below if you want to add them.')
    expect(late.body).toMatch(/<textarea[^>]*name="reasons"[^>]*>I know the family\.<\/textarea>/)
    expect(await htmlFaults(late.body)).toEqual([])
    const added = await (await as(desk.screener)).post(path, { reasons: 'I know the family.', button: 'add' })
    expect(added.location).toBe(`/concerns/${recordId}/screen`)
    const screen = await (await as(desk.screener)).get(`/concerns/${recordId}/screen`)
    expect(screen.body).toContain('Added by Samira Haddad')
    app.setNow(NOON)
  })

  it('asks why it is late, and is told on the page of its author in a plain sentence', async () => {
    const { recordId, subjectIds } = await sent({ now: '2026-02-26T12:00:00Z' })
    const path = `/concerns/${recordId}/decide/${subjectIds[0]}`
    const screener = await as(desk.screener)
    const decision = {
      outcome: 'advice',
      reasons: 'Known, and safe.',
      note: 'Keep her phone at night.',
      child: 'not-said',
    }
    const without = await screener.post(path, decision)
    expect(without.status).toBe(400)
    expect(without.body).toContain('href="#lateReason"')
    expect((await screener.post(path, { ...decision, lateReason: 'workload' })).status).toBe(303)
    const outcome = await (await as(desk.referrer)).get(`/concerns/${recordId}/outcome`)
    expect(await htmlFaults(outcome.body)).toEqual([])
    expect(outcome.body).toContain('here is our advice')
    expect(outcome.body).toContain('Keep her phone at night.')
    expect(outcome.body).not.toContain('Known, and safe.')
    expect(outcome.body).not.toContain('too much work')
    const { rows } = await database.admin.query('select read_at from concern_outcome where record_id = $1', [recordId])
    expect(rows).toEqual([{ read_at: NOON }])
  })

  it('leaves the news unread when someone of the desk looks at it', async () => {
    const { recordId, subjectIds } = await sent()
    const screener = await as(desk.screener)
    await screener.post(`/concerns/${recordId}/decide/${subjectIds[0]}`, {
      outcome: 'advice',
      reasons: 'Safe.',
      child: 'not-said',
    })
    await screener.get(`/concerns/${recordId}/outcome`)
    const { rows } = await database.admin.query('select read_at from concern_outcome where record_id = $1', [recordId])
    expect(rows).toEqual([{ read_at: null }])
    const mine = await (await as(desk.referrer)).get('/concerns/mine')
    expect(mine.body).toContain('There is news')
    expect(await htmlFaults(mine.body)).toEqual([])
  })

  it('shows the child’s record to the team that is asked, and the concern on its chronology', async () => {
    const { recordId, subjectIds } = await sent()
    await (await as(desk.screener)).post(`/concerns/${recordId}/decide/${subjectIds[0]}`, {
      outcome: 'assessment',
      reasons: 'An adult is threatening her.',
      child: 'new',
      teams: desk.teamId,
    })
    const { rows } = await database.admin.query('select child_record_id from concern_decision where record_id = $1', [
      recordId,
    ])
    const childId: RecordId = rows[0].child_record_id
    const chronology = await (await as(desk.manager)).get(`/children/${childId}/chronology`)
    expect(chronology.status).toBe(200)
    expect(chronology.body).toContain('Harrowmere High raised a concern')
    expect(chronology.body).toContain('An adult is threatening her.')
    const summary = await (await as(desk.manager)).get(`/children/${childId}`)
    expect(summary.body).toContain('Raised by Harrowmere High')
    const [, why = ''] = summary.body.split('Why the work began')
    expect(why.slice(0, why.indexOf('</section>'))).toContain('An adult is threatening her.')
    expect(why.slice(0, why.indexOf('</section>'))).toContain('<b>Where:</b> Tarn Street bus station')
    expect(await htmlFaults(summary.body)).toEqual([])
    expect((await (await as(desk.referrer)).get(`/children/${childId}`)).status).toBe(403)
  })

  it('puts a place on a list of its own', async () => {
    const { recordId, subjectIds } = await sent({ subjects: [aContext()] })
    const screener = await as(desk.screener)
    await screener.post(`/concerns/${recordId}/decide/${subjectIds[0]}`, {
      outcome: 'context-concern',
      reasons: 'Three adults, every night.',
    })
    const page = await screener.get('/concerns/contexts')
    expect(page.body).toContain('The 14 bus, last one at night')
    expect(page.body).toContain('Three adults, every night.')
    expect(await htmlFaults(page.body)).toEqual([])
  })

  it('keeps police intelligence on a page for the police desk', async () => {
    const { recordId, subjectIds } = await sent({ subjects: [] })
    const { rows } = await database.admin.query('select id from concern_subject where record_id = $1', [recordId])
    expect(subjectIds).toEqual([])
    await (await as(desk.screener)).post(`/concerns/${recordId}/decide/${rows[0].id}`, {
      outcome: 'police-intelligence-only',
      reasons: 'A plate number.',
    })
    const page = await (await as(desk.policeSpoc)).get('/concerns/police')
    expect(page.body).toContain('A plate number.')
    expect(await htmlFaults(page.body)).toEqual([])
    expect((await (await as(desk.screener)).get('/concerns/police')).status).toBe(403)
  })
})

describe('putting right what was misfiled', () => {
  it('strikes out an entry with a reason', async () => {
    const { recordId } = await sent()
    const police = await as(desk.policeSpoc)
    await police.post(`/concerns/${recordId}/contribute`, { holds: 'something', words: 'About another family.' })
    const { rows } = await database.admin.query('select id from concern_contribution where record_id = $1', [recordId])
    const path = `/concerns/${recordId}/entries/${rows[0].id}/strike-out`
    expect(await htmlFaults((await police.get(path)).body)).toEqual([])
    expect((await police.post(path, {})).body).toContain('href="#reason"')
    await police.post(path, { reason: 'another-person', reasonWords: 'A cousin.' })
    const screen = await police.get(`/concerns/${recordId}/screen`)
    expect(screen.body).not.toContain('About another family.')
    expect(screen.body).toContain('struck out by Dan Price')
  })

  it('moves what was written to the right child, found by name', async () => {
    const open = { grants: [grantTo(desk.worker), grantTo(desk.screener)] }
    const wrong = await aChild(database.db, desk.worker, { givenNames: 'Orla', familyName: 'Fenwick', ...open })
    const right = await aChild(database.db, desk.worker, { givenNames: 'Una', familyName: 'Brockbank', ...open })
    const { recordId, subjectIds } = await sent({ subjects: [aSubject({ givenNames: 'Orla', familyName: 'Fenwick' })] })
    const screener = await as(desk.screener)
    const decision = { outcome: 'advice', reasons: 'Safe.', child: wrong.recordId }
    expect((await screener.post(`/concerns/${recordId}/decide/${subjectIds[0]}`, decision)).status).toBe(303)
    const path = `/concerns/${recordId}/move/${subjectIds[0]}`
    const found = await screener.get(`${path}?find=Brockbank`)
    expect(found.body).toContain('Una Brockbank')
    expect(await htmlFaults(found.body)).toEqual([])
    const moved = await screener.post(path, { child: right.recordId, reason: 'another-person' })
    expect(moved.location).toBe(`/concerns/${recordId}/screen`)
    expect((await screener.get(`/concerns/${recordId}/screen`)).body).toContain('moved it to another child’s record')
  })
})
