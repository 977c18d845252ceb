import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import { holdOn } from '../../access/index.js'
import { childHeader } from '../../people/index.js'
import { findConcern } from '../data/concern.store.js'
import { listContributions } from '../data/desk.store.js'
import { listOutcomes } from '../data/decision.store.js'
import { findScreening } from '../data/screening.store.js'
import type { Decision } from '../domain/screening.js'
import type { SubjectId } from '../domain/subject.js'
import { aDesk, aDraft, aSentConcern, type Desk, NOON, workOf } from '../testing/a-desk.js'
import { contribute } from './contribute.js'
import { decideSubjectCommand } from './decide-subject.js'
import { sendConcernCommand } from './send-concern.js'

const database = useDatabase()
let desk: Desk
beforeAll(async () => {
  desk = await aDesk(database.db)
})

const look = <T>(seat: Seat, read: Parameters<ReturnType<typeof workOf>['look']>[1], now = NOON) =>
  workOf(database.db, seat, now).look('test.looked', read) as Promise<T>
const holds = (seat: Seat, recordId: RecordId) =>
  workOf(database.db, seat).look('test.looked', (tx) => holdOn(tx, recordId))

const aDecision = (more: Partial<Decision> = {}): Decision => ({
  outcome: 'assessment',
  reasons: 'An adult is threatening her.',
  note: '',
  child: { is: 'new' },
  teamIds: [desk.teamId],
  ...more,
})

function decide(
  recordId: RecordId,
  subjectId: SubjectId,
  {
    by = desk.screener,
    now = NOON,
    ...more
  }: Partial<Decision> & { by?: Seat; now?: string; reasonLate?: string } = {},
) {
  const { reasonLate, ...decision } = more as Partial<Decision> & { reasonLate?: string }
  return workOf(database.db, by, now).change((tx, who) =>
    decideSubjectCommand(tx, who, { recordId, subjectId, decision: aDecision(decision), reasonLate }),
  )
}

async function audited(action: string, recordId: RecordId) {
  const { rows } = await database.admin.query(
    `select seat_id, body from audit_entry where body->>'action' = $1 and body->'records' ? $2`,
    [action, recordId],
  )
  return rows
}

describe('a concern that is written', () => {
  it('is its author’s alone until it is sent', async () => {
    const { recordId } = await aDraft(database.db, desk.referrer)
    expect((await holds(desk.referrer, recordId))?.parts).toBe('every')
    for (const other of [desk.otherTeacher, desk.screener, desk.policeSpoc])
      expect(await holds(other, recordId)).toBeUndefined()
  })

  it('once sent is the desk’s, and its author reads their own words and what became of them', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const hold = await holds(desk.referrer, recordId)
    expect(hold).toMatchObject({ level: 'read', parts: new Set(['referral', 'voice', 'outcome']) })
    for (const other of [desk.screener, desk.policeSpoc, desk.healthSpoc])
      expect(await holds(other, recordId)).toMatchObject({ level: 'work', parts: 'every' })
    expect(await holds(desk.otherTeacher, recordId)).toBeUndefined()
    expect(await holds(desk.worker, recordId)).toBeUndefined()
  })

  it('starts both clocks for the council’s desk, due by the close of the next working day', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const { rows } = await database.admin.query(
      'select rule_code, state, due_at, owner_agency_id from clock where record_id = $1 order by rule_code',
      [recordId],
    )
    expect(rows).toMatchObject([
      { rule_code: 'referral-decision', state: 'running', owner_agency_id: desk.council },
      { rule_code: 'tell-referrer', state: 'running', owner_agency_id: desk.council },
    ])
    const concern = await look<{ answerBy: Date }>(desk.referrer, (tx, by) => findConcern(tx, by, recordId))
    expect(concern.answerBy).toEqual(rows[0].due_at)
    expect(rows[0].due_at.toISOString().slice(0, 10)).toBe('2026-03-03')
    expect(await audited('concerns.sent', recordId)).toHaveLength(1)
  })

  it('is sent once: a second time is refused and changes nothing', async () => {
    const { recordId } = await aSentConcern(database.db, desk.referrer)
    const again = await workOf(database.db, desk.referrer).change((tx, by) => sendConcernCommand(tx, by, recordId))
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'already-sent' }] })
    expect(await audited('concerns.sent', recordId)).toHaveLength(1)
  })
})

describe('a decision', () => {
  it('opens a record for a child nobody knew, with the team, the desk and nobody else', async () => {
    const { recordId, subjectIds } = await aSentConcern(database.db, desk.referrer)
    const decided = await decide(recordId, subjectIds[0] as SubjectId)
    if (!decided.ok) throw new Error(decided.refusals[0]?.code)
    const childId = decided.value.childRecordId as RecordId
    const header = await workOf(database.db, desk.manager).look('test.looked', (tx, by) => childHeader(tx, by, childId))
    expect(header).toMatchObject({ displayName: 'Maisie Dunmore', school: 'Harrowmere High', age: 13 })
    expect(await holds(desk.manager, childId)).toMatchObject({ level: 'work', parts: 'every' })
    expect(await holds(desk.policeSpoc, childId)).toMatchObject({
      level: 'read',
      parts: new Set(['summary', 'concern', 'level', 'clock', 'voice']),
    })
    expect(await holds(desk.referrer, childId)).toBeUndefined()
    expect(await holds(desk.otherTeacher, childId)).toBeUndefined()
    expect(await audited('concerns.decided', childId)).toHaveLength(1)
  })

  it('meets both clocks with the last subject, tells the referrer, and closes the concern', async () => {
    const { recordId, subjectIds } = await aSentConcern(database.db, desk.referrer)
    await decide(recordId, subjectIds[0] as SubjectId, {
      outcome: 'advice',
      note: 'Keep the phone.',
      child: { is: 'not-said' },
    })
    const { rows } = await database.admin.query('select state, met_late from clock where record_id = $1', [recordId])
    expect(rows).toEqual([
      { state: 'met', met_late: false },
      { state: 'met', met_late: false },
    ])
    const told = await look<{ note: string }[]>(desk.referrer, (tx, by) => listOutcomes(tx, by, [recordId]))
    expect(told).toMatchObject([{ outcome: 'advice', note: 'Keep the phone.', called: 'Maisie Dunmore' }])
    expect(await look(desk.screener, (tx, by) => findScreening(tx, by, recordId))).toMatchObject({ state: 'decided' })
  })

  it('leaves nothing of the desk to the referrer', async () => {
    const { recordId, subjectIds } = await aSentConcern(database.db, desk.referrer)
    await workOf(database.db, desk.policeSpoc).change((tx, by) =>
      contribute(tx, by, { recordId, words: 'Known to us: an address on Mill Lane.', nothingHeld: false }),
    )
    await decide(recordId, subjectIds[0] as SubjectId)
    expect(await look(desk.referrer, (tx, by) => listContributions(tx, by, recordId))).toEqual([])
    expect(await look(desk.screener, (tx, by) => listContributions(tx, by, recordId))).toHaveLength(1)
  })
})
