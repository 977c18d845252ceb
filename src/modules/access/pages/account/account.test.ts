import { beforeAll, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { AgencyId, PartnershipId } from '../../../../kernel/ids.js'
import { aPartnership, anAgency, aSeat } from '../../testing/a-partnership.js'
import { A_PASSWORD, aPerson } from '../../testing/a-person.js'
import { asDemonstration } from '../../testing/as-demonstration.js'
import { auditTrail } from '../../testing/audit-trail.js'
import { pageFaults } from '../../testing/page-faults.js'

const database = useDatabase()
const app = useApp(database)
const NEW_PASSWORD = 'lantern beside a copper gate'
let partnershipId: PartnershipId
let agencyId: AgencyId

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  await asDemonstration(database, partnershipId)
  agencyId = await anAgency(database.db, partnershipId)
})

const someone = () => aPerson(database.db, partnershipId, { agencyId })
async function signedIn(email: string): Promise<Browser> {
  const browser = app.signedOut()
  await browser.post('/sign-in', { email, password: A_PASSWORD, next: '/' }, { from: '/sign-in' })
  return browser
}

describe('the pages about one’s own account', () => {
  it.each(['/account', '/account/password', '/account/second-factor', '/account/recovery-codes', '/account/sign-ins'])(
    '%s asks a signed-out visitor to sign in first',
    async (path) => {
      expect(await app.signedOut().get(path)).toMatchObject({
        status: 303,
        location: `/sign-in?next=${encodeURIComponent(path)}`,
      })
    },
  )

  it('are valid HTML', async () => {
    const { email } = await someone()
    const browser = await signedIn(email)
    for (const path of ['/account', '/account/password', '/account/second-factor', '/account/sign-ins']) {
      const page = await browser.get(path)
      expect([path, page.status, await pageFaults(page.body)]).toEqual([path, 200, []])
    }
  })
})

describe('changing one’s password', () => {
  it('needs the present one', async () => {
    const { email, seat } = await someone()
    const browser = await signedIn(email)
    const change = (current: string, password = NEW_PASSWORD) =>
      browser.post('/account/password', { current, password })
    expect((await change('')).body).toContain('href="#current"')
    expect((await change('not my password')).body).toContain('That is not your password')
    expect((await change(A_PASSWORD, 'password1234')).body).toContain('href="#password"')
    expect((await change(A_PASSWORD, A_PASSWORD)).body).toContain('That is your present password')
    expect(await pageFaults((await change('')).body)).toEqual([])
    const trail = await auditTrail(database, { partnershipId, about: seat.id })
    expect(trail.map(({ action }) => action)).toEqual(['access.signed-in', 'access.own-password-failed'])
  })

  it('ends every other sign-in, keeps this one under a new token, and is told by mail and in the audit', async () => {
    const { email, seat } = await someone()
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)]
    const done = await here.post('/account/password', { current: A_PASSWORD, password: NEW_PASSWORD })
    expect(done).toMatchObject({ status: 303, location: '/account?done=password' })
    expect(String(done.headers['set-cookie'])).toContain('kith_sign_in=')
    expect((await here.get('/account')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await elsewhere.get('/sign-in')).body).toContain('because your password was changed')
    const { rows } = await database.admin.query('select template from mail where to_address = $1', [email])
    expect(rows).toEqual([{ template: 'password-changed' }])
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toEqual(['access.password-changed'])
  })

  it('of someone with seats in two partnerships is in the audit of both', async () => {
    const { email, seat } = await someone()
    const other = await aPartnership(database.db, 'Othershire')
    await asDemonstration(database, other)
    const otherSeat = await aSeat(database.db, other, {
      agencyId: await anAgency(database.db, other),
      accountId: seat.accountId,
    })
    const browser = await signedIn(email)
    await browser.post('/seat', { seat: otherSeat.id, next: '/' })
    await browser.post('/account/password', { current: A_PASSWORD, password: NEW_PASSWORD })
    for (const [id, by] of [
      [partnershipId, seat.id],
      [other, otherSeat.id],
    ] as const) {
      const trail = await auditTrail(database, { partnershipId: id, about: seat.accountId })
      expect(trail).toEqual([{ action: 'access.password-changed', seat_id: by, thing: seat.accountId }])
    }
  })
})

describe('where one is signed in', () => {
  it('names each browser in words, and which is this one', async () => {
    const { email } = await someone()
    await app.app.inject({ url: '/sign-in' })
    const [here] = [await signedIn(email), await signedIn(email)]
    await database.admin.query(
      `update sign_in set browser = 'Firefox on Windows' where id = (select max(id::text)::uuid from sign_in)`,
    )
    const page = await here.get('/account/sign-ins')
    expect(page.body).toContain('Firefox on Windows')
    expect([...page.body.matchAll(/This one/g)]).toHaveLength(1)
    expect([...page.body.matchAll(/>Open</g)]).toHaveLength(1)
  })

  it('is ended everywhere, with the password', async () => {
    const { email, seat } = await someone()
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)]
    expect((await here.post('/account/sign-ins', { current: 'not my password' })).status).toBe(400)
    expect((await elsewhere.get('/account')).status).toBe(200)
    expect(await here.post('/account/sign-ins', { current: A_PASSWORD })).toMatchObject({
      status: 303,
      location: '/sign-in?done=signed-out-everywhere',
    })
    expect((await here.get('/account')).status).toBe(303)
    expect((await elsewhere.get('/account')).status).toBe(303)
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toEqual(['access.own-password-failed', 'access.signed-out-everywhere'])
  })

  it('shows nobody else’s', async () => {
    const other = await someone()
    await signedIn(other.email)
    await database.admin.query(`update sign_in set browser = 'Opera on a Mac' where account_id = $1`, [
      other.seat.accountId,
    ])
    const { email } = await someone()
    expect((await (await signedIn(email)).get('/account/sign-ins')).body).not.toContain('Opera on a Mac')
  })
})
