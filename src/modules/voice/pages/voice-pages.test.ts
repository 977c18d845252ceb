import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId, RecordId } from '../../../kernel/ids.js'
import { access } from '../../access/module.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { clocks } from '../../clocks/module.js'
import { people } from '../../people/module.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { records } from '../../records/module.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { voice } from '../module.js'

const database = useDatabase()
const app = useApp(database, { modules: [access, clocks, records, people, voice] })
let partnershipId: PartnershipId
let worker: Seat
let withoutPart: Seat
let reader: Seat
let administrator: Seat
let browser: Browser
let recordId: RecordId

beforeAll(async () => {
  const { db } = database
  partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId)
  await loadTestPack(db, partnershipId)
  worker = await aSeat(db, partnershipId, { agencyId, name: 'Nadia Rahman' })
  withoutPart = await aSeat(db, partnershipId, { agencyId })
  reader = await aSeat(db, partnershipId, { agencyId })
  administrator = await aSeat(db, partnershipId, { agencyId, role: 'administrator' })
  browser = await app.asSeat(worker)
  ;({ recordId } = await aChild(db, worker, {
    givenNames: 'Idris',
    familyName: 'Vaughan',
    grants: [
      grantTo(worker),
      grantTo(withoutPart, { parts: ['summary'] }),
      grantTo(reader, { parts: ['summary', 'voice'], level: 'read' }),
    ],
  }))
})

const list = () => `/children/${recordId}/voice`
const form = () => `${list()}/new`
const answered = {
  whose: 'child',
  words: 'I just want it to stop\r\nwithout Mum getting hurt.',
  toWhom: 'Dean Fairclough',
  alone: 'yes',
  whereSaid: 'at the youth club',
  'saidOn-day': '27',
  'saidOn-month': '2',
  'saidOn-year': '2026',
}

describe('the child’s words', () => {
  it('ask who the child talks to while nobody has written any down', async () => {
    const page = await browser.get(list())
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body).toContain('Nobody has written down what Idris thinks yet.')
    expect(page.body).toContain('Who does Idris talk to?')
    expect((await browser.get(`/children/${recordId}`)).body).toContain(
      'Nobody has written down what Idris thinks yet.',
    )
  })

  it.each([list, form])('ask a signed-out visitor to sign in', async (path) => {
    const answer = await app.signedOut().get(path())
    expect(answer.location).toMatch(/^\/sign-in/)
  })

  it('are closed to an administrator, and to someone who holds the record without this part', async () => {
    for (const seat of [administrator, withoutPart])
      for (const path of [list(), form()]) expect((await (await app.asSeat(seat)).get(path)).status).toBe(403)
  })

  it('are there to read and not to write for someone who may only read', async () => {
    const page = await (await app.asSeat(reader)).get(list())
    expect(page.status).toBe(200)
    expect(page.body).not.toContain('/voice/new')
    expect((await (await app.asSeat(reader)).get(form())).status).toBe(403)
  })

  it('say everything that is wrong at once, linked to its field, and keep what was typed', async () => {
    const answer = await browser.post(form(), {
      whose: 'parent',
      words: ' ',
      toWhom: 'Dean <b>',
      'saidOn-day': '31',
      'saidOn-month': '2',
      'saidOn-year': '2026',
    })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    for (const href of ['#words', '#alone', '#whoSaid', '#saidOn-day']) expect(answer.body).toContain(`href="${href}"`)
    expect(answer.body).toContain('Write what was said, in their own words')
    expect(answer.body).toContain('value="Dean &lt;b>"')
    expect(answer.body).toContain('value="31"')
  })

  it('are kept as they were typed, and shown in their own face', async () => {
    expect((await browser.get(form())).body).toContain('kith-voice-input')
    expect((await browser.post(form(), answered)).location).toBe(list())
    const page = await browser.get(list())
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body).toContain('<p>I just want it to stop')
    expect(page.body).toContain(', to Dean Fairclough, alone, at the youth club, 27 February.')
    expect(page.body).toContain('Say who heard')
    const { rows } = await database.admin.query('select words from voice_entry where record_id = $1', [recordId])
    expect(rows).toEqual([{ words: answered.words }])
  })

  it('are told back on a page of their own, and the record shows it', async () => {
    const [, voiceId] = /voice\/([0-9a-f-]{36})\/told-back/.exec((await browser.get(list())).body) ?? []
    const path = `${list()}/${voiceId}/told-back`
    const empty = await browser.post(path, { words: ' ' })
    expect(empty.status).toBe(400)
    expect(await htmlFaults(empty.body)).toEqual([])
    expect(empty.body).toContain('Write what happened')
    expect((await browser.post(path, { words: 'By Dean. Idris said “good”.' })).location).toBe(list())
    const summary = await browser.get(`/children/${recordId}`)
    expect(summary.body).toContain('Idris’s latest words')
    expect(summary.body).toContain('By Dean. Idris said “good”.')
    expect((await browser.get(`${list()}/${voiceId}/nonsense`)).status).toBe(404)
  })

  it('stand in the chronology with their mark, for those who hold the part', async () => {
    const mine = await browser.get(`/children/${recordId}/chronology`)
    expect(mine.body).toContain('kith-chron__mark--voice')
    expect(mine.body).toContain('I just want it to stop')
    const other = await (await app.asSeat(withoutPart)).get(`/children/${recordId}/chronology`)
    expect(other.status).toBe(200)
    expect(other.body).not.toContain('I just want it to stop')
    expect((await (await app.asSeat(withoutPart)).get(`/children/${recordId}`)).body).not.toContain(
      'I just want it to stop',
    )
  })

  it('are struck out from a page that asks why', async () => {
    const [, voiceId] = /id="voice-([0-9a-f-]{36})"/.exec((await browser.get(list())).body) ?? []
    const path = `${list()}/${voiceId}/misfiled`
    expect((await (await app.asSeat(reader)).get(path)).status).toBe(403)
    expect(await htmlFaults((await browser.get(path)).body)).toEqual([])
    const wrong = await browser.post(path, { what: 'strike-out' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Choose why it should not stand here')
    expect((await browser.post(path, { what: 'strike-out', reason: 'twice', note: '' })).location).toBe(list())
    expect((await browser.get(list())).body).not.toContain('I just want it to stop')
    expect((await browser.get(`/children/${recordId}/history`)).body).toContain(
      'An entry (someone’s words) was struck out',
    )
  })
})
