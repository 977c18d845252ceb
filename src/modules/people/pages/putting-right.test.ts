import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId, RecordId } from '../../../kernel/ids.js'
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
let manager: Seat
let worker: Seat
let stranger: Seat
let browser: Browser
let one: RecordId
let two: RecordId
let closedChild: RecordId

beforeAll(async () => {
  const { db } = database
  partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId)
  await loadTestPack(db, partnershipId)
  manager = await aSeat(db, partnershipId, { agencyId, role: 'team-manager', name: 'Samira Haddad' })
  worker = await aSeat(db, partnershipId, { agencyId })
  stranger = await aSeat(db, partnershipId, { agencyId, role: 'team-manager' })
  browser = await app.asSeat(manager)
  const grants = [grantTo(manager), grantTo(worker)]
  one = (await aChild(db, manager, { grants, school: { name: 'Harrowmere High' } })).recordId
  two = (await aChild(db, manager, { givenNames: 'Kallum', grants, school: { name: 'Harrowmere High' } })).recordId
  closedChild = (await aChild(db, stranger, { givenNames: 'Calum' })).recordId
})

async function schoolEntry(id: RecordId): Promise<string> {
  const { rows } = await database.admin.query(
    'select id from person_school where record_id = $1 and struck_out_at is null',
    [id],
  )
  return rows[0].id
}

describe('an entry on the wrong record', () => {
  const at = async () => `/children/${one}/misfiled/school/${await schoolEntry(one)}`

  it('asks a signed-out visitor to sign in, and is closed to a stranger', async () => {
    expect((await app.signedOut().get(await at())).location).toMatch(/^\/sign-in/)
    expect((await (await app.asSeat(stranger)).get(await at())).status).toBe(403)
  })

  it('asks what should happen and why, in valid HTML', async () => {
    const page = await browser.get(await at())
    expect(page.status).toBe(200)
    expect(await htmlFaults(page.body)).toEqual([])
    const wrong = await browser.post(await at(), { what: 'move' })
    expect(wrong.status).toBe(400)
    expect(await htmlFaults(wrong.body)).toEqual([])
    expect(wrong.body).toContain('Find the child it is about and choose them')
    expect(wrong.body).toContain('Choose why it should not stand here')
  })

  it('finds the child it is about without a name in the address, and only those open to the seat', async () => {
    const found = await browser.post(await at(), { what: 'move', look: 'yes', q: 'Callum Thorsby' })
    expect(found.status).toBe(200)
    expect(await htmlFaults(found.body)).toEqual([])
    expect(found.body).toContain(`value="${two}"`)
    expect(found.body).not.toContain(closedChild)
  })

  it('is moved, and both records say so', async () => {
    const from = await at()
    const answer = await browser.post(from, { what: 'move', to: two, reason: 'another-person', note: '' })
    expect(answer.location).toBe(`/children/${one}/details`)
    expect((await browser.get(`/children/${one}/details`)).body).not.toContain('>Harrowmere High<')
    expect((await browser.get(`/children/${one}/history`)).body).toContain('was moved to another record')
    expect((await browser.get(`/children/${two}/chronology`)).body).toContain('was moved here from another record')
    expect((await browser.get(from)).status).toBe(404)
  })

  it('is never moved to a record that is closed to the seat', async () => {
    const path = `/children/${two}/misfiled/school/${await schoolEntry(two)}`
    const answer = await browser.post(path, { what: 'move', to: closedChild, reason: 'another-person' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('That record is closed to you')
  })

  it('is not found under a kind that does not exist', async () => {
    expect((await browser.get(`/children/${one}/misfiled/constructor/${await schoolEntry(two)}`)).status).toBe(404)
  })
})

describe('one child twice', () => {
  const compare = () => `/children/${one}/same-person/${two}`

  it('is for those who may merge, and closed to the others', async () => {
    expect((await app.signedOut().get(compare())).location).toMatch(/^\/sign-in/)
    expect((await (await app.asSeat(worker)).get(compare())).status).toBe(403)
    expect((await (await app.asSeat(stranger)).get(compare())).status).toBe(403)
    expect((await browser.get(`/children/${one}/same-person/${closedChild}`)).status).toBe(403)
  })

  it('is looked for among the records that are open, and shown side by side', async () => {
    const page = await browser.get(`/children/${one}/same-person`)
    expect(page.body).toContain(`/children/${one}/same-person/${two}`)
    expect(page.body).not.toContain(closedChild)
    const sides = await browser.get(compare())
    expect(await htmlFaults(sides.body)).toEqual([])
    expect(sides.body).toContain('Nearly the same')
    expect(sides.body).toContain('3 March 2012')
  })

  it('asks which stands, why and on what', async () => {
    const answer = await browser.post(compare(), { keep: two, reason: '', evidence: '' })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('Write why you are sure that they are one child')
    expect(answer.body).toContain('Write what you looked at, and whom you asked')
    expect((await browser.post(compare(), { reason: 'x', evidence: 'x' })).body).toContain(
      'Choose which record should stand',
    )
  })

  it('becomes one, is led to from the other, and is made two again', async () => {
    const done = await browser.post(compare(), { keep: one, reason: 'Same mother', evidence: 'Rang the school' })
    expect(done.location).toBe(`/children/${one}/details`)
    expect((await browser.get(`/children/${two}/details`)).location).toBe(`/children/${one}/details`)
    const merged = await browser.get(`/children/${two}`)
    expect(merged.body).toContain('Open the record that stands')
    const details = await browser.get(`/children/${one}/details`)
    expect(await htmlFaults(details.body)).toEqual([])
    expect(details.body).toContain('Kallum Thorsby')
    expect(details.body).toContain('Same mother')
    expect((await browser.post('/find', { q: 'kallum' })).body).not.toContain(`/children/${two}"`)

    const undo = `${compare()}/undo`
    expect(await htmlFaults((await browser.get(undo)).body)).toEqual([])
    expect((await browser.post(undo, { reason: ' ' })).body).toContain('Write why they are not one child')
    expect((await browser.post(undo, { reason: 'Cousins' })).status).toBe(303)
    expect((await browser.get(`/children/${two}/details`)).status).toBe(200)
    expect((await browser.get(`/children/${one}/details`)).body).not.toContain('Kallum Thorsby')
    expect((await browser.get(undo)).status).toBe(404)
  })
})
