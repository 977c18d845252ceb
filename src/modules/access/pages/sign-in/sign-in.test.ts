import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { AgencyId, PartnershipId } from '../../../../kernel/ids.js'
import { definePage } from '../../../../platform/http/page.js'
import { defineModule } from '../../../../platform/module.js'
import { MODULES } from '../../../../app/modules.js'
import { ROLES } from '../../../../kernel/actor.js'
import { aPartnership, anAgency, aSeat } from '../../testing/a-partnership.js'
import { A_PASSWORD, aPerson } from '../../testing/a-person.js'
import { asDemonstration } from '../../testing/as-demonstration.js'
import { pageFaults } from '../../testing/page-faults.js'
import { accessEvents, auditTrail } from '../../testing/audit-trail.js'

/** A page behind the door, to see who gets in. */
const inside = defineModule({
  name: 'inside',
  permissions: { 'inside:see': ROLES },
  pages: [
    definePage({
      path: '/inside',
      permission: 'inside:see',
      audit: 'inside.viewed',
      get: ({ seat }) => ({ kind: 'json', status: 200, value: { insideAs: seat.id } }),
    }),
  ],
})

const database = useDatabase()
const START = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { modules: [...MODULES, inside], now: START })
let partnershipId: PartnershipId
let agencyId: AgencyId

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  await asDemonstration(database, partnershipId)
  agencyId = await anAgency(database.db, partnershipId)
})

beforeEach(async () => {
  app.setNow(START)
  await database.admin.query('delete from sign_in_attempt')
})

const minutes = (count: number) => new Date(START.getTime() + count * 60_000)
const seconds = (count: number) => new Date(START.getTime() + count * 1000)
const someone = () => aPerson(database.db, partnershipId, { agencyId })
const knock = (browser: Browser, email: string, password = A_PASSWORD, next = '/') =>
  browser.post('/sign-in', { email, password, next }, { from: `/sign-in?next=${encodeURIComponent(next)}` })

describe('the sign-in page', () => {
  it('is where a signed-out visitor is sent, remembering the page', async () => {
    expect(await app.signedOut().get('/inside?page=2')).toMatchObject({
      status: 303,
      location: '/sign-in?next=%2Finside%3Fpage%3D2',
    })
  })

  it('asks for an address and a password, in valid HTML that password managers understand', async () => {
    const page = await app.signedOut().get('/sign-in')
    expect(page.status).toBe(200)
    expect(await pageFaults(page.body)).toEqual([])
    expect(page.body).toMatch(/<input[^>]*type="password"[^>]*autocomplete="current-password"/)
    expect(page.body).not.toContain('onpaste')
  })

  it('says what is missing and keeps the address, never the password', async () => {
    const page = await knock(app.signedOut(), '', A_PASSWORD)
    expect(page.status).toBe(400)
    expect(page.body).toContain('href="#email"')
    expect(page.body).not.toContain(A_PASSWORD)
    const other = await knock(app.signedOut(), 'someone@example.test', '')
    expect(other.body).toContain('href="#password"')
    expect(other.body).toContain('value="someone@example.test"')
    expect(await pageFaults(other.body)).toEqual([])
  })
})

describe('signing in', () => {
  it('opens the page that was wanted, and the audit names the seat', async () => {
    const { email, seat } = await someone()
    const browser = app.signedOut()
    expect(await knock(browser, email, A_PASSWORD, '/inside')).toMatchObject({ status: 303, location: '/inside' })
    expect((await browser.get('/inside')).body).toContain(`${seat.id}`)
    const trail = await auditTrail(database, { partnershipId, about: seat.id })
    expect(trail.map(({ action }) => action)).toEqual(['access.signed-in'])
    expect(await browser.get('/sign-in?next=/inside')).toMatchObject({ status: 303, location: '/inside' })
  })

  it('takes the address however it is written, and the password only as it was chosen', async () => {
    const { email } = await someone()
    expect((await knock(app.signedOut(), ` ${email.toUpperCase()} `)).status).toBe(303)
    expect((await knock(app.signedOut(), email, ` ${A_PASSWORD}`)).status).toBe(400)
    expect((await knock(app.signedOut(), email, A_PASSWORD.toUpperCase())).status).toBe(400)
  })

  it('keeps only a hash of the token, and a new token for a new right', async () => {
    const { email, seat } = await someone()
    const browser = app.signedOut()
    const answer = await knock(browser, email)
    const cookies = ([] as string[]).concat(answer.headers['set-cookie'] ?? [])
    const cookie = cookies.filter((each) => each.startsWith('kith_sign_in=')).at(-1) ?? ''
    const token = /kith_sign_in=([^;]+)/.exec(cookie)?.[1] ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(cookie).toContain('HttpOnly')
    const { rows } = await database.admin.query(
      `select encode(token_hash, 'hex') = encode(sha256($2::bytea), 'hex') as hashed from sign_in where account_id = $1`,
      [seat.accountId, Buffer.from(token)],
    )
    expect(rows).toEqual([{ hashed: true }])
  })

  it.each(['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example', '/.//elsewhere.example'])(
    'never sends anyone to %s',
    async (next) => {
      const { email } = await someone()
      expect(await knock(app.signedOut(), email, A_PASSWORD, next)).toMatchObject({ status: 303, location: '/' })
    },
  )

  it('says the same, after the same time, to a wrong password, an unknown address and a closed account', async () => {
    const { email } = await someone()
    const closed = await someone()
    await database.admin.query('update account set disabled_at = now() where id = $1', [closed.seat.accountId])
    const answers = []
    for (const [address, password] of [
      [email, 'wrong password here'],
      ['nobody@example.test', 'wrong password here'],
      [closed.email, A_PASSWORD],
    ] as const) {
      const began = process.hrtime.bigint()
      const page = await knock(app.signedOut(), address, password)
      const took = Number(process.hrtime.bigint() - began) / 1e6
      answers.push({ status: page.status, says: /govuk-error-summary__list">(.*?)<\/ul>/.exec(page.body)?.[1] })
      expect(took).toBeGreaterThan(340)
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 400, says: expect.stringContaining('is not right') })
  })

  it('writes a failed sign-in to the audit of the account’s partnership, by nobody’s seat but the service’s', async () => {
    const { email, seat } = await someone()
    await knock(app.signedOut(), email, 'wrong password here')
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toEqual(['access.sign-in-failed'])
    expect(trail[0]?.seat_id).not.toBe(seat.id)
  })

  it('keeps a failed sign-in to an unknown address apart, without the address', async () => {
    const before = (await accessEvents(database)).length
    await knock(app.signedOut(), 'stranger@example.test', 'wrong password here')
    const events = await accessEvents(database)
    expect(events.slice(before)).toEqual([{ action: 'access.sign-in-failed', account_id: null }])
    const { rows } = await database.admin.query('select access_event::text as row from access_event')
    expect(JSON.stringify(rows)).not.toContain('stranger')
  })
})

describe('guessing', () => {
  it('waits after the fifth wrong password, a right one included, until the wait is over', async () => {
    const { email, seat } = await someone()
    for (let tries = 1; tries <= 5; tries += 1) {
      const page = await knock(app.signedOut(), email, 'wrong password here')
      expect(page.body).toContain('is not right')
    }
    const turnedAway = await knock(app.signedOut(), email)
    expect(turnedAway.status).toBe(400)
    expect(turnedAway.body).toContain('Wait 30 seconds')
    app.setNow(seconds(29))
    expect((await knock(app.signedOut(), email)).body).toContain('Wait one second')
    app.setNow(seconds(30))
    expect((await knock(app.signedOut(), email)).status).toBe(303)
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toEqual([
      ...Array<string>(4).fill('access.sign-in-failed'),
      'access.sign-in-slowed',
    ])
  })

  it('says the same wait to an address that does not exist', async () => {
    for (let tries = 1; tries <= 5; tries += 1) await knock(app.signedOut(), 'no-one@example.test', 'wrong')
    expect((await knock(app.signedOut(), 'no-one@example.test', 'wrong')).body).toContain('Wait 30 seconds')
  })

  it('does not shut out the colleague who is guessed at: their own browser has its own allowance', async () => {
    const { email } = await someone()
    const own = app.signedOut()
    await knock(own, email)
    await own.post('/sign-out', {}, { from: '/seat' })
    for (let tries = 1; tries <= 6; tries += 1) await knock(app.signedOut(), email, 'wrong password here')
    expect((await knock(app.signedOut(), email)).status).toBe(400)
    expect((await knock(own, email)).status).toBe(303)
  })

  it('of many addresses from one network waits as well, but not for a browser that is known', async () => {
    const { email } = await someone()
    const own = app.signedOut()
    await knock(own, email)
    const spray = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          knock(app.signedOut(), `sprayed-${count}-${at}@example.test`, 'guess'),
        ),
      )
    const answers = await spray(40)
    expect(answers.filter(({ body }) => body.includes('is not right'))).toHaveLength(40)
    const other = await someone()
    expect((await knock(app.signedOut(), other.email)).body).toContain('Wait one minute')
    await own.post('/sign-out', {}, { from: '/seat' })
    expect((await knock(own, email)).status).toBe(303)
    app.setNow(minutes(1))
    expect((await knock(app.signedOut(), other.email)).status).toBe(303)
  })

  it('a hundred at once are not a hundred tries', async () => {
    const { email } = await someone()
    const browsers = Array.from({ length: 12 }, () => app.signedOut())
    const answers = await Promise.all(browsers.map((browser) => knock(browser, email, 'wrong password here')))
    expect(answers.filter(({ body }) => body.includes('is not right'))).toHaveLength(5)
    expect(answers.filter(({ body }) => body.includes('Wait '))).toHaveLength(7)
  })
})

describe('the end of a sign-in', () => {
  it('comes after 30 minutes without anyone there, and not before', async () => {
    const { email } = await someone()
    const browser = app.signedOut()
    await knock(browser, email)
    app.setNow(minutes(30))
    expect((await browser.get('/inside')).status).toBe(200)
    app.setNow(new Date(minutes(60).getTime() + 1000))
    expect(await browser.get('/inside')).toMatchObject({ status: 303, location: '/sign-in?next=%2Finside' })
    const page = await browser.get('/sign-in?next=%2Finside')
    expect(page.body).toContain('You were signed out because nothing happened for 30 minutes. What you typed is kept.')
  })

  it('signing out ends it in the database, so that a copy of the cookie opens nothing', async () => {
    const { email, seat } = await someone()
    const browser = app.signedOut()
    const copy = ([] as string[]).concat((await knock(browser, email)).headers['set-cookie'] ?? [])
    const token = /kith_sign_in=([^;]+)/.exec(copy.findLast((each) => each.startsWith('kith_sign_in=')) ?? '')?.[1]
    expect(await browser.post('/sign-out', {}, { from: '/seat' })).toMatchObject({
      status: 303,
      location: '/sign-in?done=signed-out',
    })
    const stolen = await app.app.inject({ url: '/inside', cookies: { kith_sign_in: token ?? '' } })
    expect(stolen.statusCode).toBe(303)
    expect((await browser.get('/sign-in?done=signed-out')).body).toContain('You are signed out.')
    const trail = await auditTrail(database, { partnershipId, about: seat.id })
    expect(trail.map(({ action }) => action)).toEqual(['access.signed-in', 'access.signed-out'])
  })
})

describe('a person with several seats', () => {
  it('chooses one, is where they were after a time-out, and changes it without signing out', async () => {
    const { email, seat: first } = await someone()
    const second = await aSeat(database.db, partnershipId, {
      agencyId,
      role: 'screener',
      title: 'Duty screener',
      accountId: first.accountId,
    })
    const browser = app.signedOut()
    expect(await knock(browser, email, A_PASSWORD, '/inside')).toMatchObject({
      status: 303,
      location: '/seat?next=%2Finside',
    })
    expect((await browser.get('/inside')).status).toBe(303)
    const page = await browser.get('/seat?next=%2Finside')
    expect(await pageFaults(page.body)).toEqual([])
    expect(page.body).toContain('Duty screener')
    expect((await browser.post('/seat', { next: '/inside' })).status).toBe(400)
    expect(await browser.post('/seat', { seat: second.id, next: '/inside' })).toMatchObject({ location: '/inside' })
    expect((await browser.get('/inside')).body).toContain(second.id)

    app.setNow(minutes(31))
    expect((await browser.get('/inside')).status).toBe(303)
    expect(await knock(browser, email, A_PASSWORD, '/inside')).toMatchObject({ location: '/inside' })
    expect((await browser.get('/inside')).body).toContain(second.id)

    await browser.post('/seat', { seat: first.id, next: '/' })
    expect((await browser.get('/inside')).body).toContain(first.id)
    const actions = async (id: string) =>
      (await auditTrail(database, { partnershipId, about: id })).map(({ action }) => action)
    expect(await actions(second.id)).toEqual(['access.signed-in', 'access.signed-in'])
    expect(await actions(first.id)).toEqual(['access.seat-taken'])
  })

  it('cannot take a seat that is not theirs', async () => {
    const { email } = await someone()
    const other = await someone()
    const browser = app.signedOut()
    await knock(browser, email)
    expect((await browser.post('/seat', { seat: other.seat.id, next: '/' })).status).toBe(400)
    expect((await browser.get('/inside')).body).not.toContain(other.seat.id)
  })
})
