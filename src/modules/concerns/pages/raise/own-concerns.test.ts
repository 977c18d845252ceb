import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { Seat } from '../../../../kernel/actor.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { declareConflict, grantAccess } from '../../../access/index.js'
import { aSeat } from '../../../access/testing/a-partnership.js'
import { asDemonstration } from '../../../access/testing/as-demonstration.js'
import { aChild, grantTo } from '../../../people/testing/a-child.js'
import { decideSubjectCommand } from '../../commands/decide-subject.js'
import { restrictConcern } from '../../commands/restrict-concern.js'
import { aDesk, aSentConcern, type Desk, workOf } from '../../testing/a-desk.js'

const database = useDatabase()
const app = useApp(database, { now: new Date('2026-03-02T12:00:00Z') })
let desk: Desk

beforeAll(async () => {
  desk = await aDesk(database.db)
  await asDemonstration(database, desk.partnershipId)
})

const seatWithoutCases = (role: 'administrator' | 'scrutineer') =>
  aSeat(database.db, desk.partnershipId, { agencyId: desk.council, role })

/** Writes and sends a concern in the browser; answers its address. */
async function raiseFrom(seat: Seat): Promise<string> {
  const browser = await app.asSeat(seat)
  const begun = await browser.post('/concerns/new', { danger: 'no' })
  const path = begun.location?.replace(/\/who$/, '') ?? ''
  await browser.post(`${path}/who/child`, { givenNames: 'Maisie', familyName: 'Dunmore' })
  await browser.post(`${path}/what`, { whatSeen: 'Someone threatens to share a picture of her.' })
  expect((await browser.get(path)).body).toContain('Check and send')
  expect((await browser.post(`${path}/check`, {})).location).toBe(`${path}/sent`)
  return path
}

async function decide(path: string): Promise<void> {
  const recordId = path.split('/')[2] as RecordId
  const { rows } = await database.admin.query('select id from concern_subject where record_id = $1', [recordId])
  const decision = {
    outcome: 'advice',
    reasons: 'Known to us.',
    note: 'Thank you for telling us.',
    child: { is: 'not-said' },
    teamIds: [],
  } as const
  const decided = await workOf(database.db, desk.screener).change((tx, by) =>
    decideSubjectCommand(tx, by, { recordId, subjectId: rows[0].id, decision }),
  )
  expect(decided.ok).toBe(true)
}

describe.each(['administrator', 'scrutineer'] as const)('a concern raised as %s', (role) => {
  it('is followed to its answer, and the navigation leads to it', async () => {
    const seat = await seatWithoutCases(role)
    const path = await raiseFrom(seat)
    const browser = await app.asSeat(seat)
    expect((await browser.get('/')).body).toContain('href="/concerns/mine"')
    await decide(path)
    expect((await browser.get('/concerns/mine')).body).toContain('There is news')
    const outcome = await browser.get(`${path}/outcome`)
    expect(outcome.status).toBe(200)
    expect(outcome.body).toContain('Thank you for telling us.')
    expect(await htmlFaults(outcome.body)).toEqual([])
  })

  it('opens nothing of the desk, and no other concern', async () => {
    const seat = await seatWithoutCases(role)
    const path = await raiseFrom(seat)
    const others = await aSentConcern(database.db, desk.referrer)
    const browser = await app.asSeat(seat)
    for (const page of ['screen', 'clocks']) expect((await browser.get(`${path}/${page}`)).status).toBe(403)
    expect((await browser.get('/concerns')).status).toBe(403)
    for (const page of ['', '/outcome', '/what'])
      expect((await browser.get(`/concerns/${others.recordId}${page}`)).status).toBe(403)
    const seen = await workOf(database.db, seat).look('test.looked', (tx) =>
      tx.selectFrom('record').select('id as recordId').execute(),
    )
    expect(seen.map((each) => each.recordId)).toEqual([path.split('/')[2]])
  })

  it('leaves closed what was given to the person by name, a child as much as a concern', async () => {
    const seat = await seatWithoutCases(role)
    const child = await aChild(database.db, desk.worker, { grants: [grantTo(desk.worker), grantTo(seat)] })
    const others = await aSentConcern(database.db, desk.referrer)
    await workOf(database.db, desk.screener).change(async (tx, by) =>
      accept(await grantAccess(tx, by, others.recordId, grantTo(seat))),
    )
    const browser = await app.asSeat(seat)
    expect((await browser.get(`/children/${child.recordId}`)).status).toBe(403)
    expect((await browser.get(`/concerns/${others.recordId}/outcome`)).status).toBe(403)
  })

  it('is open to the person from their other seats, and those raised there are not open from here', async () => {
    const seat = await seatWithoutCases(role)
    const asReferrer = await aSeat(database.db, desk.partnershipId, {
      agencyId: desk.school,
      role: 'referrer',
      accountId: seat.accountId,
    })
    const [here, there] = [await raiseFrom(seat), await raiseFrom(asReferrer)]
    expect((await (await app.asSeat(asReferrer)).get(`${here}/outcome`)).status).toBe(200)
    expect((await (await app.asSeat(seat)).get(`${there}/outcome`)).status).toBe(403)
    expect((await (await app.asSeat(seat)).get('/concerns/mine')).body).not.toContain(there)
  })

  it('stays open to its author when it is restricted, and is shut by a conflict of interest', async () => {
    const seat = await seatWithoutCases(role)
    const path = await raiseFrom(seat)
    const recordId = path.split('/')[2] as RecordId
    const browser = await app.asSeat(seat)
    const why = { code: 'about-a-worker', label: 'About a worker', reason: '' }
    const restricted = await workOf(database.db, desk.screener).change((tx, by) =>
      restrictConcern(tx, by, { recordId, restricted: true, why }),
    )
    expect(restricted.ok).toBe(true)
    expect((await browser.get(`${path}/outcome`)).status).toBe(200)
    await workOf(database.db, desk.screener).change(async (tx, by) =>
      accept(await declareConflict(tx, by, { recordId, accountId: seat.accountId, reason: 'a test' })),
    )
    expect((await browser.get(`${path}/outcome`)).status).toBe(403)
  })
})
