import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { type Id, newId, type RecordId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { access } from '../../../access/module.js'
import { aSeat } from '../../../access/testing/a-partnership.js'
import { reference } from '../../../reference/module.js'
import { type ClockCommandRefusal, type ClockId, meetClock, startClock, stopClock } from '../../index.js'
import { clocks } from '../../module.js'
import { aClockedPartnership, aRecord, grantTo, workOf } from '../../testing/a-clocked-record.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, reference, clocks] })
let place: Awaited<ReturnType<typeof aClockedPartnership>>
let recordId: RecordId
let clockId: ClockId
let path: string

beforeAll(async () => {
  place = await aClockedPartnership(database.db)
})

beforeEach(async () => {
  app.setNow(new Date('2026-03-05T12:00:00Z'))
  recordId = await aRecord(database.db, place.manager, [
    place.worker,
    grantTo(place.screener, ['*'], 'read'),
    grantTo(place.outsider, ['summary']),
  ])
  const outcome = await workOf(database.db, place.worker, '2026-03-02T10:00:00Z').change(async (tx, by) =>
    accept(
      await startClock(tx, by, {
        rule: 'exploitation-risk-assessment',
        thingKind: 'assessment',
        thingId: newId<Id<string>>(),
        recordId,
        owner: { personId: place.worker.accountId },
        triggerAt: new Date('2026-03-02T10:00:00Z'),
      }),
    ),
  )
  if (!outcome.ok) throw new Error('The clock did not start')
  clockId = outcome.value
  path = `/children/${recordId}/clocks`
})

const worker = () => app.asSeat(place.worker)

async function pausesOf(): Promise<{ reason: string; until_at: Date | null }[]> {
  const { rows } = await database.admin.query('select reason, until_at from clock_pause where record_id = $1', [
    recordId,
  ])
  return rows
}

describe('the clocks of a record', () => {
  it('ask a signed-out visitor to sign in', async () => {
    expect((await app.signedOut().get(path)).location).toContain('/sign-in')
  })

  it('are closed to an administrator, to who does not hold the record, and to who holds another part', async () => {
    const administrator = await aSeat(database.db, place.partnershipId, {
      agencyId: place.agencyId,
      role: 'administrator',
    })
    expect((await (await app.asSeat(administrator)).get(path)).status).toBe(403)
    expect((await (await app.asSeat(place.manager)).get(path)).status).toBe(403)
    expect((await (await app.asSeat(place.outsider)).get(path)).status).toBe(403)
  })

  it('are shown in plain words, in valid HTML, and the look is in the audit', async () => {
    const answer = await (await worker()).get(path)
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('Exploitation assessment')
    expect(answer.body).toContain('In seven working days, 16 March')
    expect(answer.body).toContain('10 working days from 2 March')
    expect(answer.body).toContain('href="/clocks/rules"')
    expect(answer.body).toContain(`href="${path}/${clockId}/pause"`)
    const { rows } = await database.admin.query(
      `select 1 from audit_entry where body->>'action' = 'clocks.record-viewed' and body->'records' ? $1`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
  })

  it('offer nothing to do to who may only read', async () => {
    const answer = await (await app.asSeat(place.screener)).get(path)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toContain('/pause"')
    expect((await (await app.asSeat(place.screener)).get(`${path}/${clockId}/pause`)).status).toBe(403)
  })

  it.each([
    { became: 'met in time', at: '2026-03-10T10:00:00Z', phrase: 'Met on 10 March', reason: '' },
    {
      became: 'met late',
      at: '2026-03-18T10:00:00Z',
      phrase: 'Met late on 18 March',
      reason: 'There was too much work',
    },
    { became: 'stopped', at: '2026-03-10T10:00:00Z', phrase: 'Stopped on 10 March', reason: 'The child moved away' },
  ])('say by which rule and version a clock ran that was $became', async ({ became, at, phrase, reason }) => {
    app.setNow(new Date(at))
    const ended = await workOf(database.db, place.worker, at).change<unknown, ClockCommandRefusal>((tx, by) =>
      became === 'stopped'
        ? stopClock(tx, by, { clockId, reason })
        : meetClock(tx, by, { clockId, reasonLate: reason || undefined }),
    )
    expect(ended.ok).toBe(true)
    app.setNow(new Date('2026-03-20T10:00:00Z'))
    const answer = await (await worker()).get(path)
    expect(answer.body).toContain(phrase)
    expect(answer.body).toContain('Completed by the allocated worker in 10 working days. Rule version 1')
    expect(answer.body).toContain(reason)
    expect(await htmlFaults(answer.body)).toEqual([])
  })

  it('are not found under the address of another kind of record', async () => {
    expect((await (await worker()).get(`/concerns/${recordId}/clocks`)).status).toBe(404)
  })
})

describe('pausing a clock in the browser', () => {
  it('asks why, in valid HTML, with the partnership’s reasons', async () => {
    const answer = await (await worker()).get(`${path}/${clockId}/pause`)
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('The family is away')
  })

  it.each([
    { fields: {}, href: '#reason', sentence: 'Choose a reason' },
    { fields: { reason: 'none-such' }, href: '#reason', sentence: 'Choose a reason' },
    { fields: { reason: '_own_words', ownWords: ' ' }, href: '#ownWords', sentence: 'Write what the reason is' },
    {
      fields: { reason: '_own_words', ownWords: 'x'.repeat(501) },
      href: '#ownWords',
      sentence: 'The reason must be 500 characters or fewer',
    },
  ])('says “$sentence” and writes nothing', async ({ fields, href, sentence }) => {
    const answer = await (await worker()).post(`${path}/${clockId}/pause`, fields as Record<string, string>)
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain(`<a href="${href}">${sentence}</a>`)
    expect(await pausesOf()).toEqual([])
  })

  it('pauses once, and sets going again', async () => {
    let browser = await worker()
    const once = newId()
    const sent = { reason: 'family-away' }
    expect(await browser.post(`${path}/${clockId}/pause`, sent, { once })).toMatchObject({
      status: 303,
      location: path,
    })
    expect((await browser.post(`${path}/${clockId}/pause`, sent, { once })).status).toBe(303)
    expect(await pausesOf()).toEqual([{ reason: 'The family is away', until_at: null }])
    const paused = await browser.get(path)
    expect(paused.body).toContain('The family is away')
    expect(paused.body).toContain(`href="${path}/${clockId}/resume"`)

    app.setNow(new Date('2026-03-09T09:00:00Z'))
    browser = await worker()
    const asked = await browser.get(`${path}/${clockId}/resume`)
    expect(await htmlFaults(asked.body)).toEqual([])
    expect(await browser.post(`${path}/${clockId}/resume`, {})).toMatchObject({ status: 303, location: path })
    expect(await pausesOf()).toMatchObject([{ until_at: new Date('2026-03-09T09:00:00Z') }])
    expect((await browser.get(path)).body).toContain('In seven working days, 18 March')
    const again = await browser.post(`${path}/${clockId}/resume`, {})
    expect(again.status).toBe(400)
    expect(again.body).toContain('This clock is not paused')
  })

  it('keeps one’s own words exactly', async () => {
    const words = ' <i>Waiting</i> for the “court” '
    await (await worker()).post(`${path}/${clockId}/pause`, { reason: '_own_words', ownWords: words })
    expect((await pausesOf())[0]?.reason).toBe(words.trim())
    expect((await (await worker()).get(path)).body).toContain('&lt;i>Waiting&lt;/i>')
  })

  it('knows no clock of another record', async () => {
    const other = await aRecord(database.db, place.manager, [place.worker])
    const browser = await worker()
    expect((await browser.get(`/children/${other}/clocks/${clockId}/pause`)).status).toBe(404)
    const answer = await browser.post(
      `/children/${other}/clocks/${clockId}/pause`,
      { reason: 'family-away' },
      { from: path },
    )
    expect(answer.status).toBe(404)
    expect(await pausesOf()).toEqual([])
  })
})

describe('saying why something is late', () => {
  it('is offered once it is late, and shown beside the clock', async () => {
    let browser = await worker()
    const early = await browser.post(`${path}/${clockId}/late`, { reason: 'workload' })
    expect(early.status).toBe(400)
    expect(early.body).toContain('This is not late')
    app.setNow(new Date('2026-03-18T09:00:00Z'))
    browser = await worker()
    const late = await browser.get(path)
    expect(late.body).toContain('Two working days over')
    expect(late.body).toContain(`href="${path}/${clockId}/late"`)
    expect(late.body).not.toContain('/pause"')
    expect((await browser.post(`${path}/${clockId}/late`, { reason: 'workload' })).status).toBe(303)
    const explained = await browser.get(path)
    expect(explained.body).toContain('Late because: There was too much work')
    expect(await htmlFaults(explained.body)).toEqual([])
  })
})
