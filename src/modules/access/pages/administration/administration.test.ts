import { beforeAll, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { ROLES, type Seat } from '../../../../kernel/actor.js'
import { type AgencyId, newId, type PartnershipId, type TeamId } from '../../../../kernel/ids.js'
import { MAIL_TOKEN } from '../../../../platform/mail/outbox.store.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../testing/a-partnership.js'
import { A_PASSWORD, aPerson } from '../../testing/a-person.js'
import { asDemonstration } from '../../testing/as-demonstration.js'
import { auditTrail } from '../../testing/audit-trail.js'
import { pageFaults } from '../../testing/page-faults.js'
import { ADMINISTRATION } from './administration-pages.js'

const database = useDatabase()
const app = useApp(database)
let partnershipId: PartnershipId
let agencyId: AgencyId
let teamId: TeamId
let administrator: Seat
let admin: Browser

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  await asDemonstration(database, partnershipId)
  agencyId = await anAgency(database.db, partnershipId, { name: 'Eskerby Council' })
  teamId = await aTeam(database.db, partnershipId, agencyId, 'Moorside team')
  administrator = await aSeat(database.db, partnershipId, { agencyId, role: 'administrator', name: 'Ada Min' })
  admin = await app.asSeat(administrator)
})

const someone = (name?: string) =>
  aPerson(database.db, partnershipId, { agencyId, ...(name ? { name } : {}), title: 'Social worker' })
const signIn = async (email: string, password = A_PASSWORD) => {
  const browser = app.signedOut()
  const answer = await browser.post('/sign-in', { email, password, next: '/' }, { from: '/sign-in' })
  return { browser, answer }
}
const row = async (sql: string, ...values: unknown[]) => (await database.admin.query(sql, values)).rows[0]
const actions = async (about: string) =>
  (await auditTrail(database, { partnershipId, about }))
    .filter((each) => each.thing === about)
    .map((each) => each.action)
const link = async (email: string) => {
  const { sealed_token } = await row(
    'select sealed_token from mail where to_address = $1 and sealed_token is not null order by id desc limit 1',
    email,
  )
  return app.deps.secrets.open(MAIL_TOKEN, sealed_token).toString('utf8')
}

describe('every page of administration', () => {
  const paths = () => {
    const { accountId, id: seatId } = administrator
    return ADMINISTRATION.pages.map((page) =>
      page.path
        .replace(':agencyId', agencyId)
        .replace(':teamId', teamId)
        .replace(':accountId', accountId)
        .replace(':seatId', seatId),
    )
  }

  it('is valid HTML and holds what it is about', async () => {
    const found = []
    for (const path of paths()) {
      const page = await admin.get(path)
      found.push([path, page.status, await pageFaults(page.body)])
    }
    expect(found).toEqual(paths().map((path) => [path, 200, []]))
    expect(found.length).toBeGreaterThan(20)
  })

  it('is closed to every other role, to look at and to change', async () => {
    const open = []
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const browser = await app.asSeat(await aSeat(database.db, partnershipId, { agencyId, role }))
      for (const path of paths()) {
        const [got, posted] = [await browser.get(path), await browser.post(path, {}, { from: '/account' })]
        if (got.status !== 403 || ![403, 404].includes(posted.status))
          open.push([role, path, got.status, posted.status])
      }
    }
    expect(open).toEqual([])
  })

  it('asks a signed-out visitor to sign in', async () => {
    for (const path of paths()) expect((await app.signedOut().get(path)).location).toContain('/sign-in')
  })

  it('has nothing of another partnership', async () => {
    const other = await aPartnership(database.db, 'Othershire')
    const otherAgency = await anAgency(database.db, other)
    const otherTeam = await aTeam(database.db, other, otherAgency)
    const stranger = await aSeat(database.db, other, { agencyId: otherAgency, name: 'Otto Ther' })
    for (const path of [
      `/administration/agencies/${otherAgency}`,
      `/administration/teams/${otherTeam}`,
      `/administration/people/${stranger.accountId}`,
      `/administration/people/${stranger.accountId}/close`,
      `/administration/seats/${stranger.id}`,
      `/administration/seats/${stranger.id}/end`,
      `/administration/people/${newId()}`,
    ])
      expect([path, (await admin.get(path)).status]).toEqual([path, 404])
    expect((await admin.get('/administration/people?name=Otto')).body).not.toContain('Otto Ther')
  })
})

describe('an agency', () => {
  it('is added, changed and closed, each in the audit', async () => {
    const fields = { name: 'Moorside High School', shortName: 'Moorside High', kind: 'school', onScreeningDesk: 'yes' }
    expect(await admin.post('/administration/agencies/new', fields)).toMatchObject({
      location: '/administration/agencies?done=saved',
    })
    const made = await row('select id, kind, on_screening_desk from agency where name = $1', fields.name)
    expect(made).toMatchObject({ kind: 'school', on_screening_desk: true })
    const at = `/administration/agencies/${made.id}`
    await admin.post(at, { name: 'Moorside Academy', shortName: '', kind: 'school' })
    expect(await row('select name, short_name, on_screening_desk from agency where id = $1', made.id)).toEqual({
      name: 'Moorside Academy',
      short_name: 'Moorside Academy',
      on_screening_desk: false,
    })
    await admin.post(`${at}/close`, {})
    expect((await row('select closed_at from agency where id = $1', made.id)).closed_at).not.toBeNull()
    expect((await admin.get(`${at}/close`)).status).toBe(404)
    expect(await actions(made.id)).toEqual(['access.agency-added', 'access.agency-changed', 'access.agency-closed'])
  })

  it('says what is wrong and keeps what was typed', async () => {
    const page = await admin.post('/administration/agencies/new', {
      name: '',
      shortName: 'x'.repeat(151),
      kind: 'nonsense',
    })
    expect(page.status).toBe(400)
    expect(page.body).toContain('Enter the agency’s name')
    expect(page.body).toContain('Select what kind of agency it is')
    expect(page.body).toContain('x'.repeat(151))
    expect(await pageFaults(page.body)).toEqual([])
    const twice = await admin.post('/administration/agencies/new', { name: 'ESKERBY council', kind: 'police' })
    expect(twice.body).toContain('There is an agency with that name already')
  })

  it('with people in it is not closed', async () => {
    const page = await admin.post(`/administration/agencies/${agencyId}/close`, {})
    expect(page.status).toBe(400)
    expect(page.body).toContain('People still have seats in it')
    expect((await row('select closed_at from agency where id = $1', agencyId)).closed_at).toBeNull()
  })

  it('is added once by two clicks of one form', async () => {
    const once = newId()
    const fields = { name: 'Clicked Twice Trust', kind: 'health' }
    await admin.post('/administration/agencies/new', fields, { once })
    expect((await admin.post('/administration/agencies/new', fields, { once })).status).toBe(303)
    expect(await row('select count(*)::int as count from agency where name = $1', fields.name)).toEqual({ count: 1 })
  })
})

describe('a team', () => {
  it('is added, renamed, and closed once nobody is in it', async () => {
    await admin.post('/administration/teams/new', { name: 'Night team', agency: agencyId })
    const { id } = await row('select id from team where name = $1', 'Night team')
    await admin.post(`/administration/teams/${id}`, { name: 'Evening team' })
    const member = await aSeat(database.db, partnershipId, { agencyId, teamIds: [id] })
    expect((await admin.post(`/administration/teams/${id}/close`, {})).body).toContain('People still work in it')
    await admin.post(`/administration/seats/${member.id}`, { title: 'Worker' })
    expect((await admin.post(`/administration/teams/${id}/close`, {})).status).toBe(303)
    expect(await actions(id)).toEqual(['access.team-added', 'access.team-changed', 'access.team-closed'])
  })

  it('needs a name that its agency has not used, and an agency that is here', async () => {
    const post = (fields: Record<string, string>) => admin.post('/administration/teams/new', fields)
    expect((await post({ name: 'moorside TEAM', agency: agencyId })).body).toContain(
      'has a team with that name already',
    )
    expect((await post({ name: 'Another team', agency: newId() })).body).toContain('Select the team’s agency')
    expect((await post({ name: '', agency: agencyId })).body).toContain('Enter the team’s name')
  })
})

describe('inviting someone', () => {
  const invite = (fields: Record<string, string | string[]>) =>
    admin.post('/administration/people/invite', {
      name: 'Priya Raman',
      email: 'priya.raman@example.test',
      agency: agencyId,
      role: 'allocated-worker',
      title: 'Social worker',
      teams: [teamId],
      ...fields,
    })

  it('makes an account and a seat, mails a link, and the person chooses a password themselves', async () => {
    const answer = await invite({})
    expect(answer.status).toBe(303)
    const account = await row(`select id, password_hash from account where email = 'priya.raman@example.test'`)
    expect(account.password_hash).toBeNull()
    expect(answer.location).toBe(`/administration/people/${account.id}?done=invited`)
    const seat = await row(
      'select s.role, s.title, t.team_id from seat s join seat_team t on t.seat_id = s.id where s.account_id = $1',
      account.id,
    )
    expect(seat).toEqual({ role: 'allocated-worker', title: 'Social worker', team_id: teamId })
    expect(
      await row('select template, first_name from mail where to_address = $1', 'priya.raman@example.test'),
    ).toEqual({
      template: 'invitation',
      first_name: 'Priya',
    })
    expect((await signIn('priya.raman@example.test', '')).answer.status).toBe(400)

    const token = await link('priya.raman@example.test')
    const chosen = await app
      .signedOut()
      .post('/reset/choose', { token, password: 'lantern beside a copper gate' }, { from: '/reset' })
    expect(chosen.status).toBe(303)
    const { answer: inside } = await signIn('priya.raman@example.test', 'lantern beside a copper gate')
    expect(inside).toMatchObject({ status: 303, location: '/' })
    expect((await actions(account.id)).toSorted()).toEqual(['access.password-chosen', 'access.person-invited'])
  })

  it('the link works for seven days, and sending it again ends the one before', async () => {
    await invite({ email: 'late@example.test' })
    const { id } = await row(`select id from account where email = 'late@example.test'`)
    const first = await link('late@example.test')
    await admin.post(`/administration/people/${id}/link`, {})
    const second = await link('late@example.test')
    const open = (token: string) => app.signedOut().get(`/reset/choose?token=${token}`)
    expect((await open(first)).status).toBe(410)
    app.setNow(new Date('2026-03-09T11:59:59Z'))
    expect((await open(second)).status).toBe(200)
    app.setNow(new Date('2026-03-09T12:00:00Z'))
    expect((await open(second)).status).toBe(410)
    app.setNow(new Date('2026-03-02T12:00:00Z'))
  })

  it('someone of another partnership keeps their account and password, and gets a seat', async () => {
    const other = await aPartnership(database.db, 'Nextshire')
    const { email, seat } = await aPerson(database.db, other, { agencyId: await anAgency(database.db, other) })
    expect((await invite({ email })).status).toBe(303)
    expect(await row('select count(*)::int as count from account_seat where account_id = $1', seat.accountId)).toEqual({
      count: 2,
    })
    expect(await row('select template from mail where to_address = $1', email)).toEqual({ template: 'seat-added' })
    // Nothing that holds for both partnerships can be done by one of them.
    const at = `/administration/people/${seat.accountId}`
    for (const what of ['close', 'sign-out', 'second-factor', 'link']) {
      const page = await admin.post(`${at}/${what}`, {})
      expect([what, page.status]).toEqual([what, 400])
      expect(page.body).toContain('They also work in another partnership')
    }
    const change = await admin.post(`${at}/change`, { name: 'Renamed', email })
    expect(change.status).toBe(400)
    expect(await pageFaults((await admin.get(at)).body)).toEqual([])
  })

  it.each([
    [{ name: '' }, 'Enter their name'],
    [{ name: 'Two\nLines' }, 'must be one line of text'],
    [{ email: '' }, 'Enter their email address'],
    [{ email: 'not an address' }, 'like name@example.gov.uk'],
    [{ email: 'one@example.test, two@example.test' }, 'like name@example.gov.uk'],
    [{ email: 'one@example.test\r\nBcc: two@example.test' }, 'like name@example.gov.uk'],
    [{ role: 'queen' }, 'Select a role'],
    [{ title: ' ' }, 'Enter their title'],
    [{ agency: '' }, 'Select an open agency'],
  ])('is refused for %j: %s', async (fields, says) => {
    const page = await invite({ email: 'refused@example.test', ...fields })
    expect(page.status).toBe(400)
    expect(page.body).toContain(says)
    expect(await pageFaults(page.body)).toEqual([])
    expect(await row(`select count(*)::int as count from account where email like 'refused@%'`)).toEqual({ count: 0 })
  })

  it('is refused for a team of another agency and for an address that is here, changing nothing', async () => {
    const school = await anAgency(database.db, partnershipId, { kind: 'school' })
    const page = await invite({ email: 'refused@example.test', agency: school })
    expect(page.body).toContain('Select only teams of the agency you chose')
    expect(await row(`select count(*)::int as count from account where email = 'refused@example.test'`)).toEqual({
      count: 0,
    })
    const { email } = await someone()
    expect((await invite({ email: email.toUpperCase() })).body).toContain('is here already')
  })
})

describe('a seat', () => {
  it('that ends puts its person out at once, and tells those who move their work', async () => {
    const { email, seat } = await someone('Lee Ver')
    const { browser } = await signIn(email)
    expect((await browser.get('/account')).status).toBe(200)
    expect(await admin.post(`/administration/seats/${seat.id}/end`, {})).toMatchObject({
      location: `/administration/people/${seat.accountId}?done=ended`,
    })
    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.get('/sign-in')).body).toContain('because the place you were working from has ended')
    const again = await signIn(email)
    expect(again.answer.location).toBe('/seat')
    expect((await again.browser.get('/seat')).status).toBe(403)
    expect(await actions(seat.id)).toEqual(['access.seat-ended'])
    const { payload } = await row(
      `select payload from graphile_worker._private_jobs where payload ->> 'fact' = 'access.seat-ended'`,
    )
    expect(payload).toEqual({ partnershipId, fact: 'access.seat-ended', seatId: seat.id, accountId: seat.accountId })
  })

  it('is not ended, changed or added by the one who sits on it', async () => {
    expect((await admin.post(`/administration/seats/${administrator.id}/end`, {})).body).toContain(
      'Ask another administrator',
    )
    expect((await admin.post(`/administration/seats/${administrator.id}`, { title: 'Chief' })).status).toBe(400)
    const own = await admin.post(`/administration/people/${administrator.accountId}/seats/new`, {
      agency: agencyId,
      role: 'screener',
      title: 'Screener',
    })
    expect(own.status).toBe(400)
    expect(own.body).toContain('You cannot give yourself a seat')
    expect(await row('select count(*)::int as count from seat where account_id = $1', administrator.accountId)).toEqual(
      {
        count: 1,
      },
    )
  })

  it('is added, and changed in title and teams alone', async () => {
    const { seat } = await someone()
    await admin.post(`/administration/people/${seat.accountId}/seats/new`, {
      agency: agencyId,
      role: 'screener',
      title: 'Duty screener',
    })
    const made = await row(`select id from seat where account_id = $1 and role = 'screener'`, seat.accountId)
    await admin.post(`/administration/seats/${made.id}`, { title: 'Desk screener', role: 'chair', teams: [teamId] })
    expect(await row('select role, title from seat where id = $1', made.id)).toEqual({
      role: 'screener',
      title: 'Desk screener',
    })
    expect(await actions(made.id)).toEqual(['access.seat-added', 'access.seat-changed'])
  })
})

describe('an account', () => {
  it('that is closed is out at once and stays out, until it is opened again', async () => {
    const { email, seat } = await someone()
    const { browser } = await signIn(email)
    await admin.post(`/administration/people/${seat.accountId}/close`, {})
    expect((await browser.get('/account')).status).toBe(303)
    expect((await signIn(email)).answer.status).toBe(400)
    expect((await admin.post(`/administration/people/${seat.accountId}/link`, {})).body).toContain('Open it first')
    await admin.post(`/administration/people/${seat.accountId}/open`, {})
    expect((await signIn(email)).answer.status).toBe(303)
    const trail = await actions(seat.accountId)
    expect(trail.toSorted()).toEqual(['access.account-closed', 'access.account-opened', 'access.sign-in-failed'])
  })

  it('is signed out everywhere', async () => {
    const { email, seat } = await someone()
    const { browser } = await signIn(email)
    await admin.post(`/administration/people/${seat.accountId}/sign-out`, {})
    expect((await browser.get('/account')).status).toBe(303)
    expect(await actions(seat.accountId)).toEqual(['access.person-signed-out'])
  })

  it('loses a second factor that was lost, and is told', async () => {
    const { email, seat } = await someone()
    await database.admin.query(
      `insert into account_factor (id, account_id, kind, secret, last_step, confirmed_at) values ($1, $2, 'time-code', '\\x00', 0, now())`,
      [newId(), seat.accountId],
    )
    expect((await signIn(email)).answer.location).toBe('/second-factor')
    await admin.post(`/administration/people/${seat.accountId}/second-factor`, {})
    expect((await signIn(email)).answer.location).toBe('/')
    expect(await row('select template from mail where to_address = $1', email)).toEqual({
      template: 'second-factor-changed',
    })
    expect(await actions(seat.accountId)).toEqual(['access.second-factor-taken-away'])
  })

  it('gets another name and address; the address before is told', async () => {
    const { email, seat } = await someone('Old Name')
    const at = `/administration/people/${seat.accountId}/change`
    const taken = await someone()
    expect((await admin.post(at, { name: 'New Name', email: taken.email })).body).toContain(
      'Someone else signs in with that',
    )
    await admin.post(at, { name: 'New Name', email: 'New.Name@Example.test' })
    expect(await row('select name, email from account where id = $1', seat.accountId)).toEqual({
      name: 'New Name',
      email: 'new.name@example.test',
    })
    expect(await row('select person_name from seat where id = $1', seat.id)).toEqual({ person_name: 'New Name' })
    expect(await row('select template from mail where to_address = $1', email)).toEqual({
      template: 'sign-in-address-changed',
    })
    expect((await signIn('new.name@example.test')).answer.status).toBe(303)
  })

  it('of one’s own is not closed, opened or stripped from here', async () => {
    for (const what of ['close', 'sign-out', 'second-factor']) {
      const page = await admin.post(`/administration/people/${administrator.accountId}/${what}`, {})
      expect([what, page.status]).toEqual([what, 400])
    }
    expect((await admin.get('/administration')).status).toBe(200)
  })
})

describe('the list of people', () => {
  it('finds by name or address, takes signs as they are, and shows fifty at a time', async () => {
    for (let count = 1; count <= 52; count += 1) await someone(`Zed ${String(count).padStart(2, '0')}`)
    const first = await admin.get('/administration/people?name=zed')
    expect([...first.body.matchAll(/>Zed \d\d</g)]).toHaveLength(50)
    const second = await admin.get('/administration/people?name=zed&page=2')
    expect([...second.body.matchAll(/>Zed \d\d</g)]).toHaveLength(2)
    expect(await pageFaults(second.body)).toEqual([])
    expect((await admin.get('/administration/people?name=%25')).body).toContain('Nobody is called that here')
    expect((await admin.get('/administration/people?name=zed&page=-4')).status).toBe(200)
    expect((await admin.get('/administration/people?name=zed&page=99999999999999')).status).toBe(200)
  })
})
