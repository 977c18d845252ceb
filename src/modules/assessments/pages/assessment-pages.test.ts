import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { type Browser, useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { MODULES } from '../../../app/modules.js'
import type { RecordId } from '../../../kernel/ids.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { people as peopleModule } from '../../people/module.js'
import { agreeAssessment } from '../commands/agree-assessment.js'
import { authoriseAssessment } from '../commands/authorise-assessment.js'
import type { AssessmentId } from '../domain/assessment.js'
import { slotKey, slotsOf } from '../domain/slots.js'
import { assessments } from '../module.js'
import {
  type AssessingPartnership,
  aChildFor,
  anAssessingPartnership,
  holding,
  MONDAY,
  workAt,
} from '../testing/an-assessed-child.js'
import { aSentAssessment, begin, fill, inFull } from '../testing/fill-assessment.js'

const database = useDatabase()
const modules = [...new Set([...MODULES, peopleModule, assessments])]
const app = useApp(database, { modules, now: new Date(MONDAY) })
let people: AssessingPartnership
let recordId: RecordId
let worker: Browser
let manager: Browser

beforeAll(async () => {
  people = await anAssessingPartnership(database.db)
  recordId = await aChildFor(database.db, people.manager, [people.worker, people.manager, people.colleague])
  worker = await app.asSeat(people.worker)
  manager = await app.asSeat(people.manager)
})

const as = (who: 'worker' | 'manager' | 'colleague') => workAt(database.db, people[who])
const anotherChild = (more: { bornOn?: string; givenNames?: string } = {}) =>
  aChildFor(database.db, people.manager, [people.worker, people.manager, people.colleague], more)
const at = (record: RecordId, id: AssessmentId, beneath = '') => `/children/${record}/assessments/${id}${beneath}`
const trace = async (about: string) =>
  (await auditTrail(database, { partnershipId: people.partnershipId, about })).map((each) => each.action)

/** Every page of an assessment, as an address beneath it. */
const PAGES = [
  '',
  '/details',
  '/sections/analysis',
  '/sections/domains',
  '/sections/domains/missing',
  '/submit',
  '/print',
  '/strike-out',
]

describe('the pages of assessments', () => {
  it('ask a signed-out visitor to sign in, and send them where they were going', async () => {
    const id = await begin(as('worker'), { recordId: await anotherChild() })
    const path = at(recordId, id)
    expect(await app.signedOut().get(path)).toMatchObject({
      status: 303,
      location: `/sign-in?next=${encodeURIComponent(path)}`,
    })
  })

  it('are closed to a role that does not assess, and to who does not hold the record', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const referrer = await app.asSeat(people.referrer)
    const outsider = await app.asSeat(people.outsider)
    for (const beneath of PAGES) {
      expect([beneath, (await referrer.get(at(child, id, beneath))).status]).toEqual([beneath, 403])
      expect([beneath, (await outsider.get(at(child, id, beneath))).status]).toEqual([beneath, 403])
    }
    const reader = await app.asSeat(people.outsider)
    expect((await reader.get(`/children/${child}/assessments`)).body).not.toContain('Callum')
  })

  it('show nothing to write to who may only read the record', async () => {
    const child = await aChildFor(database.db, people.manager, [
      people.worker,
      holding(people.colleague, ['*'], 'read'),
    ])
    const id = await begin(as('worker'), { recordId: child })
    const reader = await app.asSeat(people.colleague)
    const shown = await reader.get(at(child, id))
    expect(shown.status).toBe(200)
    expect(shown.body).toContain('Being written')
    expect(shown.body).not.toContain('Carry on')
    expect((await reader.get(at(child, id, '/sections/analysis'))).status).toBe(403)
  })

  it('do not open an assessment through another child’s record', async () => {
    const id = await begin(as('worker'), { recordId: await anotherChild() })
    for (const beneath of ['', '/details', '/sections/analysis', '/submit', '/print', '/strike-out', '/authorise'])
      expect([beneath, (await manager.get(at(recordId, id, beneath))).status]).toEqual([beneath, 404])
  })

  it('are valid HTML, draft or sent, and tell the audit that they were looked at', async () => {
    const child = await anotherChild()
    const list = `/children/${child}/assessments`
    const id = await begin(as('worker'), { recordId: child })
    const full = await inFull(as('worker'), child, id)
    const sections = slotsOf(full.template).map((slot) => `/sections/${slotKey(slot)}`)
    const paths = [list, `${list}/new`, ...[...PAGES, ...sections].map((beneath) => at(child, id, beneath))]
    for (const path of paths) {
      const answer = await worker.get(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, await htmlFaults(answer.body)]).toEqual([path, []])
    }
    await fill(as('worker'), child, id)
    for (const path of paths) expect([path, await htmlFaults((await worker.get(path)).body)]).toEqual([path, []])
    const looks = await trace(people.worker.id)
    for (const action of ['list-viewed', 'start-form-viewed', 'section-viewed', 'printed', 'strike-out-form-viewed'])
      expect(looks).toContain(`assessments.${action}`)
  }, 120_000)
})

describe('starting an assessment', () => {
  it('begins one, and a second click begins no other', async () => {
    const child = await anotherChild()
    const path = `/children/${child}/assessments/new`
    const once = '018f0000-0000-7000-8000-000000000001'
    const first = await worker.post(path, { template: 'exploitation-risk-assessment' }, { once })
    expect(first.status).toBe(303)
    const second = await worker.post(path, { template: 'exploitation-risk-assessment' }, { once })
    expect(second.location).toBe(first.location)
    const third = await worker.post(path, { template: 'exploitation-risk-assessment' })
    expect(third.status).toBe(400)
    expect(third.body).toContain('One is being written already')
    expect(await htmlFaults(third.body)).toEqual([])
  })
})

describe('a section', () => {
  it('is saved as it was typed, and shown in the whole', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const words = '  “They” say he owes £400.\nNobody knows <who> & why.'
    const saved = await worker.post(at(child, id, '/sections/analysis'), { text: words, version: '0' })
    expect(saved).toMatchObject({ status: 303, location: at(child, id) })
    expect((await inFull(as('worker'), child, id)).answers.get('analysis')?.answers).toEqual({
      type: 'text',
      text: words,
    })
    const whole = await worker.get(at(child, id, '/print'))
    expect(whole.body).toContain('Nobody knows &lt;who> &amp; why.')
  })

  it('puts what is wrong first, linked, and keeps what was typed', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const answer = await worker.post(at(child, id, '/sections/domains/missing'), {
      rating: 'moderate',
      evidence: '',
      source: 'Leanne, his mum',
      'on-day': '31',
      'on-month': '2',
      'on-year': '2026',
      version: '0',
    })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatch(/<title>Error: /)
    expect(answer.body).toContain('href="#evidence"')
    expect(answer.body).toContain('href="#on-day"')
    expect(answer.body).toContain('value="Leanne, his mum"')
    expect(answer.body).toMatch(/value="31"/)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect((await inFull(as('worker'), child, id)).answers.size).toBe(0)
  })

  it('goes on from a domain to the next that is not rated', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const rated = { rating: 'not-known', version: '0' }
    const next = await worker.post(at(child, id, '/sections/domains/missing'), rated)
    expect(next.location).toBe(at(child, id, '/sections/domains/home'))
  })

  it('shows what a colleague saved meanwhile beside one’s own words, and then saves over it knowingly', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const path = at(child, id, '/sections/analysis')
    const colleague = await app.asSeat(people.colleague)
    await colleague.post(path, { text: 'What Dean wrote', version: '0' })
    const refused = await worker.post(path, { text: 'What Nadia wrote', version: '0' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Dean Fairclough saved this')
    expect(refused.body).toContain('What Dean wrote')
    expect(refused.body).toContain('What Nadia wrote')
    expect(refused.body).toContain('name="version" value="1"')
    expect(await htmlFaults(refused.body)).toEqual([])
    const saved = await worker.post(path, { text: 'What both wrote', version: '1' })
    expect(saved.status).toBe(303)
    expect((await inFull(as('worker'), child, id)).answers.get('analysis')).toMatchObject({
      version: 2,
      answers: { text: 'What both wrote' },
    })
  })

  it('keeps a draft, and says so when a colleague saved since', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const path = at(child, id, '/sections/analysis')
    const page = await worker.get(path)
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const { saveDraft } = await import('../../../platform/forms/draft.store.js')
    expect(token).not.toBe('')
    await saveDraft(as('worker'), path, { fields: { text: 'half a thought' }, files: {} })
    expect((await worker.get(path)).body).toContain('half a thought')
    app.setNow(new Date('2026-03-02T09:05:00Z'))
    const colleague = await app.asSeat(people.colleague)
    await colleague.post(path, { text: 'What Dean wrote', version: '0' })
    const back = await worker.get(path)
    app.setNow(new Date(MONDAY))
    expect(back.body).toContain('half a thought')
    expect(back.body).toContain('What Dean wrote')
    expect(await htmlFaults(back.body)).toEqual([])
  })

  it('asks for a strategy discussion as soon as a sign of harm is saved', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const saved = await worker.post(at(child, id, '/sections/actual-harm'), { seen: ['cse-exchange'], version: '0' })
    const path = at(child, id, '/strategy-discussion')
    expect(saved.location).toBe(path)
    const asked = await worker.get(path)
    expect(asked.body).toContain('Someone gave or promised something for sexual contact')
    expect(asked.body).toContain('999')
    expect(await htmlFaults(asked.body)).toEqual([])
    expect((await worker.get(at(child, id))).body).toContain('Ask for a strategy discussion now')
    const empty = await worker.post(path, {})
    expect(empty.status).toBe(400)
    expect(empty.body).toContain('href="#asked"')
    const answered = await worker.post(path, {
      asked: 'yes',
      'askedOn-day': '2',
      'askedOn-month': '3',
      'askedOn-year': '2026',
    })
    expect(answered.status).toBe(303)
    expect((await worker.get(at(child, id))).body).not.toContain('Ask for a strategy discussion now')
    expect((await worker.get(at(child, id, '/print'))).body).toContain('For 2 March 2026')
  })

  it('prompts at a floor in words that name the child, and passes with a reason', async () => {
    const child = await anotherChild({ bornOn: '2014-06-01', givenNames: 'Theo' })
    const id = await begin(as('worker'), { recordId: child })
    const level = {
      level: 'no-additional-risk',
      rationale: 'Nothing was seen.',
      learningDisability: 'no',
      version: '0',
    }
    const refused = await worker.post(at(child, id, '/sections/level'), level)
    expect(refused.status).toBe(400)
    expect(refused.body).toContain(
      'Theo is 11. A child under 13 is never at the lowest level. Choose another, or write why not.',
    )
    expect(refused.body).toContain('href="#floor-under-13"')
    expect(refused.body).toContain('id="floor-under-13"')
    expect(await htmlFaults(refused.body)).toEqual([])
    const passed = await worker.post(at(child, id, '/sections/level'), {
      ...level,
      'floor-under-13': 'Seen by mistake.',
    })
    expect(passed.status).toBe(303)
  })
})

describe('sending and authorising', () => {
  it('says what is left, then sends; the worker may not authorise, the manager may', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const early = await worker.get(at(child, id, '/submit'))
    expect(early.body).toContain('Finish “What you think is happening”')
    expect(early.body).not.toContain('Send to the manager</button>')
    await fill(as('worker'), child, id)
    const sent = await worker.post(at(child, id, '/submit'), {})
    expect(sent).toMatchObject({ status: 303, location: at(child, id) })
    expect((await worker.get(at(child, id, '/authorise'))).status).toBe(403)

    const form = await manager.get(at(child, id, '/authorise'))
    expect(form.body).toContain('They said I owe them.')
    expect(await htmlFaults(form.body)).toEqual([])
    const undecided = await manager.post(at(child, id, '/authorise'), {})
    expect(undecided.body).toContain('href="#decision"')
    const bare = await manager.post(at(child, id, '/authorise'), { decision: 'return', reasons: ' ' })
    expect(bare.status).toBe(400)
    expect(bare.body).toContain('Write what has to change')
    expect(
      (await manager.post(at(child, id, '/authorise'), { decision: 'return', reasons: 'Who drives?' })).status,
    ).toBe(303)
    expect((await worker.get(at(child, id))).body).toContain('Who drives?')
    await worker.post(at(child, id, '/submit'), {})
    expect((await manager.post(at(child, id, '/authorise'), { decision: 'authorise' })).status).toBe(303)
    expect((await inFull(as('worker'), child, id)).assessment.state).toBe('authorised')
    expect((await worker.get(at(child, id, '/sections/analysis'))).location).toBe(at(child, id))
  })

  it('asks why only once it is past its day, and takes the reason from the list', async () => {
    const child = await anotherChild()
    const id = await aSentAssessment(as('worker'), { recordId: child })
    expect((await manager.get(at(child, id, '/authorise'))).body).not.toContain('It is past its day')
    app.setNow(new Date('2026-03-05T00:00:00Z')) // two working days from Monday end with Wednesday
    const late = await app.asSeat(people.manager)
    const path = at(child, id, '/authorise')
    const form = await late.get(path)
    expect(form.body).toContain('It is past its day')
    expect(await htmlFaults(form.body)).toEqual([])
    const refused = await late.post(path, { decision: 'authorise', reasonLate: '' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('href="#reasonLate"')
    const passed = await late.post(path, { decision: 'authorise', reasonLate: 'There was too much work' })
    app.setNow(new Date(MONDAY))
    expect(passed.status).toBe(303)
  })

  it('does not offer a manager their own assessment to authorise', async () => {
    const child = await anotherChild()
    const id = await aSentAssessment(as('manager'), { recordId: child })
    const form = await manager.get(at(child, id, '/authorise'))
    expect(form.body).toContain('another manager has to authorise it')
    expect(form.body).not.toContain('value="authorise"')
    expect((await manager.post(at(child, id, '/authorise'), { decision: 'authorise' })).status).toBe(400)
  })
})

describe('a review', () => {
  it('starts from the agreed one, which is not changed', async () => {
    const child = await anotherChild()
    const id = await aSentAssessment(as('worker'), { recordId: child })
    await as('manager').change((tx, by) => authoriseAssessment(tx, by, { recordId: child, assessmentId: id }))
    await as('manager').change((tx, by) => agreeAssessment(tx, by, { recordId: child, assessmentId: id }))
    const list = await worker.get(`/children/${child}/assessments`)
    const link = `/children/${child}/assessments/new?from=${id}`
    expect(list.body).toContain(link)
    expect(await htmlFaults((await worker.get(link)).body)).toEqual([])
    const started = await worker.post(`/children/${child}/assessments/new`, { from: id }, { from: link })
    expect(started.status).toBe(303)
    const both = await worker.get(`/children/${child}/assessments`)
    expect(both.body).toContain('Review')
    expect(both.body).toContain('First assessment'.toLocaleLowerCase())
    expect((await inFull(as('worker'), child, id)).assessment.state).toBe('agreed')
  })
})

describe('striking out', () => {
  it('asks why, and then offers nothing more to do with it', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    const path = at(child, id, '/strike-out')
    const bare = await worker.post(path, {})
    expect(bare.status).toBe(400)
    expect(bare.body).toContain('href="#reason"')
    expect(await htmlFaults(bare.body)).toEqual([])
    const struck = await worker.post(path, { reason: 'another-person', more: 'Begun on the wrong record.' })
    expect(struck).toMatchObject({ status: 303, location: `/children/${child}/assessments` })
    const read = await worker.get(at(child, id))
    expect(read.body).toContain('It is about someone else: Begun on the wrong record.')
    expect(await trace(id)).toContain('assessments.struck-out')
  })
})

describe('what a child’s record shows of assessments', () => {
  it('has the tab, why we work with the child, the next step and what happened', async () => {
    const child = await anotherChild()
    const id = await begin(as('worker'), { recordId: child })
    expect((await worker.get(`/children/${child}`)).body).toContain('Finish the assessment')
    await fill(as('worker'), child, id, {
      analysis: { type: 'text', text: 'Adults make him carry drugs.' },
      contexts: { type: 'text', text: 'The 14 bus, and two shops by the station.' },
    })
    expect((await worker.get(`/children/${child}`)).body).not.toContain('Why we are working with')
    await worker.post(at(child, id, '/submit'), {})
    const summary = await manager.get(`/children/${child}`)
    expect(summary.body).toContain('Authorise the assessment')
    expect(summary.body).toContain('Why we are working with Callum')
    expect(summary.body).toContain('Adults make him carry drugs.')
    expect(summary.body).toContain('The 14 bus, and two shops by the station.')
    expect(summary.body).toContain('Assessment sent to the manager')
    expect(summary.body).toContain('Criminal exploitation')
    expect(await htmlFaults(summary.body)).toEqual([])
    expect((await worker.get(`/children/${child}`)).body).not.toContain('Read and decide')
  })
})
