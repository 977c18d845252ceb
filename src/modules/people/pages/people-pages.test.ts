import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { AgencyId, PartnershipId, RecordId } from '../../../kernel/ids.js'
import { access } from '../../access/module.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { clocks } from '../../clocks/module.js'
import { records } from '../../records/module.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { people } from '../module.js'
import { aChild, grantTo } from '../testing/a-child.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, clocks, records, people] })
let partnershipId: PartnershipId
let agencyId: AgencyId
let manager: Seat
let stranger: Seat
let reader: Seat
let referrer: Seat
let browser: Browser
let recordId: RecordId

beforeAll(async () => {
  const { db } = database
  partnershipId = await aPartnership(db)
  agencyId = await anAgency(db, partnershipId, { name: 'Northmoor Council' })
  await loadTestPack(db, partnershipId)
  manager = await aSeat(db, partnershipId, { agencyId, role: 'team-manager', name: 'Samira Haddad' })
  stranger = await aSeat(db, partnershipId, { agencyId, role: 'team-manager' })
  reader = await aSeat(db, partnershipId, { agencyId, role: 'allocated-worker' })
  referrer = await aSeat(db, partnershipId, { agencyId, role: 'referrer' })
  browser = await app.asSeat(manager)
  ;({ recordId } = await aChild(db, manager, {
    knownAs: 'Cal',
    careLine: 'Text before you ring.',
    grants: [grantTo(manager), grantTo(reader, { parts: ['summary'], level: 'read' })],
  }))
})

/** Every question about a child, with what an honest answer sends and what then stands on the details page. */
const QUESTIONS = [
  { path: 'names/new', fields: { kind: 'alias', givenNames: 'Cal', familyName: 'Storm' }, shows: 'Cal Storm' },
  { path: 'identifiers/new', fields: { kind: 'nhs-number', value: '9434765919' }, shows: '943 476 5919' },
  {
    path: 'addresses/new',
    fields: { kind: 'home', address: '4 Kiln Row\r\nEskerby', postcode: 'nm1 4zz' },
    shows: 'NM1 4ZZ',
  },
  {
    path: 'schools/new',
    fields: { kind: 'school', name: 'Harrowmere High', yearGroup: 'year 10' },
    shows: 'Harrowmere High, year 10',
  },
  { path: 'lives-with', fields: { words: 'mum and sister, Eskerby' }, shows: 'mum and sister, Eskerby' },
  {
    path: 'safe-contact',
    fields: { words: 'Never ring the house after 6pm.' },
    shows: 'Never ring the house after 6pm.',
  },
  { path: 'language', fields: { code: 'polish', more: 'needs an interpreter' }, shows: 'Polish, needs an interpreter' },
  {
    path: 'communication',
    fields: { codes: ['easy-words', 'text-only'], more: '' },
    shows: 'Text messages instead of calls',
  },
  {
    path: 'missing',
    fields: { number: '3', words: '', 'asOf-day': '1', 'asOf-month': '3', 'asOf-year': '2026' },
    shows: '3, counted on 1 March 2026',
  },
  {
    path: 'people/new',
    fields: {
      name: 'Leanne Thorsby',
      relation: 'mother',
      parentalResponsibility: 'yes',
      safeToContact: 'yes',
      inPlan: 'yes',
    },
    shows: 'part of the plan',
  },
  {
    path: 'legal-status/new',
    fields: { code: 'care-order', 'fromOn-day': '2', 'fromOn-month': '2', 'fromOn-year': '2026' },
    shows: 'Care order, since 2 February 2026',
  },
  {
    path: 'plan-status/new',
    fields: { code: 'child-protection', 'fromOn-day': '2', 'fromOn-month': '2', 'fromOn-year': '2026' },
    shows: 'Child protection plan',
  },
  {
    path: 'placements/new',
    fields: {
      kind: 'foster',
      placingAuthority: 'Testshire',
      'fromOn-day': '2',
      'fromOn-month': '2',
      'fromOn-year': '2026',
    },
    shows: 'placed by Testshire',
  },
  {
    path: 'professionals/new',
    fields: { name: 'Dean Fairclough', agency: 'Youth work', kind: 'youth-worker', chosenByChild: 'yes' },
    shows: 'Dean Fairclough, Youth work',
  },
  {
    path: 'birth',
    fields: { certainty: 'estimated', 'bornOn-day': '4', 'bornOn-month': '3', 'bornOn-year': '2012' },
    shows: 'about 4 March 2012',
  },
]

describe.each(QUESTIONS)('the question $path', ({ path, fields, shows }) => {
  const at = () => `/children/${recordId}/details/${path}`

  it('asks a signed-out visitor to sign in', async () => {
    const answer = await app.signedOut().get(at())
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/sign-in/)
  })

  it.each([
    ['whose role may not', () => referrer],
    ['to whom the record is closed', () => stranger],
    ['who may only read the record', () => reader],
  ])('is closed to someone %s', async (_who, seat) => {
    expect((await (await app.asSeat(seat())).get(at())).status).toBe(403)
  })

  it('is valid HTML, keeps what is answered, and shows it on the details page', async () => {
    const form = await browser.get(at())
    expect(form.status).toBe(200)
    expect(await htmlFaults(form.body)).toEqual([])
    const replaces = /name="replaces" value="([^"]*)"/.exec(form.body)?.[1] ?? ''
    const answer = await browser.post(at(), { ...fields, source: 'Told by mum', replaces })
    expect({ status: answer.status, location: answer.location }).toEqual({
      status: 303,
      location: `/children/${recordId}/details`,
    })
    const details = await browser.get(`/children/${recordId}/details`)
    expect(details.body).toContain(shows)
    expect(details.body).toContain('Told by mum')
  })
})

describe('a question answered wrongly', () => {
  it('puts the error first, linked to the field, keeps what was typed, and writes nothing', async () => {
    const at = `/children/${recordId}/details/identifiers/new`
    const answer = await browser.post(at, { kind: 'nhs-number', value: '943 476 5918', source: 'A letter' })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('<title>Error: ')
    expect(answer.body).toContain('href="#value"')
    expect(answer.body).toContain('This NHS number has a slip in it')
    expect(answer.body).toContain('value="943 476 5918"')
    expect(answer.body).toContain('value="A letter"')
    const { rows } = await database.admin.query(`select from person_identifier where value = '9434765918'`)
    expect(rows).toHaveLength(0)
  })

  it.each([
    { path: 'names/new', fields: {}, say: 'Choose what kind of name this is' },
    { path: 'names/new', fields: { kind: 'name' }, say: 'Enter the first names' },
    {
      path: 'names/new',
      fields: { kind: 'name', givenNames: 'a'.repeat(101) },
      say: 'must be 100 characters or fewer',
    },
    {
      path: 'birth',
      fields: { certainty: 'known', 'bornOn-day': '31', 'bornOn-month': '2', 'bornOn-year': '2012' },
      say: 'The date of birth must be a real date',
    },
    {
      path: 'birth',
      fields: { certainty: 'known', 'bornOn-day': '3', 'bornOn-month': '3', 'bornOn-year': '2026' },
      say: 'The date of birth must be today or in the past',
    },
    { path: 'birth', fields: { certainty: 'age', ageFrom: '15', ageTo: '13' }, say: 'the younger first' },
    {
      path: 'legal-status/new',
      fields: {
        code: 'care-order',
        'fromOn-day': '2',
        'fromOn-month': '2',
        'fromOn-year': '2026',
        'untilOn-day': '1',
        'untilOn-month': '2',
        'untilOn-year': '2026',
      },
      say: 'The end must be on or after the day it began',
    },
    { path: 'legal-status/new', fields: { code: 'invented' }, say: 'Choose one from the list' },
  ])('$path says “$say”', async ({ path, fields, say }) => {
    const at = `/children/${recordId}/details/${path}`
    const replaces = /name="replaces" value="([^"]*)"/.exec((await browser.get(at)).body)?.[1] ?? ''
    const answer = await browser.post(at, { ...fields, replaces })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(say)
  })

  it('refuses to overwrite what someone else wrote while the page was open', async () => {
    const at = `/children/${recordId}/details/lives-with`
    const seen = /name="replaces" value="([^"]*)"/.exec((await browser.get(at)).body)?.[1] ?? ''
    const first = await browser.post(at, { words: 'with nan', replaces: seen })
    expect(first.status).toBe(303)
    const second = await browser.post(at, { words: 'with dad', replaces: seen })
    expect(second.status).toBe(400)
    expect(second.body).toContain('Someone changed this while you had it open')
    expect(second.body).toContain('with nan')
  })
})

describe('equality', () => {
  const at = () => `/children/${recordId}/equality`

  it('stands on a page of its own, for those who hold the part', async () => {
    const form = `/children/${recordId}/details/equality-ethnicity`
    expect(
      (await browser.post(form, { code: 'white-irish', toldBy: 'child', words: 'Traveller', replaces: '' })).status,
    ).toBe(303)
    const page = await browser.get(at())
    expect(page.body).toContain('White Irish: Traveller')
    expect(await htmlFaults(page.body)).toEqual([])
    expect((await browser.get(`/children/${recordId}/details`)).body).not.toContain('White Irish')
    expect((await browser.get(`/children/${recordId}`)).body).not.toContain('White Irish')
  })

  it('is closed to someone who holds the rest of the record and not this part', async () => {
    const withoutPart = await app.asSeat(reader)
    expect((await withoutPart.get(`/children/${recordId}/details`)).status).toBe(200)
    expect((await withoutPart.get(at())).status).toBe(403)
    expect((await withoutPart.get(`/children/${recordId}/details`)).body).not.toContain('/equality')
  })
})

describe('pages about one child', () => {
  it.each(['', '/details', '/chronology', '/history', '/same-person'])(
    '%s is valid HTML and carries no name in its title',
    async (path) => {
      const page = await browser.get(`/children/${recordId}${path}`)
      expect(page.status).toBe(200)
      expect(await htmlFaults(page.body)).toEqual([])
      const title = /<title>([^<]*)<\/title>/.exec(page.body)?.[1] ?? ''
      expect(title).not.toMatch(/Callum|Thorsby|Cal\b/)
      expect(title).toMatch(/ – Kith$/)
    },
  )

  it('shows who works with the child and how to make contact safely on the summary', async () => {
    const page = await browser.get(`/children/${recordId}`)
    expect(page.body).toContain('Never ring the house after 6pm.')
    expect(page.body).toContain('Leanne Thorsby')
    expect(page.body).toContain('Cal’s trusted adult, chosen by Cal')
    expect(page.body).toContain('Care order, since 2 February 2026')
  })

  it('lead to the clocks of the record, for those who hold that part', async () => {
    const clocksLink = `href="/children/${recordId}/clocks"`
    expect((await browser.get(`/children/${recordId}`)).body).toContain(clocksLink)
    expect((await browser.get(`/children/${recordId}/clocks`)).status).toBe(200)
    expect((await (await app.asSeat(reader)).get(`/children/${recordId}`)).body).not.toContain(clocksLink)
  })

  it('shows a reader no way to change anything', async () => {
    const page = await (await app.asSeat(reader)).get(`/children/${recordId}/details`)
    expect(page.body).toContain('Leanne Thorsby')
    expect(page.body).not.toContain('govuk-summary-list__actions')
    expect(page.body).not.toContain('/details/names/new')
  })

  it('keeps what was corrected in the history', async () => {
    const page = await browser.get(`/children/${recordId}/history`)
    expect(page.body).toContain('3 March 2012')
    expect(page.body).toContain('Text before you ring.')
  })
})

describe('opening a record for a child', () => {
  const typed = {
    givenNames: 'Kallum',
    familyName: 'Thorsby',
    'bornOn-day': '3',
    'bornOn-month': '4',
    'bornOn-year': '2012',
  }

  it('looks first, shows who is likely with the reason, and opens nothing', async () => {
    const looked = await browser.post('/children/new', { ...typed, step: 'open', searchedFor: '' })
    expect(looked.status).toBe(200)
    expect(await htmlFaults(looked.body)).toEqual([])
    expect(looked.body).toContain('Is it one of these?')
    expect(looked.body).toContain(`/children/${recordId}`)
    const { rows } = await database.admin.query(`select from person_name where given_names = 'Kallum'`)
    expect(rows).toHaveLength(0)
  })

  it('does not show someone to whom that record is closed that there is one', async () => {
    const elsewhere = await app.asSeat(stranger)
    const looked = await elsewhere.post('/children/new', { ...typed, step: 'look', searchedFor: '' })
    expect(looked.body).toContain('You can see nobody like that.')
    expect(looked.body).not.toContain(recordId)
  })

  it('opens it when the search was made for what is typed, and a second click opens no second one', async () => {
    const looked = await browser.post('/children/new', { ...typed, step: 'look', searchedFor: '' })
    const searchedFor = (/name="searchedFor" value="([^"]*)"/.exec(looked.body)?.[1] ?? '').replaceAll('&quot;', '"')
    const once = '019ab5d2-0000-7000-8000-00000000000a'
    const [first, second] = [
      await browser.post('/children/new', { ...typed, step: 'open', searchedFor }, { once }),
      await browser.post('/children/new', { ...typed, step: 'open', searchedFor }, { once }),
    ]
    expect(first.status).toBe(303)
    expect(second.location).toBe(first.location)
    const { rows } = await database.admin.query(`select from person_name where given_names = 'Kallum'`)
    expect(rows).toHaveLength(1)
  })

  it('asks for a name or a description', async () => {
    const answer = await browser.post('/children/new', { step: 'look' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Enter a name, or describe the child if nobody knows the name')
  })
})

describe('finding a child', () => {
  it('finds them misspelt, and the audit names the record that was shown', async () => {
    const page = await browser.post('/find', { q: 'calum thorsbie' })
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body).toContain(`href="/children/${recordId}"`)
    const { rows } = await database.admin.query(
      `select e.body from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where r.record_id = $1 and e.body->>'action' = 'people.searched'`,
      [recordId],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/calum/i)
  })

  it('finds nobody for someone to whom the record is closed, and writes no look', async () => {
    const page = await (await app.asSeat(stranger)).post('/find', { q: 'callum thorsby' })
    expect(page.body).toContain('You can see nobody like that.')
    expect(page.body).not.toContain(recordId)
  })

  it.each(['referrer', 'administrator', 'scrutineer'] as const)('is not for the role %s', async (role) => {
    const seat = await aSeat(database.db, partnershipId, { agencyId, role })
    expect((await (await app.asSeat(seat)).post('/find', { q: 'callum' })).status).toBe(403)
  })

  it('lists the children open to the seat, and no other', async () => {
    const mine = await browser.get('/children')
    expect(await htmlFaults(mine.body)).toEqual([])
    expect(mine.body).toContain('Callum Thorsby')
    const other = await (await app.asSeat(stranger)).get('/children')
    expect(other.body).toContain('No child’s record is open to you.')
  })
})
