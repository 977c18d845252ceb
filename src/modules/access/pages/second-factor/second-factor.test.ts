import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { AgencyId, PartnershipId } from '../../../../kernel/ids.js'
import { codeAt } from '../../domain/time-code.js'
import { aPartnership, anAgency, aSeat } from '../../testing/a-partnership.js'
import { A_PASSWORD, aPerson } from '../../testing/a-person.js'
import { asDemonstration } from '../../testing/as-demonstration.js'
import { auditTrail } from '../../testing/audit-trail.js'
import { pageFaults } from '../../testing/page-faults.js'

const database = useDatabase()
const START = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: START })
let now = START
let partnershipId: PartnershipId
let agencyId: AgencyId

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  agencyId = await anAgency(database.db, partnershipId)
})
beforeEach(() => setNow(START))

function setNow(moment: Date) {
  now = moment
  app.setNow(moment)
}
const wait = (seconds: number) => setNow(new Date(now.getTime() + seconds * 1000))
const someone = () => aPerson(database.db, partnershipId, { agencyId })
const knock = (browser: Browser, email: string, next = '/') =>
  browser.post('/sign-in', { email, password: A_PASSWORD, next }, { from: '/sign-in' })

/** What the page of an enrolment shows: its secret, and what its form carries. */
function readEnrolment(body: string): { secret: Buffer; enrolment: string } {
  const typed = /<b class="kith-num">([A-Z2-7 ]+)<\/b>/.exec(body)?.[1]?.replaceAll(' ', '') ?? ''
  const bits = [...typed].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return {
    secret: Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))),
    enrolment: /name="enrolment" value="([^"]+)"/.exec(body)?.[1] ?? '',
  }
}

async function enrolled() {
  const person = await someone()
  const browser = app.signedOut()
  await knock(browser, person.email)
  const page = await browser.get('/second-factor/set-up')
  const { secret, enrolment } = readEnrolment(page.body)
  const done = await browser.post('/second-factor/set-up', { enrolment, newCode: codeAt(secret, now), next: '/' })
  const codes = [...done.body.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code ?? '')
  return { ...person, browser, secret, codes, done }
}

describe('outside a demonstration', () => {
  it('a password alone opens nothing: the app is set up first, and the ten codes are shown once', async () => {
    const { email, seat } = await someone()
    const browser = app.signedOut()
    expect(await knock(browser, email)).toMatchObject({ status: 303, location: '/second-factor/set-up' })
    expect((await browser.get('/account')).location).toContain('/sign-in')
    expect(await browser.get('/seat')).toMatchObject({ status: 303, location: '/second-factor/set-up' })
    expect(await browser.post('/seat', { seat: seat.id }, { from: '/second-factor/set-up' })).toMatchObject({
      location: '/second-factor/set-up',
    })

    const page = await browser.get('/second-factor/set-up')
    expect(await pageFaults(page.body)).toEqual([])
    expect(page.body).toContain('<svg')
    expect(page.body).not.toContain('data:image')
    const { secret, enrolment } = readEnrolment(page.body)
    const wrong = await browser.post('/second-factor/set-up', { enrolment, newCode: '000000', next: '/' })
    expect(wrong.status).toBe(400)
    expect(readEnrolment(wrong.body).secret).toEqual(secret)

    const done = await browser.post('/second-factor/set-up', { enrolment, newCode: codeAt(secret, now), next: '/' })
    expect(done.status).toBe(200)
    expect(await pageFaults(done.body)).toEqual([])
    expect([...done.body.matchAll(/<code>/g)]).toHaveLength(10)
    expect((await browser.get('/account')).status).toBe(200)
    expect(await browser.get('/second-factor/set-up')).toMatchObject({ status: 303 })
    const trail = await auditTrail(database, { partnershipId, about: seat.id })
    expect(trail.map(({ action }) => action)).toEqual(['access.second-factor-set', 'access.signed-in'])
  })

  it('keeps the secret and the codes sealed and hashed', async () => {
    const { seat, secret, codes } = await enrolled()
    const { rows } = await database.admin.query(
      'select (select secret from account_factor where account_id = $1) as secret, (select string_agg(recovery_code::text, $2) from recovery_code where account_id = $1) as codes',
      [seat.accountId, ' '],
    )
    expect((rows[0].secret as Buffer).includes(secret)).toBe(false)
    for (const code of codes) expect(rows[0].codes).not.toContain(code.replaceAll('-', '').slice(4))
    expect(rows[0].codes).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  it('an enrolment is good for its own account, as it was sealed, and for an hour', async () => {
    const { email } = await someone()
    const other = await someone()
    const browser = app.signedOut()
    await knock(browser, other.email)
    const foreign = readEnrolment((await browser.get('/second-factor/set-up')).body)
    const mine = app.signedOut()
    await knock(mine, email)
    const own = readEnrolment((await mine.get('/second-factor/set-up')).body)
    const give = (enrolment: string, secret: Buffer) =>
      mine.post('/second-factor/set-up', { enrolment, newCode: codeAt(secret, now), next: '/' })
    expect((await give(foreign.enrolment, foreign.secret)).status).toBe(400)
    expect((await give(`${own.enrolment.slice(0, -4)}AAAA`, own.secret)).status).toBe(400)
    // Kept alive every 25 minutes: the sign-in itself must not be what ends it.
    for (let step = 0; step < 2; step += 1) {
      wait(25 * 60)
      await mine.get('/second-factor/set-up')
    }
    wait(10 * 60 + 1)
    expect((await give(own.enrolment, own.secret)).status).toBe(400)
  })
})

describe('a code at sign-in', () => {
  it('is asked for, opens the door once, and not a second time', async () => {
    const { email, secret, seat } = await enrolled()
    wait(60)
    const code = codeAt(secret, now)
    const first = app.signedOut()
    expect(await knock(first, email, '/account')).toMatchObject({ location: '/second-factor?next=%2Faccount' })
    const page = await first.get('/second-factor')
    expect(await pageFaults(page.body)).toEqual([])
    expect(page.body).toContain('autocomplete="one-time-code"')
    expect((await first.get('/account')).status).toBe(303)
    expect(await first.post('/second-factor', { code, next: '/account' })).toMatchObject({ location: '/account' })
    expect((await first.get('/account')).status).toBe(200)

    const second = app.signedOut()
    await knock(second, email)
    const replayed = await second.post('/second-factor', { code, next: '/' })
    expect(replayed.status).toBe(400)
    expect(replayed.body).toContain('has been used')
    wait(30)
    expect((await second.post('/second-factor', { code: codeAt(secret, now), next: '/' })).status).toBe(303)
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.map(({ action }) => action)).toContain('access.second-factor-failed')
  })

  it('is worth nothing when it is older than one that was used', async () => {
    const { email, secret } = await enrolled()
    wait(90)
    const browser = app.signedOut()
    await knock(browser, email)
    await browser.post('/second-factor', { code: codeAt(secret, now), next: '/' })
    const other = app.signedOut()
    await knock(other, email)
    const before = codeAt(secret, new Date(now.getTime() - 30_000))
    expect((await other.post('/second-factor', { code: before, next: '/' })).body).toContain('has been used')
  })

  it('waits after five wrong ones', async () => {
    const { email, secret } = await enrolled()
    wait(60)
    const browser = app.signedOut()
    await knock(browser, email)
    const give = (code: string) => browser.post('/second-factor', { code, next: '/' })
    for (let tries = 1; tries <= 5; tries += 1) expect((await give('111111')).body).toContain('is not right')
    expect((await give(codeAt(secret, now))).body).toContain('Wait 30 seconds')
    wait(30)
    expect((await give(codeAt(secret, now))).status).toBe(303)
  })

  it('may be a recovery code, each once, however it is typed', async () => {
    const { email, codes, seat } = await enrolled()
    const browser = app.signedOut()
    await knock(browser, email)
    const [code = ''] = codes
    expect(
      await browser.post('/second-factor', { code: code.toUpperCase().replaceAll('-', ' '), next: '/' }),
    ).toMatchObject({
      status: 303,
      location: '/',
    })
    expect((await browser.get('/account')).body).toContain('nine codes left')
    const again = app.signedOut()
    await knock(again, email)
    expect((await again.post('/second-factor', { code, next: '/' })).status).toBe(400)
    const trail = await auditTrail(database, { partnershipId, about: seat.accountId })
    expect(trail.filter(({ action }) => action === 'access.recovery-code-used')).toHaveLength(1)
  })

  it('is not asked of a stranger: the page sends them to the door', async () => {
    expect(await app.signedOut().get('/second-factor')).toMatchObject({ status: 303, location: '/sign-in' })
    expect(await app.signedOut().get('/second-factor/set-up')).toMatchObject({ status: 303, location: '/sign-in' })
  })
})

describe('in a demonstration', () => {
  it('a password is enough, until a seat in a real partnership is taken', async () => {
    const demonstration = await aPartnership(database.db, 'Demonshire')
    await asDemonstration(database, demonstration)
    const demoAgency = await anAgency(database.db, demonstration)
    const { email, seat } = await aPerson(database.db, demonstration, { agencyId: demoAgency })
    const browser = app.signedOut()
    expect(await knock(browser, email)).toMatchObject({ location: '/' })
    const real = await aSeat(database.db, partnershipId, { agencyId, accountId: seat.accountId })
    expect(await browser.post('/seat', { seat: real.id, next: '/' })).toMatchObject({ location: '/second-factor' })
    expect(await browser.get('/second-factor')).toMatchObject({ location: '/second-factor/set-up' })
    expect((await browser.get('/account')).body).not.toContain(real.id)
  })
})

describe('changing it', () => {
  it('takes the password and a present code, ends other sign-ins, and is told by mail', async () => {
    const { email, secret, browser, seat } = await enrolled()
    wait(60)
    const elsewhere = app.signedOut()
    await knock(elsewhere, email)
    await elsewhere.post('/second-factor', { code: codeAt(secret, now), next: '/' })
    wait(30)
    const page = await browser.get('/account/second-factor')
    expect(await pageFaults(page.body)).toEqual([])
    const fresh = readEnrolment(page.body)
    const give = (fields: Record<string, string>) =>
      browser.post('/account/second-factor', {
        enrolment: fresh.enrolment,
        current: A_PASSWORD,
        code: codeAt(secret, now),
        newCode: codeAt(fresh.secret, now),
        ...fields,
      })
    expect((await give({ current: 'not my password' })).body).toContain('That is not your password')
    expect((await give({ code: '111111' })).body).toContain('That code is not right')
    const done = await give({})
    expect(done.body).toContain('They are not shown again')
    expect((await browser.get('/account')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)

    wait(60)
    const next = app.signedOut()
    await knock(next, email)
    expect((await next.post('/second-factor', { code: codeAt(secret, now), next: '/' })).status).toBe(400)
    expect((await next.post('/second-factor', { code: codeAt(fresh.secret, now), next: '/' })).status).toBe(303)
    const { rows } = await database.admin.query('select template from mail where to_address = $1', [email])
    expect(rows).toEqual([{ template: 'second-factor-changed' }])
    const trail = await auditTrail(database, { partnershipId, about: seat.id })
    expect(trail.filter(({ action }) => action === 'access.second-factor-set')).toHaveLength(2)
  })

  it('makes new recovery codes, and the ones before stop working', async () => {
    const { email, browser, codes } = await enrolled()
    const page = await browser.post('/account/recovery-codes', { current: A_PASSWORD })
    expect([...page.body.matchAll(/<code>/g)]).toHaveLength(10)
    const other = app.signedOut()
    await knock(other, email)
    expect((await other.post('/second-factor', { code: codes[0] ?? '', next: '/' })).status).toBe(400)
  })
})
