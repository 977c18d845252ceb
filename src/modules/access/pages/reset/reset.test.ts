import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { AgencyId, PartnershipId } from '../../../../kernel/ids.js'
import { MAIL_TOKEN } from '../../../../platform/mail/outbox.store.js'
import { aPartnership, anAgency } from '../../testing/a-partnership.js'
import { A_PASSWORD, aPerson } from '../../testing/a-person.js'
import { asDemonstration } from '../../testing/as-demonstration.js'
import { accessEvents, auditTrail } from '../../testing/audit-trail.js'
import { pageFaults } from '../../testing/page-faults.js'

const database = useDatabase()
const START = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: START })
const NEW_PASSWORD = 'lantern beside a copper gate'
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
const someone = (name?: string) => aPerson(database.db, partnershipId, { agencyId, ...(name ? { name } : {}) })
const knock = (email: string, password: string, browser: Browser = app.signedOut()) =>
  browser.post('/sign-in', { email, password, next: '/' }, { from: '/sign-in' })
const ask = (email: string) => app.signedOut().post('/reset', { email })
const choose = (token: string, password = NEW_PASSWORD) =>
  app.signedOut().post('/reset/choose', { token, password }, { from: '/reset' })

/** The token of the last link that was mailed to the address, as the mail will carry it. */
async function mailedToken(email: string): Promise<string> {
  const { rows } = await database.admin.query(
    'select sealed_token from mail where to_address = $1 and sealed_token is not null order by id desc limit 1',
    [email],
  )
  return app.deps.secrets.open(MAIL_TOKEN, rows[0].sealed_token).toString('utf8')
}

async function mailsTo(email: string): Promise<string[]> {
  const { rows } = await database.admin.query('select template from mail where to_address = $1 order by id', [email])
  return rows.map(({ template }) => template)
}

describe('asking for a new password', () => {
  it('gives the same answer, after the same time, to an address with an account and one without', async () => {
    const { email } = await someone()
    const answers = []
    for (const address of [email, 'nobody@example.test']) {
      const began = process.hrtime.bigint()
      answers.push(await ask(address))
      expect(Number(process.hrtime.bigint() - began) / 1e6).toBeGreaterThan(340)
    }
    expect(answers.map(({ status, location, body }) => ({ status, location, body }))).toEqual([
      { status: 303, location: '/reset/sent', body: '' },
      { status: 303, location: '/reset/sent', body: '' },
    ])
    expect(await mailsTo(email)).toEqual(['reset'])
    expect(await mailsTo('nobody@example.test')).toEqual([])
    for (const path of ['/reset', '/reset/sent'])
      expect(await pageFaults((await app.signedOut().get(path)).body)).toEqual([])
  })

  it('is in the audit for an account, and apart for an address that has none', async () => {
    const { email, seat } = await someone()
    await ask(email)
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toEqual(['access.reset-asked'])
    await ask('no-one@example.test')
    expect((await accessEvents(database)).at(-1)).toEqual({ action: 'access.reset-not-sent', account_id: null })
  })

  it('sends three in an hour to one address, says the same to the fourth, and sends again after the hour', async () => {
    const { email } = await someone()
    for (let times = 1; times <= 4; times += 1) expect((await ask(email)).location).toBe('/reset/sent')
    expect(await mailsTo(email)).toHaveLength(3)
    app.setNow(minutes(60))
    await ask(email)
    expect(await mailsTo(email)).toHaveLength(4)
  })

  it('does not mail to a closed account', async () => {
    const { email, seat } = await someone()
    await database.admin.query('update account set disabled_at = now() where id = $1', [seat.accountId])
    expect((await ask(email)).location).toBe('/reset/sent')
    expect(await mailsTo(email)).toEqual([])
  })

  it('asks for an address when there is none', async () => {
    const page = await ask('not an address')
    expect(page.status).toBe(400)
    expect(page.body).toContain('href="#email"')
    expect(await pageFaults(page.body)).toEqual([])
  })
})

describe('a link by mail', () => {
  it('lets its reader choose a password once, which ends every sign-in and is told by mail', async () => {
    const { email, seat } = await someone()
    const browser = app.signedOut()
    await knock(email, A_PASSWORD, browser)
    expect((await browser.get('/account')).status).toBe(200)
    await ask(email)
    const token = await mailedToken(email)
    expect(await pageFaults((await app.signedOut().get(`/reset/choose?token=${token}`)).body)).toEqual([])
    expect(await choose(token)).toMatchObject({ status: 303, location: '/sign-in?done=password-chosen' })

    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.get('/sign-in')).body).toContain('because your password was changed')
    expect((await knock(email, A_PASSWORD)).status).toBe(400)
    expect((await knock(email, NEW_PASSWORD)).status).toBe(303)
    expect((await choose(token, 'another copper lantern gate')).status).toBe(410)
    expect((await knock(email, NEW_PASSWORD)).status).toBe(303)
    expect(await mailsTo(email)).toEqual(['reset', 'password-changed'])
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toContain('access.password-chosen')
  })

  it.each([
    { after: 29.99, status: 303, because: 'it still works within the thirtieth minute' },
    { after: 30, status: 410, because: 'and no longer when thirty minutes have passed' },
  ])('after $after minutes: $because', async ({ after, status }) => {
    const { email } = await someone()
    await ask(email)
    const token = await mailedToken(email)
    app.setNow(minutes(after))
    expect((await choose(token)).status).toBe(status)
  })

  it('ends the link before it', async () => {
    const { email } = await someone()
    await ask(email)
    const first = await mailedToken(email)
    await ask(email)
    const second = await mailedToken(email)
    expect(second).not.toBe(first)
    expect((await choose(first)).status).toBe(410)
    expect((await choose(second)).status).toBe(303)
  })

  it('refuses what is easily guessed, and can then be used with something better', async () => {
    const { email } = await someone('Priya Raman')
    await ask(email)
    const token = await mailedToken(email)
    for (const [password, says] of [
      ['short words', '12 characters or more'],
      ['password1234', 'Many people choose'],
      ['PriyaRaman2026', 'names that are easy to guess'],
      ['testshire-2026', 'names that are easy to guess'],
    ] as const) {
      const page = await choose(token, password)
      expect(page.status).toBe(400)
      expect(page.body).toContain(says)
      expect(page.body).not.toContain(password)
    }
    expect((await choose(token, '')).body).toContain('Enter a new password')
    expect((await choose(token)).status).toBe(303)
  })

  it('is kept only as a hash', async () => {
    const { email } = await someone()
    await ask(email)
    const token = await mailedToken(email)
    const { rows } = await database.admin.query(
      `select (select string_agg(mailed_link::text, ' ') from mailed_link) || (select string_agg(mail::text, ' ') from mail) as everything`,
    )
    expect(rows[0].everything).not.toContain(token)
    expect(rows[0].everything).not.toContain(Buffer.from(token).toString('hex'))
  })

  it.each(['', 'x', '%00', 'a'.repeat(500)])(
    'that was never sent (%j) leads to a page that says what to do',
    async (token) => {
      const page = await app.signedOut().get(`/reset/choose?token=${token}`)
      expect(page.status).toBe(410)
      expect(await pageFaults(page.body)).toEqual([])
    },
  )
})
