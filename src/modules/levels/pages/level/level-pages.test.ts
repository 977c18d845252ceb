import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type Fields, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { grantAccess } from '../../../access/index.js'
import {
  aChildWithWorker,
  allYes,
  type AnAgreeingPartnership,
  anAgreeingPartnership,
  workOf,
} from '../../testing/an-agreeing-partnership.js'
import { anAuthorisedAssessment } from '../../testing/an-authorised-assessment.js'

const database = useDatabase()
const NOW = new Date('2026-03-04T12:00:00Z')
const app = useApp(database, { now: NOW })
let people: AnAgreeingPartnership

beforeAll(async () => {
  people = await anAgreeingPartnership(database.db)
})

async function rows(sql: string, ...values: unknown[]) {
  return (await database.admin.query(sql, values)).rows
}
const answers = () => Object.fromEntries(Object.keys(allYes()).map((field) => [field, 'yes']))
const day = (name: string, date = '4', month = '3') => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
})
const three = (): Fields => ({
  'agency-1': people.council,
  'person-1': 'Jo Pemberton',
  'view-1': 'moderate',
  'agency-2': people.police,
  'person-2': 'Dev Patel',
  'view-2': 'significant',
  'comment-2': 'A car waits each evening.',
  'dissents-2': 'yes',
  'agency-3': people.health,
  'person-3': 'Ama Boateng',
  'view-3': '',
})
const level = (code = 'moderate'): Fields => ({
  level: code,
  rationale: 'Several signs fit together.',
  decider: people.coordinator.id,
  ...answers(),
})
const discussion = (more: Fields = {}): Fields => ({
  ...day('heldOn'),
  heldAt: '9:30am',
  ...three(),
  summary: 'He stays with his nan tonight.',
  enquiry: 'no',
  agreed: 'yes',
  follows: '',
  ...level(),
  ...more,
})
const errorTargets = (body: string) => {
  const summary = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(body)?.[0] ?? ''
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id as string)
}
const manager = () => app.asSeat(people.manager)
async function openChild(of = people): Promise<RecordId> {
  const recordId = await aChildWithWorker(database.db, of)
  const browser = await app.asSeat(of.manager)
  const agencies = { 'agency-1': of.council, 'agency-2': of.police, 'agency-3': of.health, decider: of.coordinator.id }
  const answer = await browser.post(`/children/${recordId}/level/discussion`, discussion(agencies))
  if (answer.status !== 303) throw new Error(answer.body)
  return recordId
}
const followsIn = (body: string) => /name="follows" value="([^"]*)"/.exec(body)?.[1] ?? ''

describe('every page about a level', () => {
  it.each(['level', 'level/agree', 'level/discussion', 'level/review', 'level/remove'])(
    '%s asks the signed-out to sign in, and is closed to whoever the record is closed to',
    async (path) => {
      const recordId = await openChild()
      expect((await app.signedOut().get(`/children/${recordId}/${path}`)).location).toContain('/sign-in')
      const answer = await (await app.asSeat(people.outsider)).get(`/children/${recordId}/${path}`)
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('Thorsby')
    },
  )

  it.each(['level', 'level/agree', 'level/discussion', 'level/review', 'level/remove'])(
    '%s is valid HTML, says nobody’s name in its title, and its look is in the audit',
    async (path) => {
      const recordId = await openChild()
      await anAuthorisedAssessment(database.db, people, recordId)
      const { status, body } = await (await manager()).get(`/children/${recordId}/${path}`)
      expect(status).toBe(200)
      expect(await htmlFaults(body)).toEqual([])
      expect(/<title>[^<]*<\/title>/.exec(body)?.[0]).not.toMatch(/Callum|Thorsby/)
      const looks = await rows(
        `select 1 from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
         where r.record_id = $1 and body ->> 'action' like 'levels.%viewed'`,
        recordId,
      )
      expect(looks.length).toBeGreaterThan(0)
    },
  )

  it.each(['discussion', 'review', 'remove', 'agree'])(
    '%s puts every error first, each linked to a control that is there, and keeps what was typed',
    async (path) => {
      const recordId = await openChild()
      await anAuthorisedAssessment(database.db, people, recordId)
      const browser = await manager()
      const shown = await browser.get(`/children/${recordId}/level/${path}`)
      const { body, status } = await browser.post(`/children/${recordId}/level/${path}`, {
        follows: followsIn(shown.body),
        assessment: /name="assessment" value="([^"]*)"/.exec(shown.body)?.[1] ?? '',
        ...day('decidedOn'),
        ...day('heldOn'),
        heldAt: '10am',
        enquiry: 'no',
        agreed: 'yes',
        'person-1': 'Someone <b>',
        level: 'significant',
        decider: people.manager.id,
      })
      expect(status).toBe(400)
      expect(body).toContain('<title>Error: ')
      expect(body).toContain('value="Someone &lt;b>"')
      const targets = errorTargets(body)
      expect(targets).toContain('agency-1')
      expect(targets).toContain('decider')
      expect(targets.length).toBeGreaterThan(3)
      for (const id of targets) expect(body).toContain(`id="${id}"`)
      expect(await htmlFaults(body)).toEqual([])
    },
  )
})

describe('agreeing the level after an assessment', () => {
  it('shows who proposes what, keeps the decision, and agrees the assessment with it', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const assessment = await anAuthorisedAssessment(database.db, people, recordId)
    const browser = await manager()
    const record = await browser.get(`/children/${recordId}`)
    expect(record.body).toContain('Nadia Rahman proposes moderate; Jo Pemberton authorised it.')
    const shown = await browser.get(`/children/${recordId}/level/agree`)
    expect(shown.body).toContain('Several signs fit together.')
    const once = crypto.randomUUID()
    const fields = { assessment, follows: '', ...three(), ...level(), ...day('decidedOn') }
    const kept = await browser.post(`/children/${recordId}/level/agree`, fields, { once })
    expect(kept).toMatchObject({ status: 303, location: `/children/${recordId}` })
    expect((await browser.post(`/children/${recordId}/level/agree`, fields, { once })).status).toBe(303)
    expect(await rows('select source, level_code from level_decision where record_id = $1', recordId)).toEqual([
      { source: 'screening', level_code: 'moderate' },
    ])
    expect(await rows('select state from assessment where id = $1', assessment)).toEqual([{ state: 'agreed' }])
    const after = await browser.get(`/children/${recordId}`)
    expect(after.body).toContain('The agencies agreed the level: moderate')
    expect(after.body).toContain(
      'Testshire Police (Dev Patel) disagreed, and thought significant right: A car waits each evening.',
    )
    expect((await browser.get(`/children/${recordId}/level/agree`)).body).toContain('No assessment waits for agreement')
  })

  it('does not agree an assessment that was given back meanwhile', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const assessment = await anAuthorisedAssessment(database.db, people, recordId)
    const browser = await manager()
    const fields = { assessment, follows: '', ...three(), ...level(), ...day('decidedOn') }
    await browser.get(`/children/${recordId}/level/agree`)
    await database.admin.query(`update assessment set state = 'returned' where id = $1`, [assessment])
    const answer = await browser.post(`/children/${recordId}/level/agree`, fields, {
      from: `/children/${recordId}/level/discussion`,
    })
    expect(answer.status).toBe(400)
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toEqual([])
  })
})

describe('a strategy discussion', () => {
  it('adds a row for another agency without script and without deciding anything', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const browser = await manager()
    const answer = await browser.post(`/children/${recordId}/level/discussion`, { ...discussion(), add: 'row' })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('name="agency-4"')
    expect(answer.body).not.toContain('name="agency-5"')
    expect(answer.body).toContain('value="Dev Patel"')
    expect(await rows('select 1 from strategy_discussion where record_id = $1', recordId)).toEqual([])
  })

  it('stands in the chronology with the level, who took part and who disagreed', async () => {
    const recordId = await openChild()
    const { body } = await (await manager()).get(`/children/${recordId}/chronology`)
    expect(body).toContain('Strategy discussion agreed the level: moderate')
    expect(body).toContain(
      'Testshire Council (Jo Pemberton), Testshire Police (Dev Patel) and Testshire Health (Ama Boateng) took part.',
    )
    expect(body).toContain('Testshire Police (Dev Patel) disagreed')
  })

  it('is asked for where fewer were there, and kept with the reason', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const browser = await manager()
    const two = { ...discussion(), 'agency-3': '', 'person-3': '' }
    const refused = await browser.post(`/children/${recordId}/level/discussion`, two)
    expect(refused.body).toContain('href="#quorumReason"')
    const kept = await browser.post(`/children/${recordId}/level/discussion`, {
      ...two,
      quorumReason: 'At night, by phone',
    })
    expect(kept.status).toBe(303)
    expect((await browser.get(`/children/${recordId}/level`)).body).toContain('At night, by phone')
  })
})

describe('a review, a removal and a return', () => {
  it('are shown in the banner as they were decided', async () => {
    const recordId = await openChild()
    const browser = await manager()
    const review = `/children/${recordId}/level/review`
    const shown = await browser.get(review)
    expect(shown.body).toContain('The review is due on 15 April.')
    const up = await browser.post(review, {
      follows: followsIn(shown.body),
      whatChanged: 'He was taken to another town.',
      ...three(),
      ...level('significant'),
      ...day('decidedOn'),
    })
    expect(up.status).toBe(303)
    expect((await browser.get(`/children/${recordId}`)).body).toContain('Up from moderate, 4 March')

    const remove = `/children/${recordId}/level/remove`
    const gone = await browser.post(remove, {
      follows: followsIn((await browser.get(remove)).body),
      evidence: 'Nobody has come for him.',
      remainingPlan: 'His mentor stays.',
      toldBy: 'Nadia Rahman',
      ...day('toldOn', '5'),
      ...day('decidedOn'),
      ...answers(),
      decider: people.chair.id,
    })
    expect(gone.status).toBe(303)
    const after = await browser.get(`/children/${recordId}`)
    expect(after.body).toContain('Not open to MACE')
    expect(after.body).toContain('Removed from MACE, 4 March')
    expect(after.body).toContain('Nadia Rahman tells the child on 5 March.')
    expect((await browser.get(review)).body).toContain('This child is not open to MACE')

    const level2 = await browser.get(`/children/${recordId}/level/discussion`)
    const back = await browser.post(
      `/children/${recordId}/level/discussion`,
      discussion({ heldAt: '12:00', follows: followsIn(level2.body) }),
    )
    expect(back.status).toBe(303)
    expect((await browser.get(`/children/${recordId}`)).body).toContain('Re-entered: removed on 4 March 2026')
  })

  it('keep what was written where someone else decided meanwhile, and show who', async () => {
    const recordId = await openChild()
    const browser = await manager()
    const review = `/children/${recordId}/level/review`
    const follows = followsIn((await browser.get(review)).body)
    const fields = { whatChanged: 'He was taken away.', ...three(), ...level(), ...day('decidedOn') }
    expect((await browser.post(review, { ...fields, follows })).status).toBe(303)
    const second = await browser.post(review, { ...fields, follows, whatChanged: 'My own words' })
    expect(second.status).toBe(400)
    expect(second.body).toContain('Someone else decided about the level a moment ago')
    expect(second.body).toContain('Ruth Ellison decided this meanwhile: moderate.')
    expect(second.body).toContain('My own words')
    expect(await rows('select 1 from level_decision where record_id = $1', recordId)).toHaveLength(2)
  })

  it('leave the child with a worker: the work cannot be finished while they are open to MACE', async () => {
    const recordId = await openChild()
    const browser = await manager()
    const path = `/children/${recordId}/end-work`
    const shown = await browser.get(path)
    expect(shown.body).toContain('A worker is still needed, because the child is open to MACE.')
    const from = /name="from" value="([^"]*)"/.exec(shown.body)?.[1] ?? ''
    const refused = await browser.post(path, { from, how: 'finished', reason: 'Done' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('A worker is still needed here')
  })
})

describe('Today', () => {
  it('shows a worker the children they work with, each with age and level, and writes the look', async () => {
    const recordId = await openChild()
    const { body } = await (await app.asSeat(people.worker)).get('/')
    expect(body).toContain('Children you work with')
    expect(body).toContain(`href="/children/${recordId}"`)
    expect(body).toContain('Moderate')
    expect(await htmlFaults(body)).toEqual([])
    const looks = await rows(
      `select 1 from audit_entry e join audit_entry_record r using (partnership_id, lane, seq) where r.record_id = $1 and body ->> 'action' = 'records.today-viewed'`,
      recordId,
    )
    expect(looks.length).toBeGreaterThan(0)
  })

  it('leads from the duty to the review', async () => {
    const others = await anAgreeingPartnership(database.db)
    const recordId = await openChild(others)
    app.setNow(new Date('2026-04-13T12:00:00Z'))
    try {
      const worker = await app.asSeat(others.worker)
      const { body } = await worker.get('/')
      expect(body).toContain(`href="/children/${recordId}/level/review"`)
      expect((await worker.get(`/children/${recordId}`)).body).toContain('Begin the review')
    } finally {
      app.setNow(NOW)
    }
  })
})

describe('whoever holds a record without the part of levels', () => {
  it('sees no level of it anywhere', async () => {
    const recordId = await openChild()
    await workOf(database.db, people.manager, NOW.toISOString()).change(async (tx, by) => {
      return accept(
        await grantAccess(tx, by, recordId, {
          toKind: 'person',
          toId: people.outsider.accountId,
          parts: ['summary', 'history'],
          level: 'work',
          basis: 'test',
          sourceKind: 'test',
        }),
      )
    })
    const browser = await app.asSeat(people.outsider)
    expect((await browser.get(`/children/${recordId}/level`)).status).toBe(403)
    const { status, body } = await browser.get(`/children/${recordId}`)
    expect(status).toBe(200)
    expect(body).not.toContain('kith-level')
    expect(body).not.toContain('agreed the level')
  })
})
