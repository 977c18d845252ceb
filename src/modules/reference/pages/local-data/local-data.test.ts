import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { loadPack } from '../../index.js'
import { aPartnership, anAgency, aSeat } from '../../../access/testing/a-partnership.js'
import { workFrom } from '../../../access/index.js'
import { useLocalDataApp } from '../../testing/a-local-data-app.js'

const local = useLocalDataApp()

describe('local data', () => {
  it('asks a signed-out visitor to sign in', async () => {
    const answer = await local.app.signedOut().get('/local-data')
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('/sign-in')
  })

  it.each(['allocated-worker', 'screener', 'guardian'] as const)(
    'refuses a %s, who has no link to it either',
    async (role) => {
      const answer = await (await local.as(role)).get('/local-data')
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('href="/local-data"')
    },
  )

  it.each(['administrator', 'partnership-officer', 'data-officer'] as const)(
    'shows a %s each kind with its version',
    async (role) => {
      const answer = await (await local.as(role)).get('/local-data')
      expect(answer.status).toBe(200)
      expect(await htmlFaults(answer.body)).toEqual([])
      expect(answer.body).toContain('href="/local-data" aria-current="true">Local data</a>')
      for (const kind of ['strands', 'risk-levels', 'localities', 'intervals', 'calendar', 'reference-lists'])
        expect(answer.body).toContain(`href="/local-data/${kind}"`)
      expect(answer.body).toContain('Peer relationship assessment')
      expect(answer.body).toContain('2025-04')
      expect(answer.body).toContain('1 April 2025')
    },
  )

  it('marks clearly how much nobody has verified', async () => {
    const partnershipId = await aPartnership(local.database.db)
    const agencyId = await anAgency(local.database.db, partnershipId)
    const seat = await aSeat(local.database.db, partnershipId, { agencyId, role: 'administrator' })
    const work = workFrom({ db: local.database.db, clock: () => new Date('2026-03-02T12:00:00Z'), auditLanes: 2 }, seat)
    const empty = await (await local.app.asSeat(seat)).get('/local-data')
    expect(empty.body).toContain('Nothing is published yet.')
    expect(await htmlFaults(empty.body)).toEqual([])
    expect((await work.change((tx, by) => loadPack(tx, by, 'packs/north-yorkshire'))).ok).toBe(true)
    const list = await (await local.app.asSeat(seat)).get('/local-data')
    expect(list.body).toMatch(/\w+ things? unverified/)
    const levels = await (await local.app.asSeat(seat)).get('/local-data/risk-levels')
    expect(levels.body).toContain('Not verified')
    expect(await htmlFaults(levels.body)).toEqual([])
  })
})

describe('one kind of local data', () => {
  it('asks a signed-out visitor to sign in, and refuses a worker', async () => {
    expect((await local.app.signedOut().get('/local-data/strands')).location).toContain('/sign-in')
    expect((await (await local.as('allocated-worker')).get('/local-data/strands')).status).toBe(403)
  })

  it('knows no other kinds', async () => {
    expect((await (await local.as('administrator')).get('/local-data/moon-phases')).status).toBe(404)
  })

  it.each([
    'strands',
    'context-kinds',
    'risk-levels',
    'localities',
    'intervals',
    'calendar',
    'reference-lists',
    'assessment-template',
  ])('shows %s in valid HTML, with every version', async (kind) => {
    const answer = await (await local.as('partnership-officer')).get(`/local-data/${kind}`)
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('In force now')
    expect(answer.body).not.toContain('Make a new version')
  })

  it('says in words what each version changed, and which holds', async () => {
    const { body } = await (await local.as('administrator')).get('/local-data/risk-levels')
    expect(body).toContain('Version 2025-04 <strong class="govuk-tag govuk-tag--green">In force</strong>')
    expect(body).toContain('From 1 April 2020 to 31 March 2025')
    expect(body).toMatch(/<li>[^<]*becomes[^<]*<\/li>/)
    expect(body).toContain('href="/local-data/risk-levels/edit"')
  })
})
