import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { type ATeamAtWork, anAllocatedChild, aTeamAtWork, aWaitingChild } from '../../testing/a-team-at-work.js'

const database = useDatabase()
const app = useApp(database, { now: new Date('2026-03-05T12:00:00Z') })
let team: ATeamAtWork

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})

async function rows(sql: string, ...values: unknown[]) {
  return (await database.admin.query(sql, values)).rows
}
const looks = async (recordId: string) =>
  rows(
    `select body ->> 'action' as action from audit_entry e join audit_entry_record r using (partnership_id, lane, seq) where r.record_id = $1`,
    recordId,
  )

describe('the list of those who wait', () => {
  it('asks a signed-out visitor to sign in, and is not a worker’s page', async () => {
    expect(await app.signedOut().get('/allocations')).toMatchObject({ status: 303 })
    expect((await (await app.asSeat(team.nadia)).get('/allocations')).status).toBe(403)
  })

  it('shows whoever has waited longest first, in valid HTML, and the look is in the audit', async () => {
    const newer = await aWaitingChild(database.db, team, { since: '2026-03-04T09:00:00Z', givenNames: 'Maisie' })
    const older = await aWaitingChild(database.db, team, { since: '2026-03-02T09:00:00Z', givenNames: 'Idris' })
    const answer = await (await app.asSeat(team.manager)).get('/allocations')
    expect(answer.status).toBe(200)
    expect(answer.body.indexOf('Idris Thorsby')).toBeLessThan(answer.body.indexOf('Maisie Thorsby'))
    expect(answer.body).toContain('Three working days, since 2 March')
    expect(await htmlFaults(answer.body)).toEqual([])
    for (const recordId of [newer, older])
      expect(await looks(recordId)).toContainEqual({ action: 'allocations.list-viewed' })
  })

  it('shows a manager of another team nothing of them', async () => {
    const answer = await (await app.asSeat(team.outsider)).get('/allocations')
    expect(answer.body).toContain('Every child of your team has a worker.')
    expect(answer.body).not.toContain('Thorsby')
  })

  it('goes on where the first page ended', async () => {
    const many = await aTeamAtWork(database.db)
    for (let each = 0; each < 32; each += 1)
      await aWaitingChild(database.db, many, {
        since: `2026-02-${String(1 + (each % 28)).padStart(2, '0')}T09:00:00Z`,
        givenNames: `Child${each}`,
      })
    const browser = await app.asSeat(many.manager)
    const first = await browser.get('/allocations')
    const next = /href="(\/allocations\?after=[^"]+)"/.exec(first.body)?.[1]
    const second = await browser.get((next ?? '').replaceAll('&amp;', '&'))
    const named = (body: string) => new Set([...body.matchAll(/Child\d+ Thorsby/g)].map(([name]) => name))
    expect([...named(first.body), ...named(second.body)]).toHaveLength(32)
    expect(named(second.body).size).toBe(2)
  })
})

describe('giving a child to a worker', () => {
  it('asks a signed-out visitor to sign in', async () => {
    const recordId = await aWaitingChild(database.db, team)
    expect((await app.signedOut().get(`/children/${recordId}/allocate`)).location).toContain('/sign-in')
  })

  it('refuses a worker, and a manager to whom the record is closed, without telling which', async () => {
    const recordId = await aWaitingChild(database.db, team)
    for (const seat of [team.nadia, team.outsider]) {
      const answer = await (await app.asSeat(seat)).get(`/children/${recordId}/allocate`)
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('Thorsby')
    }
  })

  it('asks who and why, in valid HTML', async () => {
    const recordId = await aWaitingChild(database.db, team)
    const { status, body } = await (await app.asSeat(team.manager)).get(`/children/${recordId}/allocate`)
    expect(status).toBe(200)
    expect(await htmlFaults(body)).toEqual([])
    expect(body).toContain('Who will work with Callum?')
    expect(/<title>[^<]*<\/title>/.exec(body)?.[0]).not.toContain('Callum')
  })

  it('puts the error first, linked to the field, and keeps what was typed', async () => {
    const recordId = await aWaitingChild(database.db, team)
    const browser = await app.asSeat(team.manager)
    const answer = await browser.post(`/children/${recordId}/allocate`, { reason: 'Has known the family <since> 2019' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<title>Error: ')
    expect(answer.body).toContain('href="#worker"')
    expect(answer.body).toContain('Has known the family &lt;since> 2019')
    expect(await htmlFaults(answer.body)).toEqual([])
  })

  it('gives, and a second click gives once', async () => {
    const recordId = await aWaitingChild(database.db, team)
    const browser = await app.asSeat(team.manager)
    const once = crypto.randomUUID()
    const fields = { worker: team.nadia.id, reason: 'Knows the family' }
    const first = await browser.post(`/children/${recordId}/allocate`, fields, { once })
    expect(first).toMatchObject({ status: 303, location: `/children/${recordId}` })
    expect(await browser.post(`/children/${recordId}/allocate`, fields, { once })).toMatchObject({ status: 303 })
    expect(await rows('select 1 from allocation where record_id = $1', recordId)).toHaveLength(1)
  })

  it('tells who has the child where someone was quicker, and keeps the reason in view', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    const fields = { worker: team.sam.id, reason: 'My own reason' }
    const from = `/children/${await aWaitingChild(database.db, team)}/allocate`
    const answer = await (await app.asSeat(team.otherManager)).post(`/children/${recordId}/allocate`, fields, { from })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Nadia Rahman works with Callum')
    expect(answer.body).toContain('My own reason')
    expect(await htmlFaults(answer.body)).toEqual([])
  })
})

describe('the other pages of a manager', () => {
  it.each(['hand-over', 'cover', 'end-work'])(
    '%s is shown in valid HTML, refuses an empty form in place, and a worker',
    async (path) => {
      const { recordId } = await anAllocatedChild(database.db, team)
      const browser = await app.asSeat(team.manager)
      const shown = await browser.get(`/children/${recordId}/${path}`)
      expect(shown.status).toBe(200)
      expect(await htmlFaults(shown.body)).toEqual([])
      const refused = await browser.post(`/children/${recordId}/${path}`, {})
      expect(refused.status).toBe(400)
      expect(refused.body).toContain('govuk-error-summary')
      const summary = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(refused.body)?.[0] ?? ''
      const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      expect(targets.length).toBeGreaterThan(0)
      for (const id of targets) expect(refused.body).toContain(`id="${id}"`)
      expect(await htmlFaults(refused.body)).toEqual([])
      expect((await (await app.asSeat(team.nadia)).get(`/children/${recordId}/${path}`)).status).toBe(403)
      expect((await (await app.asSeat(team.outsider)).get(`/children/${recordId}/${path}`)).status).toBe(403)
    },
  )

  it('hands over with a note, and the record says who and why', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const browser = await app.asSeat(team.manager)
    const fields = { from: allocationId, worker: team.sam.id, note: 'He trusts his nan.', reason: 'Nadia moves on' }
    expect(await browser.post(`/children/${recordId}/hand-over`, fields)).toMatchObject({ status: 303 })
    const { body } = await browser.get(`/children/${recordId}`)
    expect(body).toContain('Handed over to Sam Okafor')
    expect(body).toContain('He trusts his nan.')
    expect(body).toContain('Given to Nadia Rahman')
  })

  it('arranges cover for days that are real, and keeps what was typed where they are not', async () => {
    const { recordId, allocationId } = await anAllocatedChild(database.db, team)
    const browser = await app.asSeat(team.manager)
    const days = (from: string, until: string) => ({
      'fromOn-day': from,
      'fromOn-month': '3',
      'fromOn-year': '2026',
      'untilOn-day': until,
      'untilOn-month': '3',
      'untilOn-year': '2026',
    })
    const wrong = await browser.post(`/children/${recordId}/cover`, {
      from: allocationId,
      worker: team.sam.id,
      ...days('31', '32'),
    })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('href="#untilOn-day"')
    expect(wrong.body).toContain('value="32"')
    const right = await browser.post(`/children/${recordId}/cover`, {
      from: allocationId,
      worker: team.sam.id,
      ...days('9', '13'),
    })
    expect(right.status).toBe(303)
    expect((await browser.get(`/children/${recordId}`)).body).toContain('Covers from 9 March until 13 March.')
  })

  it('lists a leaver’s work, moves all of it to one person, and says when nothing is left', async () => {
    const leavers = await aTeamAtWork(database.db)
    const one = await anAllocatedChild(database.db, leavers)
    const two = await anAllocatedChild(database.db, leavers)
    const path = `/allocations/leaving/${leavers.nadia.id}`
    const browser = await app.asSeat(leavers.manager)
    const shown = await browser.get(path)
    expect(shown.body).toContain('Two children still have no other worker.')
    expect(await htmlFaults(shown.body)).toEqual([])
    const untouched = { [`to-${one.allocationId}`]: '', [`to-${two.allocationId}`]: '' }
    const refused = await browser.post(path, { ...untouched, all: '', reason: 'Leaves on Friday' })
    expect(refused.body).toContain('Choose someone for at least one child or duty')
    const moved = await browser.post(path, { ...untouched, all: leavers.sam.id, reason: 'Leaves on Friday' })
    expect(moved).toMatchObject({ status: 303, location: path })
    expect((await browser.get(path)).body).toContain('Nadia Rahman has no child and nothing due.')
  })

  it('tells another manager how many children are closed to them, and not whose', async () => {
    const leavers = await aTeamAtWork(database.db)
    await anAllocatedChild(database.db, leavers)
    const { body } = await (await app.asSeat(leavers.outsider)).get(`/allocations/leaving/${leavers.nadia.id}`)
    expect(body).toContain('One more child of theirs is on a record that is closed to you')
    expect(body).not.toContain('Thorsby')
  })
})
