import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import { holdOn } from '../../access/index.js'
import { childHeader } from '../../people/index.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { listVoice } from '../../voice/index.js'
import { listDecisions, listOutcomes } from '../data/decision.store.js'
import { listContributions, listDesk } from '../data/desk.store.js'
import { listRiskAdults } from '../data/risk-adult.store.js'
import { findScreening } from '../data/screening.store.js'
import type { Decision } from '../domain/screening.js'
import type { SubjectId } from '../domain/subject.js'
import { concernsAbout, listDecided } from '../queries/concerns-about.query.js'
import { listInbox } from '../queries/inbox.query.js'
import { aContext, aDesk, aDraft, aSentConcern, aSubject, type Desk, NOON, workOf } from '../testing/a-desk.js'
import { addReasons } from './add-reasons.js'
import { contribute } from './contribute.js'
import { decideSubjectCommand } from './decide-subject.js'
import { keepWords } from './keep-words.js'
import { moveSubject } from './move-subject.js'
import { pauseConcern, resumeConcern } from './pause-concern.js'
import { restrictConcern } from './restrict-concern.js'
import { describeRiskAdult } from './risk-adults.js'
import { sendConcernCommand } from './send-concern.js'
import { strikeOutContribution } from './strike-out.js'
import { takeConcern } from './take-concern.js'

const database = useDatabase()
let desk: Desk
beforeAll(async () => {
  desk = await aDesk(database.db)
})

const at = (seat: Seat, now = NOON) => workOf(database.db, seat, now)
const read = <T>(
  seat: Seat,
  query: (tx: Parameters<typeof holdOn>[0], by: Parameters<typeof contribute>[1]) => Promise<T>,
) => at(seat).look('test.looked', query)
const holds = (seat: Seat, recordId: RecordId) => read(seat, (tx) => holdOn(tx, recordId))
const first = ({ subjectIds }: { subjectIds: readonly SubjectId[] }) => subjectIds[0] as SubjectId

function decide(
  { recordId, subjectId }: { recordId: RecordId; subjectId: SubjectId },
  decision: Partial<Decision> = {},
  { by = desk.screener, now = NOON, reasonLate }: { by?: Seat; now?: string; reasonLate?: string } = {},
) {
  return at(by, now).change((tx, who) =>
    decideSubjectCommand(tx, who, {
      recordId,
      subjectId,
      reasonLate,
      decision: {
        outcome: 'advice',
        reasons: 'Because.',
        note: '',
        child: { is: 'not-said' },
        teamIds: [],
        ...decision,
      },
    }),
  )
}
async function rows(sql: string, ...values: unknown[]) {
  return (await database.admin.query(sql, values)).rows
}
const audited = (action: string, recordId: string) =>
  rows(`select seat_id, body from audit_entry where body->>'action' = $1 and body->'records' ? $2`, action, recordId)
const misfiled = { code: 'another-person', label: 'It is about someone else', reason: 'Two sisters, one name.' }

describe('two screeners on one concern', () => {
  it('do not overwrite each other, deciding at the same moment', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const which = { recordId: concern.recordId, subjectId: first(concern) }
    const outcomes = await Promise.all([
      decide(which, { outcome: 'assessment', child: { is: 'new' }, teamIds: [desk.teamId], reasons: 'Samira’s' }),
      decide(which, { outcome: 'no-further-action', reasons: 'Jo’s' }, { by: desk.secondScreener }),
    ])
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.ok)).toEqual([{ ok: false, refusals: [{ code: 'already-decided' }] }])
    expect(await rows('select 1 from concern_decision where record_id = $1', concern.recordId)).toHaveLength(1)
    expect(await rows('select 1 from concern_outcome where record_id = $1', concern.recordId)).toHaveLength(1)
    expect(await audited('concerns.decided', concern.recordId)).toHaveLength(1)
  })

  it('and the second adds reasons to the decision that stands', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const which = { recordId: concern.recordId, subjectId: first(concern) }
    await decide(which)
    const added = await at(desk.secondScreener).change((tx, by) =>
      addReasons(tx, by, { ...which, reasons: 'Jo’s reasons' }),
    )
    expect(added.ok).toBe(true)
    const decisions = await read(desk.screener, (tx, by) => listDecisions(tx, by, [concern.recordId]))
    expect(decisions).toMatchObject([
      { kind: 'decision', decidedByName: 'Samira Haddad' },
      { kind: 'addition', decidedByName: 'Jo Pemberton', reasons: 'Jo’s reasons', outcome: 'advice' },
    ])
  })

  it('take it at the same moment, and one of them is told', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const take = (by: Seat) =>
      at(by).change((tx, who) => takeConcern(tx, who, { recordId, seenWith: null, handBack: false }))
    const outcomes = await Promise.all([take(desk.screener), take(desk.secondScreener)])
    expect(outcomes.filter((each) => !each.ok)).toEqual([{ ok: false, refusals: [{ code: 'taken-meanwhile' }] }])
    const screening = await read(desk.screener, (tx, by) => findScreening(tx, by, recordId))
    const over = await at(desk.screener).change((tx, by) =>
      takeConcern(tx, by, { recordId, seenWith: screening?.takenBy ?? null, handBack: true }),
    )
    expect(over.ok).toBe(true)
    expect(await read(desk.screener, (tx, by) => findScreening(tx, by, recordId))).toMatchObject({ takenBy: null })
  })
})

describe('a decision', () => {
  it('is made subject by subject; the concern is decided with the last', async () => {
    const concern = await aSentConcern(database.db, desk.referrer, {
      subjects: [
        aSubject(),
        aSubject({ givenNames: '', familyName: '', description: 'her brother, about nine', bornOn: null, age: 9 }),
        aContext(),
      ],
    })
    const { recordId, subjectIds } = concern
    const [maisie, brother, bus] = subjectIds as [SubjectId, SubjectId, SubjectId]
    const state = async () => (await read(desk.screener, (tx, by) => findScreening(tx, by, recordId)))?.state
    expect(
      await decide(
        { recordId, subjectId: maisie },
        { outcome: 'assessment', child: { is: 'new' }, teamIds: [desk.teamId] },
      ),
    ).toMatchObject({ value: { isLast: false } })
    expect(await decide({ recordId, subjectId: bus }, { outcome: 'context-concern' })).toMatchObject({
      value: { isLast: false },
    })
    expect(await state()).toBe('open')
    const last = await decide({ recordId, subjectId: brother }, { outcome: 'early-help', child: { is: 'new' } })
    expect(last).toMatchObject({ value: { isLast: true } })
    expect(await state()).toBe('decided')
    const brothersId = last.ok ? (last.value.childRecordId as RecordId) : undefined
    const header = await read(desk.screener, (tx, by) => childHeader(tx, by, brothersId as RecordId))
    expect(header).toMatchObject({ displayName: 'her brother, about nine', isNamed: false, ageWords: 'about 9' })
  })

  it.each([
    { now: '2026-03-03T17:00:00Z', late: false, because: 'closing time on the next working day is still in time' },
    { now: '2026-03-03T17:00:01Z', late: true, because: 'a second later is not' },
  ])('needs a reason where it is late ($late at $now): $because', async ({ now, late }) => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const which = { recordId: concern.recordId, subjectId: first(concern) }
    const without = await decide(which, {}, { now })
    expect(without.ok).toBe(!late)
    if (!late) return
    expect(without).toMatchObject({ refusals: [{ code: 'breach-reason-missing', field: 'lateReason' }] })
    expect(await rows('select 1 from concern_decision where record_id = $1', concern.recordId)).toEqual([])
    expect((await decide(which, {}, { now, reasonLate: 'Information came late' })).ok).toBe(true)
    const clocks = await rows(
      'select rule_code, met_late, breach_reason from clock where record_id = $1 order by rule_code',
      concern.recordId,
    )
    expect(clocks[0]).toEqual({
      rule_code: 'referral-decision',
      met_late: true,
      breach_reason: 'Information came late',
    })
  })

  it('is the council’s: the police and health add, and do not decide', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const which = { recordId: concern.recordId, subjectId: first(concern) }
    expect(await decide(which, {}, { by: desk.policeSpoc })).toMatchObject({
      refusals: [{ code: 'not-yours-to-decide' }],
    })
  })

  it('joins a child on record whom the screener sees, and lets the team in', async () => {
    const child = await aChild(database.db, desk.worker, {
      givenNames: 'Maisie',
      familyName: 'Dunmore',
      grants: [grantTo(desk.worker), grantTo(desk.screener, { parts: ['summary', 'concern'], level: 'read' })],
    })
    const concern = await aSentConcern(database.db, desk.referrer)
    const decided = await decide(
      { recordId: concern.recordId, subjectId: first(concern) },
      { outcome: 'assessment', child: { is: 'known', recordId: child.recordId }, teamIds: [desk.teamId] },
    )
    expect(decided).toMatchObject({ ok: true, value: { childRecordId: child.recordId } })
    expect(await holds(desk.manager, child.recordId)).toMatchObject({ level: 'work', parts: 'every' })
    const about = await read(desk.worker, (tx, by) => concernsAbout(tx, by, [child.recordId]))
    expect(about).toMatchObject([
      {
        outcome: 'assessment',
        raisedByName: 'Helen Achterberg',
        account: { whatSeen: 'Someone is threatening to share a picture of her.' },
      },
    ])
    expect(await read(desk.worker, (tx, by) => listDecided(tx, by))).toMatchObject([{ recordId: child.recordId }])
  })

  it('joins no child whose record is closed to the screener', async () => {
    const child = await aChild(database.db, desk.worker)
    const concern = await aSentConcern(database.db, desk.referrer)
    const decided = await decide(
      { recordId: concern.recordId, subjectId: first(concern) },
      { outcome: 'assessment', child: { is: 'known', recordId: child.recordId }, teamIds: [desk.teamId] },
    )
    expect(decided).toMatchObject({ refusals: [{ code: 'child-closed', field: 'child' }] })
    expect(await rows('select 1 from concern_about where record_id = $1', child.recordId)).toEqual([])
  })

  it('opens no record where nobody works with the child', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const decided = await decide(
      { recordId: concern.recordId, subjectId: first(concern) },
      { outcome: 'no-further-action', child: { is: 'new' } },
    )
    expect(decided).toMatchObject({ value: { childRecordId: null } })
  })

  it('keeps the words of each child as that child’s, and of no other', async () => {
    const draft = await aDraft(database.db, desk.referrer, {
      subjects: [aSubject({ givenNames: 'Isla' }), aSubject({ givenNames: 'Erin' })],
    })
    const { recordId } = draft
    const [isla, erin] = draft.subjectIds as [SubjectId, SubjectId]
    const said = { said: 'words' as const, heardBy: 'Me, at registration' }
    await at(desk.referrer).change((tx, by) =>
      keepWords(tx, by, { recordId, subjectId: isla, words: 'He won’t stop.', ...said }),
    )
    await at(desk.referrer).change((tx, by) =>
      keepWords(tx, by, { recordId, subjectId: erin, words: 'I seen it.', ...said }),
    )
    await at(desk.referrer).change((tx, by) => sendConcernCommand(tx, by, recordId))
    const filed = await decide(
      { recordId, subjectId: isla },
      { outcome: 'assessment', child: { is: 'new' }, teamIds: [desk.teamId] },
    )
    const childId = (filed.ok && filed.value.childRecordId) as RecordId
    const voice = await read(desk.manager, (tx) => listVoice(tx, [childId]))
    expect(voice.map(({ words, toWhom }) => ({ words, toWhom }))).toEqual([
      { words: 'He won’t stop.', toWhom: 'Me, at registration' },
    ])
  })

  it('shows that there was a concern with the summary, and what it said only with the part for concerns', async () => {
    const child = await aChild(database.db, desk.worker, {
      grants: [
        grantTo(desk.worker),
        grantTo(desk.screener),
        grantTo(desk.otherTeacher, { parts: ['summary'], level: 'read' }),
      ],
    })
    const concern = await aSentConcern(database.db, desk.referrer)
    await decide(
      { recordId: concern.recordId, subjectId: first(concern) },
      { child: { is: 'known', recordId: child.recordId } },
    )
    expect((await read(desk.worker, (tx, by) => concernsAbout(tx, by, [child.recordId])))[0]?.account).toBeDefined()
    const [about] = await read(desk.otherTeacher, (tx, by) => concernsAbout(tx, by, [child.recordId]))
    expect(about).toMatchObject({ raisedByName: 'Helen Achterberg', account: undefined })
  })

  it('tells the referrer by a mail that says nothing of it', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    await decide({ recordId: concern.recordId, subjectId: first(concern) })
    const mails = await rows(`select * from mail where key = $1`, `concerns.decided:${concern.recordId}`)
    expect(mails).toHaveLength(1)
    expect(JSON.stringify(mails)).not.toMatch(/Maisie|Dunmore|picture|Harrowmere|advice/i)
  })
})

describe('the desk', () => {
  it('shows who has added what they hold, and takes further entries as entries of their own', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const add = (by: Seat, words: string, nothingHeld = false) =>
      at(by).change((tx, who) => contribute(tx, who, { recordId, words, nothingHeld }))
    await add(desk.policeSpoc, 'A call on 12 February.')
    await add(desk.policeSpoc, 'And one in March.')
    await add(desk.healthSpoc, 'ignored', true)
    const entries = await read(desk.screener, (tx, by) => listContributions(tx, by, recordId))
    expect(entries.map(({ agencyName, words, nothingHeld }) => ({ agencyName, words, nothingHeld }))).toEqual([
      { agencyName: 'Northmoor Police', words: 'A call on 12 February.', nothingHeld: false },
      { agencyName: 'Northmoor Police', words: 'And one in March.', nothingHeld: false },
      { agencyName: 'Northmoor Health', words: '', nothingHeld: true },
    ])
    const places = await read(desk.screener, (tx, by) => listDesk(tx, by, [recordId]))
    expect(places.map((each) => [each.agencyName, each.contributedAt !== null])).toEqual([
      ['Northmoor Council', false],
      ['Northmoor Health', true],
      ['Northmoor Police', true],
    ])
    expect(await add(desk.screener, ' ')).toMatchObject({ refusals: [{ code: 'words-missing' }] })
  })

  it('strikes out a misfiled entry with its reason, deletes nothing, and waits for the agency again', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const added = await at(desk.policeSpoc).change((tx, by) =>
      contribute(tx, by, { recordId, words: 'Another family.', nothingHeld: false }),
    )
    if (!added.ok) throw new Error('not added')
    const { contributionId } = added.value
    const strike = (by: Seat) =>
      at(by).change((tx, who) => strikeOutContribution(tx, who, { recordId, contributionId, misfiled }))
    expect(await strike(desk.healthSpoc)).toMatchObject({ refusals: [{ code: 'not-yours-to-strike-out' }] })
    expect((await strike(desk.policeSpoc)).ok).toBe(true)
    expect(
      await rows('select words, struck_out_reason from concern_contribution where id = $1', contributionId),
    ).toEqual([{ words: 'Another family.', struck_out_reason: misfiled.reason }])
    expect(
      await rows(
        'select contributed_at from concern_desk where record_id = $1 and agency_id = $2',
        recordId,
        desk.police,
      ),
    ).toEqual([{ contributed_at: null }])
    expect(await audited('concerns.contribution-struck-out', recordId)).toHaveLength(1)
    expect(await strike(desk.screener)).toMatchObject({ refusals: [{ code: 'no-such-entry' }] })
  })

  it('pauses the clock with a reason, stands last in the inbox meanwhile, and owes it by so much later', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer, { now: '2026-03-02T09:00:00Z' })
    const due = async () =>
      (await read(desk.screener, (tx, by) => findScreening(tx, by, recordId)))?.dueAt.toISOString()
    expect(await due()).toBe('2026-03-03T17:00:00.000Z')
    expect(
      await at(desk.policeSpoc).change((tx, by) => pauseConcern(tx, by, { recordId, reason: 'Asked' })),
    ).toMatchObject({ refusals: [{ code: 'not-yours-to-decide' }] })
    expect(
      (await at(desk.screener).change((tx, by) => pauseConcern(tx, by, { recordId, reason: 'Asked the carer' }))).ok,
    ).toBe(true)
    const inbox = await read(desk.screener, (tx, by) => listInbox(tx, by, { tab: 'all', limit: 200 }))
    const paused = inbox.rows.map((row) => row.isPaused)
    expect(paused).toEqual(paused.toSorted((a, b) => Number(a) - Number(b)))
    expect(inbox.rows.find((row) => row.recordId === recordId)).toMatchObject({
      pauseReason: 'Asked the carer',
      clock: { state: 'paused' },
    })
    expect(
      (await at(desk.screener, '2026-03-04T12:00:00Z').change((tx, by) => resumeConcern(tx, by, recordId))).ok,
    ).toBe(true)
    // A working day counts when the clock runs at its closing time: Tuesday it did not, Wednesday it does.
    expect(await due()).toBe('2026-03-04T17:00:00.000Z')
  })

  it('is shut out by a restriction, but for the screener who made it and the author’s own words', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const restricted = await at(desk.screener).change((tx, by) =>
      restrictConcern(tx, by, { recordId, restricted: true, why: misfiled }),
    )
    expect(restricted.ok).toBe(true)
    for (const other of [desk.secondScreener, desk.policeSpoc, desk.healthSpoc]) {
      expect(await holds(other, recordId)).toBeUndefined()
      const inbox = await read(other, (tx, by) => listInbox(tx, by, { tab: 'all', limit: 200 }))
      expect(inbox.rows.some((row) => row.recordId === recordId)).toBe(false)
    }
    expect(await holds(desk.screener, recordId)).toMatchObject({ level: 'work', parts: 'every', restricted: true })
    expect(await holds(desk.referrer, recordId)).toMatchObject({ level: 'read' })
    const subjectId = (await rows('select id from concern_subject where record_id = $1', recordId))[0].id
    const decided = await decide(
      { recordId, subjectId },
      { outcome: 'assessment', child: { is: 'new' }, teamIds: [desk.teamId] },
    )
    const childId = (decided.ok && decided.value.childRecordId) as RecordId
    expect(await holds(desk.screener, childId)).toMatchObject({ restricted: true })
    expect(await holds(desk.manager, childId)).toBeUndefined()
  })

  it('keeps adults who may pose a risk to itself: the referrer no longer reads them, and nothing else lists them', async () => {
    const { recordId } = await aDraft(database.db, desk.referrer)
    const words = { called: 'Big Kev', description: 'Grey van', connection: '', howKnown: '' }
    await at(desk.referrer).change((tx, by) => describeRiskAdult(tx, by, { recordId, words }))
    await at(desk.referrer).change((tx, by) => sendConcernCommand(tx, by, recordId))
    expect(await read(desk.referrer, (tx, by) => listRiskAdults(tx, by, recordId))).toEqual([])
    expect(await read(desk.screener, (tx, by) => listRiskAdults(tx, by, recordId))).toHaveLength(1)
    expect(await rows(`select 1 from name_word where token like 'kev%' or token like 'big%'`)).toEqual([])
    expect(await rows(`select 1 from person where kind = 'adult'`)).toEqual([])
  })
})

describe('the inbox', () => {
  it.each(['all', 'children', 'contexts', 'waiting'] as const)(
    'goes on where a page of %s ends, leaving none out',
    async (tab) => {
      const own = await aDesk(database.db)
      const subjects = [[aSubject()], [aContext()], [aSubject(), aContext()], [], [aSubject()]]
      const sent: Awaited<ReturnType<typeof aSentConcern>>[] = []
      for (const [index, each] of subjects.entries())
        sent.push(
          await aSentConcern(database.db, own.referrer, { subjects: each, now: `2026-03-02T1${index % 2}:00:00Z` }),
        )
      const paused = sent[0]?.recordId as RecordId
      await at(own.screener).change((tx, by) => pauseConcern(tx, by, { recordId: paused, reason: 'Asked' }))
      const answered = sent[2]?.recordId as RecordId
      await at(own.policeSpoc).change((tx, by) =>
        contribute(tx, by, { recordId: answered, words: '', nothingHeld: true }),
      )

      const seen: RecordId[] = []
      for (let after: Parameters<typeof listInbox>[2]['after'], more = true; more; ) {
        const page = await read(own.policeSpoc, (tx, by) => listInbox(tx, by, { tab, after, limit: 2 }))
        seen.push(...page.rows.map((row) => row.recordId))
        after = page.next
        more = page.next !== undefined
      }
      const wanted = { all: [0, 1, 2, 3, 4], children: [0, 2, 4], contexts: [1, 2], waiting: [0, 1, 3, 4] }[tab]
      expect(seen.toSorted()).toEqual(wanted.map((index) => sent[index]?.recordId).toSorted())
      expect(new Set(seen).size).toBe(seen.length)
      if (tab !== 'contexts') expect(seen.at(-1)).toBe(paused)
    },
  )
})

describe('a concern that was about another child', () => {
  it('moves with its words and its grants; both records keep the trace', async () => {
    const open = { grants: [grantTo(desk.worker), grantTo(desk.screener)] }
    const wrong = await aChild(database.db, desk.worker, { givenNames: 'Maisie', familyName: 'Dunmore', ...open })
    const right = await aChild(database.db, desk.worker, { givenNames: 'Maisy', familyName: 'Dunmoor', ...open })
    const draft = await aDraft(database.db, desk.referrer)
    const which = { recordId: draft.recordId, subjectId: first(draft) }
    await at(desk.referrer).change((tx, by) =>
      keepWords(tx, by, { ...which, said: 'words', words: 'He won’t stop.', heardBy: '' }),
    )
    await at(desk.referrer).change((tx, by) => sendConcernCommand(tx, by, which.recordId))
    await decide(which, {
      outcome: 'assessment',
      child: { is: 'known', recordId: wrong.recordId },
      teamIds: [desk.teamId],
    })
    expect(await holds(desk.manager, wrong.recordId)).toBeDefined()

    const moved = await at(desk.screener).change((tx, by) =>
      moveSubject(tx, by, { ...which, toRecordId: right.recordId, misfiled }),
    )
    expect(moved.ok).toBe(true)
    const about = (id: RecordId) => read(desk.worker, (tx, by) => concernsAbout(tx, by, [id]))
    expect(await about(wrong.recordId)).toEqual([])
    expect(await about(right.recordId)).toHaveLength(1)
    expect(await read(desk.worker, (tx) => listVoice(tx, [wrong.recordId]))).toEqual([])
    expect(await read(desk.worker, (tx) => listVoice(tx, [right.recordId]))).toMatchObject([
      { words: 'He won’t stop.' },
    ])
    expect(await holds(desk.manager, wrong.recordId)).toBeUndefined()
    expect(await holds(desk.manager, right.recordId)).toMatchObject({ level: 'work' })
    expect(await rows('select struck_out_reason from concern_about where record_id = $1', wrong.recordId)).toEqual([
      { struck_out_reason: 'It is about someone else: Two sisters, one name.' },
    ])
    expect(await rows('select 1 from concern_account where record_id = $1', wrong.recordId)).toHaveLength(1)
    expect(await audited('concerns.subject-moved', wrong.recordId)).toHaveLength(1)
    expect(await audited('concerns.subject-moved', right.recordId)).toHaveLength(1)
  })

  it('is refused to anyone but the council, and to the same child', async () => {
    const child = await aChild(database.db, desk.worker, { grants: [grantTo(desk.worker), grantTo(desk.screener)] })
    const concern = await aSentConcern(database.db, desk.referrer)
    const which = { recordId: concern.recordId, subjectId: first(concern) }
    const move = (by: Seat) =>
      at(by).change((tx, who) => moveSubject(tx, who, { ...which, toRecordId: child.recordId, misfiled }))
    expect(await move(desk.screener)).toMatchObject({ refusals: [{ code: 'not-decided' }] })
    await decide(which, { child: { is: 'known', recordId: child.recordId } })
    expect(await move(desk.policeSpoc)).toMatchObject({ refusals: [{ code: 'not-yours-to-decide' }] })
    expect(await move(desk.screener)).toMatchObject({ refusals: [{ code: 'same-child' }] })
  })
})

describe('police intelligence only', () => {
  it('is open to the police desk, and gives the child’s record to nobody', async () => {
    const concern = await aSentConcern(database.db, desk.referrer)
    const decided = await decide(
      { recordId: concern.recordId, subjectId: first(concern) },
      { outcome: 'police-intelligence-only' },
    )
    expect(decided).toMatchObject({ value: { childRecordId: null } })
    expect(await holds(desk.policeSpoc, concern.recordId)).toBeDefined()
    const told = await read(desk.referrer, (tx, by) => listOutcomes(tx, by, [concern.recordId]))
    expect(told).toMatchObject([{ outcome: 'police-intelligence-only' }])
  })
})
