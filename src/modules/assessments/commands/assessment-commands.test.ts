import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { auditTrail } from '../../access/testing/audit-trail.js'
import { clockOf, listClocksOf, pauseClock, resumeClock, startClock } from '../../clocks/index.js'
import { keepEntry } from '../../people/index.js'
import { listVoice } from '../../voice/index.js'
import type { Answer } from '../domain/answers.js'
import { assessmentForAgreement } from '../queries/for-agreement.query.js'
import {
  type AssessingPartnership,
  aChildFor,
  anAssessingPartnership,
  holding,
  MONDAY,
  workAt,
} from '../testing/an-assessed-child.js'
import { aSentAssessment, begin, fill, inFull } from '../testing/fill-assessment.js'
import { agreeAssessment } from './agree-assessment.js'
import { answerDiscussion } from './answer-discussion.js'
import { authoriseAssessment, returnAssessment } from './authorise-assessment.js'
import { saveDetails } from './save-details.js'
import { saveSection } from './save-section.js'
import { startAssessment } from './start-assessment.js'
import { strikeOutAssessment } from './strike-out-assessment.js'
import { submitAssessment } from './submit-assessment.js'

const database = useDatabase()
let people: AssessingPartnership
beforeAll(async () => {
  people = await anAssessingPartnership(database.db)
})

type Who = 'worker' | 'workerAsManager' | 'manager' | 'colleague'
const as = (who: Who, now = MONDAY) => workAt(database.db, people[who], now)
const aChild = (more: { bornOn?: string } = {}) =>
  aChildFor(database.db, people.manager, [people.worker, people.manager, people.colleague], more)
const text = (words: string): Answer => ({ type: 'text', text: words })

async function allocated(recordId: RecordId): Promise<void> {
  await as('manager').change(async (tx, by) => {
    const owner = { personId: people.worker.accountId }
    const about = { thingKind: 'allocation', thingId: recordId, recordId, owner, triggerAt: by.now }
    await startClock(tx, by, { rule: 'exploitation-risk-assessment', ...about })
    return accept()
  })
}

async function clocks(recordId: RecordId) {
  const kept = await as('manager').look('test.looked', (tx) => listClocksOf(tx, [recordId], { all: true }))
  return kept.map(({ clock, thingKind }) => `${clock.rule.code} of ${thingKind}: ${clock.state}`).toSorted()
}

describe('beginning an assessment', () => {
  it('keeps the versions of template and levels that hold, and tells the audit', async () => {
    const recordId = await aChild()
    const id = await begin(as('worker'), { recordId })
    const { assessment, template, levels } = await inFull(as('worker'), recordId, id)
    expect(assessment).toMatchObject({ state: 'draft', kind: 'initial', authorName: 'Nadia Rahman', harmSeenAt: null })
    expect([template.template, levels.version]).toEqual(['exploitation-risk-assessment', '2025-04'])
    expect((await auditTrail(database, { ...people, about: id })).map((each) => each.action)).toEqual([
      'assessments.started',
    ])
  })

  it('refuses a second of the same template while one is open, and takes one of another', async () => {
    const recordId = await aChild()
    await begin(as('worker'), { recordId })
    const second = await as('colleague').change((tx, by) => startAssessment(tx, by, { recordId }))
    expect(second).toMatchObject({ ok: false, refusals: [{ code: 'already-open' }] })
    await begin(as('colleague'), { recordId, templateCode: 'peer-relationship-assessment' })
  })

  it('refuses a template that nobody published', async () => {
    const recordId = await aChild()
    const outcome = await as('worker').change((tx, by) => startAssessment(tx, by, { recordId, templateCode: 'other' }))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'no-such-template' }] })
  })
})

describe('saving a section', () => {
  it('refuses the second of two people who began from the same version, and keeps the first', async () => {
    const recordId = await aChild()
    const assessmentId = await begin(as('worker'), { recordId })
    const wanted = { recordId, assessmentId, sectionCode: 'analysis', itemCode: '', version: 0 }
    const [one, two] = await Promise.all([
      as('worker').change((tx, by) => saveSection(tx, by, { ...wanted, answer: text('from Nadia') })),
      as('colleague').change((tx, by) => saveSection(tx, by, { ...wanted, answer: text('from Dean') })),
    ])
    expect(one.ok).toBe(!two.ok)
    const kept = (await inFull(as('worker'), recordId, assessmentId)).answers.get('analysis')
    expect(kept).toMatchObject({ version: 1, answers: text(one.ok ? 'from Nadia' : 'from Dean') })
    const late = await as('worker').change((tx, by) => saveSection(tx, by, { ...wanted, answer: text('again') }))
    expect(late).toMatchObject({ ok: false, refusals: [{ code: 'changed-since' }] })
    const known = { ...wanted, version: 1, answer: text('after reading') }
    expect((await as('colleague').change((tx, by) => saveSection(tx, by, known))).ok).toBe(true)
  })

  it('lets two people save different domains at once', async () => {
    const recordId = await aChild()
    const assessmentId = await begin(as('worker'), { recordId })
    const save = (who: 'worker' | 'colleague', itemCode: string) =>
      as(who).change((tx, by) =>
        saveSection(tx, by, {
          recordId,
          assessmentId,
          sectionCode: 'domains',
          itemCode,
          version: 0,
          answer: { type: 'domain', rating: 'not-known', evidence: '', source: '', on: null },
        }),
      )
    const outcomes = await Promise.all([save('worker', 'missing'), save('colleague', 'money')])
    expect(outcomes.map((each) => each.ok)).toEqual([true, true])
  })

  it('keeps health answers in the part of health, closed to who does not hold it', async () => {
    const limited = holding(people.colleague, ['summary', 'assessment'])
    const recordId = await aChildFor(database.db, people.manager, [people.worker, limited])
    const assessmentId = await begin(as('worker'), { recordId })
    await fill(as('worker'), recordId, assessmentId)
    const seen = await inFull(as('colleague'), recordId, assessmentId)
    expect(seen.answers.has('domains/missing')).toBe(true)
    expect(seen.answers.has('domains/body')).toBe(false)
    expect(seen.answers.has('childs-voice')).toBe(false)
    const outcome = await as('colleague').change((tx, by) =>
      saveSection(tx, by, {
        recordId,
        assessmentId,
        sectionCode: 'domains',
        itemCode: 'body',
        version: 0,
        answer: { type: 'domain', rating: 'none', evidence: '', source: '', on: null },
      }),
    )
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'no-such-section' }] })
  })

  it('asks why a level lies beneath a floor, and passes with a reason', async () => {
    const recordId = await aChild({ bornOn: '2013-03-03' }) // thirteen tomorrow
    const assessmentId = await begin(as('worker'), { recordId })
    const save = (floorReasons: Record<string, string>, now = MONDAY) =>
      as('worker', now).change((tx, by) =>
        saveSection(tx, by, {
          recordId,
          assessmentId,
          sectionCode: 'level',
          itemCode: '',
          version: 0,
          answer: {
            type: 'level',
            level: { code: 'no-additional-risk', label: 'No additional risk', rank: 0 },
            rationale: 'Nothing was seen.',
            learningDisability: 'no',
            floorReasons,
          },
        }),
      )
    const refused = { ok: false, refusals: [{ code: 'beneath-floor', field: 'floor-under-13' }] }
    expect(await save({})).toMatchObject(refused)
    expect(await save({ 'under-13': ' ' })).toMatchObject(refused)
    expect((await save({ 'under-13': 'Seen by mistake for a cousin.' })).ok).toBe(true)
  })
})

describe('a learning disability', () => {
  it('sets a floor once it is recorded, for a writer who may see that it is', async () => {
    const limited = holding(people.colleague, ['summary', 'assessment'])
    const recordId = await aChildFor(database.db, people.manager, [people.worker, limited])
    await as('worker').change((tx, by) =>
      keepEntry(tx, by, {
        recordId,
        kind: 'equality',
        values: { kind: 'disability', code: 'learning', label: 'Learning', words: '', toldBy: 'parent' },
        source: 'Test',
      }),
    )
    const assessmentId = await begin(as('worker'), { recordId })
    const save = (who: Who) =>
      as(who).change((tx, by) =>
        saveSection(tx, by, {
          recordId,
          assessmentId,
          sectionCode: 'level',
          itemCode: '',
          version: 0,
          answer: {
            type: 'level',
            level: { code: 'no-additional-risk', label: 'No additional risk', rank: 0 },
            rationale: 'Nothing was seen.',
            learningDisability: 'not-known',
            floorReasons: {},
          },
        }),
      )
    expect(await save('worker')).toMatchObject({
      refusals: [{ code: 'beneath-floor', field: 'floor-learning-disability' }],
    })
    expect((await save('colleague')).ok).toBe(true)
  })
})

describe('a sign of actual harm', () => {
  const harm = (...seen: string[]): Answer => ({ type: 'indicators', seen, notes: '' })

  it('asks at once for a strategy discussion, starts its clock from the sign, and asks again at the next', async () => {
    const recordId = await aChild()
    const assessmentId = await begin(as('worker'), { recordId })
    const save = (version: number, answer: Answer, now: string) =>
      as('worker', now).change((tx, by) =>
        saveSection(tx, by, { recordId, assessmentId, sectionCode: 'actual-harm', itemCode: '', version, answer }),
      )
    expect(await save(0, harm('cse-exchange'), '2026-03-02T10:00:00Z')).toMatchObject({
      value: { asksForDiscussion: true },
    })
    expect(await save(1, harm('cse-exchange'), '2026-03-02T11:00:00Z')).toMatchObject({
      value: { asksForDiscussion: false },
    })
    const day = '2026-03-02' as CalendarDate
    const answered = await as('worker', '2026-03-02T12:00:00Z').change((tx, by) =>
      answerDiscussion(tx, by, { recordId, assessmentId, asked: true, askedOn: day }),
    )
    expect(answered.ok).toBe(true)
    const clock = await as('worker').look('test.looked', (tx) => clockOf(tx, 'strategy-discussion', assessmentId))
    expect(clock?.clock.dueAt.toISOString()).toBe('2026-03-03T10:00:00.000Z')
    expect(await save(2, harm('cse-exchange', 'cse-sexual-abuse'), '2026-03-02T13:00:00Z')).toMatchObject({
      value: { asksForDiscussion: true },
    })
  })

  it('wants a reason where nobody asked, and a day that is not ahead where someone did', async () => {
    const recordId = await aChild()
    const assessmentId = await begin(as('worker'), { recordId })
    const answer = (said: { asked: true; askedOn: CalendarDate | null } | { asked: false; whyNot: string }) =>
      as('worker').change((tx, by) => answerDiscussion(tx, by, { recordId, assessmentId, ...said }))
    expect(await answer({ asked: false, whyNot: 'x' })).toMatchObject({ refusals: [{ code: 'no-harm-seen' }] })
    const version = 0
    const sign = {
      recordId,
      assessmentId,
      sectionCode: 'actual-harm',
      itemCode: '',
      version,
      answer: harm('cse-exchange'),
    }
    await as('worker').change((tx, by) => saveSection(tx, by, sign))
    expect(await answer({ asked: false, whyNot: ' ' })).toMatchObject({ refusals: [{ code: 'why-not-missing' }] })
    const tomorrow = '2026-03-03' as CalendarDate
    expect(await answer({ asked: true, askedOn: tomorrow })).toMatchObject({ refusals: [{ code: 'asked-in-future' }] })
    expect(await answer({ asked: true, askedOn: null })).toMatchObject({ refusals: [{ code: 'asked-on-missing' }] })
    expect(await clocks(recordId)).toEqual([])
    expect((await answer({ asked: false, whyNot: 'One was held on Friday about this.' })).ok).toBe(true)
    expect(await clocks(recordId)).toEqual([])
  })
})

describe('sending an assessment', () => {
  it('names everything that is missing', async () => {
    const recordId = await aChild()
    const assessmentId = await begin(as('worker'), { recordId })
    const outcome = await as('worker').change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId }))
    expect(outcome.ok ? [] : outcome.refusals.map(({ code, field }) => field ?? code)).toEqual([
      'seen-missing',
      'strands',
      'certainty',
      'seen',
      'domains',
      'actual-harm',
      'childs-voice',
      'parents-voice',
      'analysis',
      'not-known',
      'nrm',
      'level',
    ])
    expect((await inFull(as('worker'), recordId, assessmentId)).assessment.state).toBe('draft')
  })

  it('gives the words to the voice module once, meets the worker’s clock and starts the manager’s', async () => {
    const recordId = await aChild()
    await allocated(recordId)
    const assessmentId = await aSentAssessment(as('worker'), { recordId })
    const words = await as('worker').look('test.looked', (tx) => listVoice(tx, [recordId]))
    expect(words.map(({ whose, words: said, sourceKind, sourceId }) => [whose, said, sourceKind, sourceId])).toEqual(
      expect.arrayContaining([
        ['child', 'They said I owe them.', 'assessment', assessmentId],
        ['parent', 'I want him home.', 'assessment', assessmentId],
      ]),
    )
    expect(await clocks(recordId)).toEqual([
      'exploitation-risk-assessment of allocation: met',
      'manager-authorisation of assessment: running',
    ])
    await as('manager').change((tx, by) => returnAssessment(tx, by, { recordId, assessmentId, reasons: 'Say more.' }))
    await as('worker').change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId }))
    expect(await as('worker').look('test.looked', (tx) => listVoice(tx, [recordId]))).toHaveLength(2)
  })

  it('asks why it is late only once the tenth working day is over', async () => {
    const recordId = await aChild()
    await allocated(recordId) // Monday 2 March; the tenth working day after it is Monday 16 March
    const assessmentId = await begin(as('worker'), { recordId })
    await fill(as('worker'), recordId, assessmentId)
    const submit = (now: string, reasonLate?: string) =>
      as('worker', now).change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId, reasonLate }))
    expect(await submit('2026-03-17T00:00:00Z')).toMatchObject({ refusals: [{ code: 'late-reason-missing' }] })
    expect(await clocks(recordId)).toEqual(['exploitation-risk-assessment of allocation: running'])
    expect(await as('worker').look('test.looked', (tx) => listVoice(tx, [recordId]))).toEqual([])
    expect((await submit('2026-03-16T23:59:59Z')).ok).toBe(true)
  })

  it('looks at the floors again on the day it is sent', async () => {
    const recordId = await aChild({ bornOn: '2013-03-03' })
    const assessmentId = await begin(as('worker'), { recordId })
    await fill(as('worker'), recordId, assessmentId, {
      level: {
        type: 'level',
        level: { code: 'no-additional-risk', label: 'No additional risk', rank: 0 },
        rationale: 'Nothing was seen.',
        learningDisability: 'yes',
        floorReasons: { 'under-13': 'A reason', 'learning-disability': 'A reason' },
      },
    })
    // As if the birth date had been put right after the level was chosen.
    await database.admin.query(
      `update assessment_section set answers = answers || '{"floorReasons": {}}' where assessment_id = $1 and section_code = 'level'`,
      [assessmentId],
    )
    const submit = (now: string) =>
      as('worker', now).change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId }))
    const codes = async (now: string) => {
      const outcome = await submit(now)
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
    }
    expect(await codes('2026-03-02T12:00:00Z')).toEqual(['floor-reason-missing', 'floor-reason-missing'])
    expect(await codes('2026-03-03T12:00:00Z')).toEqual(['floor-reason-missing'])
  })
})

describe('authorising an assessment', () => {
  it('is not for its author, from whatever seat, nor for who sent it', async () => {
    const recordId = await aChild()
    const begun = await begin(as('worker'), { recordId })
    await fill(as('worker'), recordId, begun)
    await as('colleague').change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId: begun }))
    const authorise = (who: Who, assessmentId: typeof begun) =>
      as(who).change((tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId }))
    const refused = { ok: false, refusals: [{ code: 'own-assessment' }] }
    expect(await authorise('workerAsManager', begun)).toMatchObject(refused)

    const sent = await begin(as('colleague'), { recordId, templateCode: 'peer-relationship-assessment' })
    await fill(as('colleague'), recordId, sent)
    await as('manager').change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId: sent }))
    expect(await authorise('manager', sent)).toMatchObject(refused)
    expect((await authorise('workerAsManager', sent)).ok).toBe(true)
  })

  it('meets the manager’s clock and puts it before the agencies', async () => {
    const recordId = await aChild()
    const assessmentId = await aSentAssessment(as('worker'), { recordId })
    const outcome = await as('manager').change((tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId }))
    expect(outcome.ok).toBe(true)
    expect(await clocks(recordId)).toEqual(['manager-authorisation of assessment: met'])
    const waiting = await as('worker').look('test.looked', (tx) =>
      assessmentForAgreement(tx, { seat: people.worker, now: new Date(MONDAY), purpose: 'test' }, recordId),
    )
    expect(waiting).toMatchObject({
      level: { code: 'moderate' },
      rationale: 'Several signs fit together.',
      authorised: { authorName: 'Samira Haddad' },
    })
  })

  it('or is given back with reasons, and the ten days go on from where they began', async () => {
    const recordId = await aChild()
    await allocated(recordId)
    const assessmentId = await aSentAssessment(as('worker'), { recordId })
    const refused = await as('manager').change((tx, by) =>
      returnAssessment(tx, by, { recordId, assessmentId, reasons: '' }),
    )
    expect(refused).toMatchObject({ refusals: [{ code: 'reasons-missing' }] })
    const back = await as('manager').change((tx, by) =>
      returnAssessment(tx, by, { recordId, assessmentId, reasons: 'Who is the man in the car?' }),
    )
    expect(back.ok).toBe(true)
    expect(await clocks(recordId)).toEqual([
      'exploitation-risk-assessment of allocation: met',
      'exploitation-risk-assessment of assessment-return: running',
      'manager-authorisation of assessment: met',
    ])
    const open = await as('manager').look('test.looked', (tx) => listClocksOf(tx, [recordId]))
    expect(open[0]?.clock.triggeredAt.toISOString()).toBe('2026-03-02T09:00:00.000Z')
    const { steps, assessment } = await inFull(as('worker'), recordId, assessmentId)
    expect(assessment.state).toBe('returned')
    expect(steps.at(-1)).toMatchObject({ step: 'returned', words: 'Who is the man in the car?' })
  })
})

describe('an assessment that is given back', () => {
  it('keeps the pauses that its clock had', async () => {
    const recordId = await aChild()
    await allocated(recordId)
    const which = { rule: 'exploitation-risk-assessment', thingId: recordId }
    await as('worker', '2026-03-03T09:00:00Z').change((tx, by) => pauseClock(tx, by, { ...which, reason: 'Away' }))
    await as('worker', '2026-03-05T09:00:00Z').change((tx, by) => resumeClock(tx, by, which))
    const dueAt = async () =>
      (await as('worker').look('test.looked', (tx) => listClocksOf(tx, [recordId]))).map(({ clock }) => clock.dueAt)
    const [before] = await dueAt()
    const assessmentId = await begin(as('worker'), { recordId })
    await fill(as('worker'), recordId, assessmentId)
    const about = { recordId, assessmentId }
    await as('worker', '2026-03-06T09:00:00Z').change((tx, by) => submitAssessment(tx, by, about))
    await as('manager', '2026-03-06T10:00:00Z').change((tx, by) => returnAssessment(tx, by, { ...about, reasons: 'x' }))
    expect(before?.toISOString()).toBe('2026-03-18T23:59:59.999Z')
    expect(await dueAt()).toEqual([before])
    await as('worker', '2026-03-06T11:00:00Z').change((tx, by) => submitAssessment(tx, by, about))
    await as('manager', '2026-03-06T12:00:00Z').change((tx, by) => returnAssessment(tx, by, { ...about, reasons: 'x' }))
    expect(await dueAt()).toEqual([before])
  })
})

describe('agreeing an assessment', () => {
  it('ends every way of changing it, and the audit holds a digest of what it says', async () => {
    const recordId = await aChild()
    const assessmentId = await aSentAssessment(as('worker'), { recordId })
    const early = await as('manager').change((tx, by) => agreeAssessment(tx, by, { recordId, assessmentId }))
    expect(early).toMatchObject({ refusals: [{ code: 'not-authorised' }] })
    await as('manager').change((tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId }))
    const agreed = await as('manager').change((tx, by) => agreeAssessment(tx, by, { recordId, assessmentId }))
    expect(agreed).toMatchObject({ ok: true, value: { superseded: null } })
    const { rows } = await database.admin.query<{ digest: string }>(
      `select body #>> '{digests,content}' as digest from audit_entry where body ->> 'action' = 'assessments.agreed' and body ->> 'thing' = $1`,
      [assessmentId],
    )
    expect(rows[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
    const about = { recordId, assessmentId }
    const codes = [
      await as('worker').change((tx, by) =>
        saveSection(tx, by, { ...about, sectionCode: 'analysis', itemCode: '', version: 1, answer: text('other') }),
      ),
      await as('worker').change((tx, by) =>
        saveDetails(tx, by, { ...about, seen: 'not-seen', seenOn: null, contributors: '', version: 1 }),
      ),
      await as('worker').change((tx, by) => submitAssessment(tx, by, about)),
      await as('manager').change((tx, by) => returnAssessment(tx, by, { ...about, reasons: 'x' })),
      await as('worker').change((tx, by) =>
        strikeOutAssessment(tx, by, { ...about, reason: 'another-person', note: '' }),
      ),
    ].map((outcome) => (outcome.ok ? 'accepted' : outcome.refusals[0]?.code))
    expect(codes).toEqual(['not-open', 'not-open', 'not-open', 'not-submitted', 'already-agreed'])
  })

  it('supersedes the one before, which a new one begins from without words and level', async () => {
    const recordId = await aChild()
    const first = await aSentAssessment(as('worker'), { recordId })
    await as('manager').change((tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId: first }))
    const early = await as('worker').change((tx, by) => startAssessment(tx, by, { recordId, from: first }))
    expect(early).toMatchObject({ refusals: [{ code: 'nothing-to-begin-from' }] })
    await as('manager').change((tx, by) => agreeAssessment(tx, by, { recordId, assessmentId: first }))

    const second = await begin(as('worker'), { recordId, from: first })
    const draft = await inFull(as('worker'), recordId, second)
    expect(draft.assessment).toMatchObject({ kind: 'review', basedOn: first, seen: null })
    expect(draft.answers.get('domains/missing')?.answers).toMatchObject({ evidence: 'Seen with new phones' })
    expect(draft.answers.get('analysis')?.answers).toMatchObject({
      text: 'What is written under What you think is happening',
    })
    expect(['childs-voice', 'parents-voice', 'level'].filter((key) => draft.answers.has(key))).toEqual([])

    await fill(as('worker'), recordId, second)
    await as('worker').change((tx, by) => submitAssessment(tx, by, { recordId, assessmentId: second }))
    await as('manager').change((tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId: second }))
    const agreed = await as('manager').change((tx, by) => agreeAssessment(tx, by, { recordId, assessmentId: second }))
    expect(agreed).toMatchObject({ value: { superseded: first } })
    const before = await inFull(as('worker'), recordId, first)
    expect(before.assessment).toMatchObject({ state: 'superseded', supersededBy: second })
  })
})

describe('striking out', () => {
  it('wants a reason, stops its clocks, strikes out the words it gave and lets another begin', async () => {
    const recordId = await aChild()
    const assessmentId = await aSentAssessment(as('worker'), { recordId })
    const about = { recordId, assessmentId }
    const refused = await as('worker').change((tx, by) =>
      strikeOutAssessment(tx, by, { ...about, reason: 'made-up', note: '' }),
    )
    expect(refused).toMatchObject({ refusals: [{ code: 'reason-missing' }] })
    const struck = await as('worker').change((tx, by) =>
      strikeOutAssessment(tx, by, { ...about, reason: 'another-person', note: 'Begun on the wrong record' }),
    )
    expect(struck.ok).toBe(true)
    expect(await clocks(recordId)).toEqual(['manager-authorisation of assessment: stopped'])
    expect(await as('worker').look('test.looked', (tx) => listVoice(tx, [recordId]))).toEqual([])
    expect((await inFull(as('worker'), recordId, assessmentId)).steps.at(-1)).toMatchObject({
      words: 'It is about someone else: Begun on the wrong record',
    })
    expect((await auditTrail(database, { ...people, about: assessmentId })).at(-1)).toMatchObject({
      action: 'assessments.struck-out',
      seat_id: people.worker.id,
    })
    await begin(as('worker'), { recordId })
  })
})
