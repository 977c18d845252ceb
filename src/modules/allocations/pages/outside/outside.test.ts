import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type ATeamAtWork, anAllocatedChild, aTeamAtWork } from '../../testing/a-team-at-work.js'

const database = useDatabase()
const app = useApp(database, { now: new Date('2026-03-05T12:00:00Z') })
let team: ATeamAtWork
let recordId: RecordId
let path: string

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})
beforeEach(async () => {
  app.setNow(new Date('2026-03-05T12:00:00Z'))
  recordId = (await anAllocatedChild(database.db, team)).recordId
  path = `/children/${recordId}/adult-services`
})

const worker = () => app.asSeat(team.nadia)
const day = (on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}
const stateOf = async (rule = 'transition-starts') =>
  (await database.admin.query('select state from clock where record_id = $1 and rule_code = $2', [recordId, rule]))
    .rows[0]?.state

describe('saying what became of a duty that is done outside Kith', () => {
  it('asks a signed-out visitor to sign in, and is closed to whom the record is closed', async () => {
    expect((await app.signedOut().get(path)).location).toContain('/sign-in')
    expect((await (await app.asSeat(team.outsider)).get(path)).status).toBe(403)
  })

  it('is offered where the clock is shown: on the record and on Today', async () => {
    for (const page of [`/children/${recordId}`, `/children/${recordId}/details`, '/'])
      expect([page, (await (await worker()).get(page)).body.includes(`href="${path}"`)]).toEqual([page, true])
  })

  it('asks in valid HTML, with the clock in words', async () => {
    const { status, body } = await (await worker()).get(path)
    expect(status).toBe(200)
    expect(await htmlFaults(body)).toEqual([])
    expect(body).toContain('Planning with adult services')
    expect(body).toContain('17 years and six months from 3 March 2012')
    expect(/<title>[^<]*<\/title>/.exec(body)?.[0]).not.toContain('Callum')
  })

  it.each([
    { fields: {}, href: '#done', sentence: 'Select whether it has been done' },
    { fields: { done: 'yes' }, href: '#on-day', sentence: 'Enter the day' },
    { fields: { done: 'yes', ...day('2026-02-30') }, href: '#on-day', sentence: 'The day must be a real date' },
    {
      fields: { done: 'yes', ...day('2026-03-06') },
      href: '#on-day',
      sentence: 'The day must be today or in the past',
    },
    { fields: { done: 'no', why: ' ' }, href: '#why', sentence: 'Write why' },
  ])('says “$sentence”, keeps what was typed and writes nothing', async ({ fields, href, sentence }) => {
    const answer = await (await worker()).post(path, { why: 'Kept <here>', ...fields } as Record<string, string>)
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain(`<a href="${href}">${sentence}</a>`)
    if (!('why' in fields)) expect(answer.body).toContain('Kept &lt;here>')
    expect(await stateOf()).toBe('running')
  })

  it('keeps the day once, and leads to what is watched from then', async () => {
    const browser = await worker()
    const clicks = await browser.clickTwice(path, { done: 'yes', ...day('2026-03-04') })
    expect(clicks.map((each) => each.location)).toEqual([`/children/${recordId}`, `/children/${recordId}`])
    expect([await stateOf(), await stateOf('transition-ends')]).toEqual(['met', 'running'])
    expect((await browser.get(path)).location).toBe(`/children/${recordId}/clocks`)

    const ending = `/children/${recordId}/transition-support`
    const asked = await browser.get(ending)
    expect(await htmlFaults(asked.body)).toEqual([])
    expect(asked.body).toContain('Until 3 March 2037')
    expect((await browser.post(ending, { why: 'Moved to Scotland' })).status).toBe(303)
    expect((await browser.get(`/children/${recordId}/clocks`)).body).toContain('Moved to Scotland')
  })

  it('asks why it is late once it is over', async () => {
    app.setNow(new Date('2029-09-10T12:00:00Z'))
    const browser = await worker()
    expect((await browser.get(path)).body).toContain('If it was done late, why?')
    const late = await browser.post(path, { done: 'yes', ...day('2029-09-10') })
    expect(late.status).toBe(400)
    expect(late.body).toContain('<a href="#reasonLate">Write why it is late</a>')
    const said = { done: 'yes', ...day('2029-09-10'), reasonLate: 'Nobody knew his age' }
    expect((await browser.post(path, said)).status).toBe(303)
    expect((await browser.get(`/children/${recordId}/clocks`)).body).toContain('Nobody knew his age')
  })

  it('leads to the clocks where nothing is owed', async () => {
    expect(await (await worker()).get(`/children/${recordId}/family-assessment`)).toMatchObject({
      status: 303,
      location: `/children/${recordId}/clocks`,
    })
  })
})
