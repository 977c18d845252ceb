import { beforeEach, describe, expect, it } from 'vitest'
import { type Browser, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { MODULES } from '../../../../app/modules.js'
import { accept } from '../../../../kernel/outcome.js'
import { defineModule, type Module } from '../../../../platform/module.js'
import { noteForAudit } from '../../../../platform/work.js'
import { createAdministrator, setUpCode } from '../../index.js'
import { setUp } from '../../commands/set-up.js'
import { codeAt } from '../../domain/time-code.js'
import { pageFaults } from '../../testing/page-faults.js'

let loaded: string[] = []
/** Local data of this test alone: that they are listed and loaded is what is tried here. */
const localData = defineModule({
  name: 'local-data-of-a-test',
  provides: {
    localData: {
      list: () => [{ code: 'moorland', name: 'Moorland', says: 'Levels and lists of a moor' }],
      isLoaded: async () => loaded.length > 0,
      load: async (tx, _by, code) => {
        loaded.push(code)
        noteForAudit(tx, { action: 'test.loaded', records: [], fields: [] })
        return accept()
      },
    },
  },
})
const others: readonly Module[] = MODULES.filter((each) => each.provides?.localData === undefined)

const database = useDatabase()
const NOW = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { modules: [...others, localData], now: NOW })
const code = () => setUpCode(app.deps.secrets.digest)

beforeEach(async () => {
  loaded = []
  app.setNow(NOW)
  await database.admin.query(
    'truncate partnership, partnership_directory, agency, team, seat, seat_team, account_seat, sign_in, account_factor, recovery_code, account, sign_in_attempt, audit_entry, audit_entry_record, audit_head cascade',
  )
})

const ADMINISTRATOR = { name: 'Ada Min', email: 'ada@example.test', password: 'lantern beside a copper gate' }
const AGENCY = { name: 'Moorshire Council', shortName: '', kind: 'childrens-social-care' }

async function untilAdministrator(browser: Browser): Promise<string> {
  const first = (await browser.post('/set-up', { code: code() })).location ?? ''
  const soFar = (path: string) => new URL(path, 'http://kith').searchParams.get('so-far') ?? ''
  const second = await browser.post(
    '/set-up/partnership',
    { name: 'Moorshire Partnership', soFar: soFar(first) },
    { from: first },
  )
  const third = await browser.post(
    '/set-up/agency',
    { ...AGENCY, soFar: soFar(second.location ?? '') },
    { from: second.location ?? '' },
  )
  return third.location ?? ''
}
async function finish(browser: Browser, at: string, fields: Record<string, string> = {}) {
  const soFar = new URL(at, 'http://kith').searchParams.get('so-far') ?? ''
  return browser.post('/set-up/administrator', { ...ADMINISTRATOR, soFar, ...fields }, { from: at })
}

describe('an empty Kith', () => {
  it('leads every page to its set-up', async () => {
    const browser = app.signedOut()
    expect(await browser.get('/administration')).toMatchObject({ location: '/sign-in?next=%2Fadministration' })
    expect(await browser.get('/sign-in?next=%2Fadministration')).toMatchObject({ status: 303, location: '/set-up' })
    const page = await browser.get('/set-up')
    expect(await pageFaults(page.body)).toEqual([])
    expect(page.body).not.toContain(code())
  })

  it('is set up by whoever has the code: partnership, agency, administrator, second factor, local data', async () => {
    const browser = app.signedOut()
    const at = await untilAdministrator(browser)
    expect(at).toMatch(/^\/set-up\/administrator\?so-far=/)
    expect(decodeURIComponent(at)).not.toContain('Moorshire')
    expect(await pageFaults((await browser.get(at)).body)).toEqual([])
    expect(await finish(browser, at)).toMatchObject({
      status: 303,
      location: '/second-factor/set-up?next=%2Fadministration%2Flocal-data',
    })

    const page = await browser.get('/second-factor/set-up?next=%2Fadministration%2Flocal-data')
    const typed = /<b class="kith-num">([A-Z2-7 ]+)<\/b>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''
    const bits = [...typed].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'))
    const secret = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const enrolment = /name="enrolment" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const done = await browser.post('/second-factor/set-up', {
      enrolment,
      newCode: codeAt(secret, NOW),
      next: '/administration/local-data',
    })
    expect(done.body).toContain('href="/administration/local-data"')
    const choose = await browser.get('/administration/local-data')
    expect(choose.body).toContain('Levels and lists of a moor')
    expect(await pageFaults(choose.body)).toEqual([])
    expect((await browser.post('/administration/local-data', {})).status).toBe(400)
    expect(await browser.post('/administration/local-data', { pack: 'moorland' })).toMatchObject({
      location: '/administration?done=local-data',
    })
    expect(loaded).toEqual(['moorland'])
    expect((await browser.get('/administration/local-data')).body).toContain('has its local data')

    const { rows } = await database.admin.query(
      `select p.name as partnership, p.demonstration, a.name as agency, s.role, s.person_name as person
       from partnership p join seat s on s.partnership_id = p.partnership_id join agency a on a.id = s.agency_id where not s.service`,
    )
    expect(rows).toEqual([
      {
        partnership: 'Moorshire Partnership',
        demonstration: false,
        agency: 'Moorshire Council',
        role: 'administrator',
        person: 'Ada Min',
      },
    ])
    const audit = await database.admin.query(`select body ->> 'action' as action from audit_entry order by at, seq`)
    expect(audit.rows.map(({ action }) => action)).toContain('access.partnership-set-up')
  })

  it('is closed to strangers: a wrong code, five and then a wait; no page without it', async () => {
    const browser = app.signedOut()
    const give = (typed: string) => browser.post('/set-up', { code: typed })
    for (let tries = 1; tries <= 5; tries += 1)
      expect((await give('abcd-efgh-jkmn')).body).toContain('not the set-up code')
    expect((await give(code())).body).toContain('Wait one minute')
    app.setNow(new Date(NOW.getTime() + 60_000))
    expect((await give(code().toUpperCase().replaceAll('-', ' '))).location).toContain('/set-up/partnership')
    for (const path of ['partnership', 'agency', 'administrator']) {
      expect((await browser.get(`/set-up/${path}`)).location).toBe('/set-up')
      expect((await browser.get(`/set-up/${path}?so-far=made-up`)).location).toBe('/set-up')
    }
  })

  it('asks again for what is missing or easily guessed, and makes nothing', async () => {
    const browser = app.signedOut()
    const at = await untilAdministrator(browser)
    for (const [fields, says] of [
      [{ name: '' }, 'Enter your name'],
      [{ email: 'ada' }, 'like name@example.gov.uk'],
      [{ password: 'short' }, '12 characters or more'],
      [{ password: 'Moorshire-Council-1' }, 'names that are easy to guess'],
    ] as const) {
      const page = await finish(browser, at, fields)
      expect(page.status).toBe(400)
      expect(page.body).toContain(says)
      expect(await pageFaults(page.body)).toEqual([])
    }
    const { rows } = await database.admin.query('select count(*)::int as count from partnership')
    expect(rows).toEqual([{ count: 0 }])
  })

  it('is set up once, though two send the last form at the same moment', async () => {
    const [one, two] = [app.signedOut(), app.signedOut()]
    const [atOne, atTwo] = [await untilAdministrator(one), await untilAdministrator(two)]
    const answers = await Promise.all([finish(one, atOne), finish(two, atTwo, { email: 'second@example.test' })])
    expect(answers.map(({ location }) => location).filter((each) => each?.startsWith('/second-factor'))).toHaveLength(1)
    const { rows } = await database.admin.query('select count(*)::int as count from partnership')
    expect(rows).toEqual([{ count: 1 }])
    expect((await app.signedOut().get('/set-up')).location).toBe('/sign-in')
    expect((await one.get(atOne)).location).toBe('/sign-in')
  })

  it('is set up once, however many commands run at the same moment', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        setUp(
          app.deps,
          {
            partnershipName: `Moorshire ${at}`,
            agency: { name: 'Council', shortName: 'Council', kind: 'childrens-social-care' },
            administrator: { ...ADMINISTRATOR, email: `ada-${at}@example.test` },
          },
          NOW,
        ),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const { rows } = await database.admin.query(
      'select (select count(*)::int from partnership) as partnerships, (select count(*)::int from account) as accounts',
    )
    expect(rows).toEqual([{ partnerships: 1, accounts: 1 }])
  })

  it('later gets another administrator from the command line, in the audit under the operator’s name', async () => {
    const browser = app.signedOut()
    await finish(browser, await untilAdministrator(browser))
    const { rows: partnerships } = await database.admin.query('select partnership_id from partnership')
    const outcome = await createAdministrator(app.deps, {
      partnershipId: partnerships[0].partnership_id,
      name: 'Otis Perator',
      email: 'otis@example.test',
      password: 'copper weir under heron',
      operator: 'Command line (otis)',
    })
    expect(outcome.ok).toBe(true)
    const { rows } = await database.admin.query(
      `select s.person_name as by from audit_entry e join seat s on s.id = e.seat_id where e.body ->> 'action' = 'access.administrator-created'`,
    )
    expect(rows).toEqual([{ by: 'Command line (otis)' }])
    const signedIn = await app
      .signedOut()
      .post(
        '/sign-in',
        { email: 'otis@example.test', password: 'copper weir under heron', next: '/' },
        { from: '/sign-in' },
      )
    expect(signedIn.location).toBe('/second-factor/set-up')
  })
})
