import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import { findHold } from '../../access/index.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import type { StagedChildId } from '../data/tables.js'
import { aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { aCouncil, type Council, SECRETS, stageFor, workOf } from '../testing/a-council.js'
import { inventedChild, writerBy } from '../testing/invented-children.js'
import { chooseChildren } from './choose-children.js'
import { expireStaging } from './expire-staging.js'
import { matchChild, undoMatch } from './match-child.js'
import { promoteChild } from './promote-child.js'

const database = useDatabase()
let council: Council
beforeEach(async () => {
  council = await aCouncil(database.db)
})

const ask = async <Row = Record<string, unknown>>(query: string, values: unknown[] = []) =>
  (await database.admin.query(query.replaceAll('$p', `'${council.partnershipId}'`), values)).rows as Row[]

type Row = { id: StagedChildId; la_child_id: string; state: string; child_record_id: RecordId | null }
const staged = () => ask<Row>('select * from staged_child where partnership_id = $p order by la_child_id, version')
const stagedAs = async (laChildId: string) => {
  const row = (await staged()).findLast((each) => each.la_child_id === laChildId)
  if (!row) throw new Error(`${laChildId} is not staged`)
  return row
}
const entries = (recordId: RecordId | null) =>
  ask<{
    kind: string
    says: Record<string, unknown>
    part: string
    superseded_at: Date | null
    struck_out_at: Date | null
  }>('select * from census_entry where partnership_id = $p and record_id = $1 order by kind, entry_key, id', [recordId])

async function importId() {
  return (
    await ask<{ id: never }>('select id from import_file where partnership_id = $p order by imported_at desc limit 1')
  )[0]?.id as never
}
async function promote(
  laChildId: string,
  { seat = council.officer, isLookedAt = true, now }: { seat?: Seat; isLookedAt?: boolean; now?: Date } = {},
) {
  const { id } = await stagedAs(laChildId)
  return workOf(database.db, seat, now).change((tx, by) =>
    promoteChild(tx, by, { stagedId: id, teamId: council.teamId, secrets: SECRETS, isLookedAt }),
  )
}
const chooseOpen = async () => {
  const id = await importId()
  return workOf(database.db, council.officer).change((tx, by) =>
    chooseChildren(tx, by, {
      importId: id,
      which: { rule: { kind: 'open-referral' }, after: 0 },
      teamId: council.teamId,
      secrets: SECRETS,
    }),
  )
}

const ASSESSMENT =
  '<Assessments><AssessmentActualStartDate>2021-07-01</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>11A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>'
const CLOSED = '<CINclosureDate>2021-09-01</CINclosureDate>'

describe('choosing a child', () => {
  it('opens a record of the council without a name, shown to the data officer, the team and the council’s desk alone', async () => {
    await stageFor(
      database.db,
      council.officer,
      aCensus(aChildBlock({ id: 'A1', details: aReferralBlock(ASSESSMENT) })),
    )
    const outcome = await promote('A1')
    expect(outcome).toMatchObject({ ok: true, value: { isNew: true } })
    const recordId = outcome.ok ? outcome.value.recordId : ('' as RecordId)
    const holds = async (seat: Seat) => findHold(workOf(database.db, seat), recordId)
    expect(await holds(council.officer)).toMatchObject({ level: 'work', parts: new Set(['summary']) })
    expect(await holds(council.manager)).toMatchObject({ level: 'work', parts: 'every' })
    expect((await holds(council.screener))?.parts).toEqual(
      new Set(['summary', 'concern', 'level', 'clock', 'voice', 'history']),
    )
    for (const seat of [council.otherOfficer, council.teacher, council.policeScreener])
      expect(await holds(seat)).toBeUndefined()
    expect(await ask('select kind, value from person_identifier where partnership_id = $p')).toEqual([
      { kind: 'la-child-id', value: 'A1' },
    ])
    expect(await ask('select * from person_name where partnership_id = $p')).toEqual([])
    expect(await ask('select source_kind, asked_for from allocation_wait where partnership_id = $p')).toEqual([
      { source_kind: 'import', asked_for: 'work' },
    ])
    expect((await entries(recordId)).map(({ kind, part }) => [kind, part])).toEqual([
      ['assessment', 'assessment'],
      ['characteristics', 'equality'],
      ['child', 'summary'],
      ['referral', 'summary'],
    ])
  })

  it('shows each reader of the record the parts they hold of what the census says', async () => {
    await stageFor(
      database.db,
      council.officer,
      aCensus(aChildBlock({ id: 'A1', details: aReferralBlock(ASSESSMENT) })),
    )
    await promote('A1')
    const kinds = async (seat: Seat) =>
      workOf(database.db, seat).look('test', async (tx) =>
        (await tx.selectFrom('censusEntry').select(['recordId', 'kind']).execute()).map((row) => row.kind).sort(),
      )
    expect(await kinds(council.officer)).toEqual(['child', 'referral'])
    expect(await kinds(council.screener)).toEqual(['child', 'referral'])
    expect(await kinds(council.manager)).toEqual(['assessment', 'characteristics', 'child', 'referral'])
    expect(await kinds(council.policeScreener)).toEqual([])
    expect(await kinds(council.teacher)).toEqual([])
  })

  it('refuses a second choosing, someone else’s child, and a team of another agency', async () => {
    await stageFor(database.db, council.officer, aCensus(aChildBlock({ id: 'A1' })))
    expect(await promote('A1', { seat: council.otherOfficer })).toMatchObject({
      refusals: [{ code: 'no-such-child' }],
    })
    const { id } = await stagedAs('A1')
    const teamless = await workOf(database.db, council.officer).change((tx, by) =>
      promoteChild(tx, by, { stagedId: id, teamId: undefined, secrets: SECRETS, isLookedAt: true }),
    )
    expect(teamless).toMatchObject({ refusals: [{ code: 'team-missing', field: 'team' }] })
    expect(await ask('select * from record where partnership_id = $p')).toEqual([])
    expect(await promote('A1')).toMatchObject({ ok: true })
    expect(await promote('A1')).toMatchObject({ refusals: [{ code: 'already-chosen' }] })
    expect(await ask('select * from record where partnership_id = $p')).toHaveLength(1)
  })

  it('adds only what is new to the record that an earlier file became', async () => {
    const year = (details: string) => aCensus(aChildBlock({ id: 'A1', details }))
    await stageFor(database.db, council.officer, year(aReferralBlock()))
    const first = await promote('A1')
    const later = new Date('2026-03-12T12:00:00Z')
    await stageFor(
      database.db,
      council.officer,
      year(`${aReferralBlock(`${CLOSED}${ASSESSMENT}`)}${aReferralBlock('', '2021-11-01')}`),
      { now: later },
    )
    const second = await promote('A1', { isLookedAt: false, now: later })
    expect(second).toMatchObject({ ok: true, value: { isNew: false } })
    const recordId = first.ok ? first.value.recordId : null
    expect(second.ok && second.value.recordId).toBe(recordId)
    expect(
      (await entries(recordId)).map(({ kind, says, superseded_at }) => [
        kind,
        says.date ?? says.startDate,
        superseded_at !== null,
      ]),
    ).toEqual([
      ['assessment', '2021-07-01', false],
      ['characteristics', undefined, false],
      ['child', undefined, false],
      ['referral', '2021-06-01', true],
      ['referral', '2021-06-01', false],
      ['referral', '2021-11-01', false],
    ])
    expect(await ask('select * from record where partnership_id = $p')).toHaveLength(1)
  })

  it('leaves a known number that is suddenly of someone born on another day to be looked at', async () => {
    const born = (day: string) =>
      aCensus(
        aChildBlock({
          id: 'A1',
          identifiers: `<PersonBirthDate>${day}</PersonBirthDate><GenderCurrent>2</GenderCurrent>`,
        }),
      )
    await stageFor(database.db, council.officer, born('2010-05-01'))
    await promote('A1')
    await stageFor(database.db, council.officer, born('2012-05-01'))
    expect(await promote('A1', { isLookedAt: false })).toMatchObject({ refusals: [{ code: 'birth-date-changed' }] })
    expect(await promote('A1', { isLookedAt: true })).toMatchObject({ ok: true })
  })
})

describe('choosing by rule', () => {
  it('chooses whom the rule names, and leaves who is doubted and who may be known already', async () => {
    await stageFor(
      database.db,
      council.officer,
      aCensus(
        [
          aChildBlock({ id: 'OPEN' }),
          aChildBlock({ id: 'CLOSED', details: aReferralBlock(CLOSED) }),
          aChildBlock({ id: 'TWICE' }),
          aChildBlock({ id: 'TWICE', details: aReferralBlock('', '2021-08-01') }),
          aChildBlock({ id: 'KNOWN' }),
        ].join('\n'),
      ),
    )
    await aChild(database.db, council.officer, {
      identifiers: [
        { kind: 'la-child-id', value: 'KNOWN', digest: SECRETS.digest('identifier-pointer', 'la-child-id KNOWN') },
      ],
    })
    expect(await chooseOpen()).toEqual({ ok: true, value: { opened: 1, added: 0, left: 1, next: 0 } })
    expect((await staged()).map(({ la_child_id, state }) => [la_child_id, state])).toEqual([
      ['CLOSED', 'staged'],
      ['KNOWN', 'staged'],
      ['OPEN', 'chosen'],
      ['TWICE', 'staged'],
    ])
    expect(await promote('TWICE', { isLookedAt: false })).toMatchObject({ refusals: [{ code: 'doubted' }] })
    expect(await promote('TWICE')).toMatchObject({ ok: true })
  })

  it('chooses a hundred at once and says where to go on', async () => {
    const blocks = Array.from({ length: 103 }, (_, at) => aChildBlock({ id: `C${String(at).padStart(3, '0')}` }))
    await stageFor(database.db, council.officer, aCensus(blocks.join('\n')))
    expect(await chooseOpen()).toEqual({ ok: true, value: { opened: 100, added: 0, left: 0, next: 100 } })
    expect(await chooseOpen()).toEqual({ ok: true, value: { opened: 3, added: 0, left: 0, next: 0 } })
    expect(await chooseOpen()).toMatchObject({ refusals: [{ code: 'nobody-chosen' }] })
  })
})

describe('finding that a staged child is known already', () => {
  const REASON = 'Same number, and the social worker confirmed it'
  async function known() {
    const { recordId } = await aChild(database.db, council.officer, {
      grants: [grantTo(council.officer), grantTo(council.manager)],
    })
    return recordId
  }
  const match = async (recordId: RecordId, reason = REASON, seat = council.officer) => {
    const { id } = await stagedAs('A1')
    return workOf(database.db, seat).change((tx, by) => matchChild(tx, by, { stagedId: id, recordId, reason }))
  }
  const undo = async (reason = 'It was her cousin') => {
    const { id } = await stagedAs('A1')
    return workOf(database.db, council.officer).change((tx, by) => undoMatch(tx, by, { stagedId: id, reason }))
  }
  beforeEach(() =>
    stageFor(database.db, council.officer, aCensus(aChildBlock({ id: 'A1', details: aReferralBlock(ASSESSMENT) }))),
  )

  it('adds what the census says to that record, changes nothing that stood there and gives it to nobody', async () => {
    const recordId = await known()
    const grants = () => ask('select * from record_grant where partnership_id = $p order by id')
    const names = () => ask('select * from person_name where partnership_id = $p')
    const before = [await grants(), await names()]
    expect(await match(recordId)).toEqual({ ok: true, value: { recordId } })
    expect([await grants(), await names()]).toEqual(before)
    expect((await entries(recordId)).map((row) => row.kind)).toEqual([
      'assessment',
      'characteristics',
      'child',
      'referral',
    ])
    expect(await stagedAs('A1')).toMatchObject({ state: 'chosen', child_record_id: recordId, chosen_how: 'matched' })
  })

  it('asks for a reason, and refuses a record that is closed', async () => {
    const recordId = await known()
    expect(await match(recordId, ' ')).toMatchObject({ refusals: [{ code: 'reason-missing', field: 'reason' }] })
    expect(await match(recordId, 'x'.repeat(2001))).toMatchObject({ refusals: [{ code: 'text-too-long' }] })
    expect(await match(recordId, 'x'.repeat(2000))).toMatchObject({ ok: true })
    const closed = await aChild(database.db, council.manager)
    await undo()
    expect(await match(closed.recordId)).toMatchObject({ refusals: [{ code: 'record-closed' }] })
  })

  it('can be undone: what the census said is struck out, and the child waits again', async () => {
    const recordId = await known()
    await match(recordId)
    expect(await undo(' ')).toMatchObject({ refusals: [{ code: 'reason-missing' }] })
    expect(await undo()).toEqual({ ok: true, value: { recordId } })
    expect((await entries(recordId)).every((row) => row.struck_out_at !== null)).toBe(true)
    expect(await ask('select struck_out_reason from census_filing where partnership_id = $p')).toEqual([
      { struck_out_reason: 'It was her cousin' },
    ])
    expect(await stagedAs('A1')).toMatchObject({ state: 'staged', child_record_id: null, chosen_how: null })
    expect(await undo()).toMatchObject({ refusals: [{ code: 'not-matched' }] })
    const promoted = await promote('A1')
    expect(promoted).toMatchObject({ ok: true, value: { isNew: true } })
    const fresh = promoted.ok ? promoted.value.recordId : null
    expect((await entries(fresh)).filter((row) => row.struck_out_at === null)).toHaveLength(4)
  })

  it('undoes later files of the same child with it', async () => {
    const recordId = await known()
    await match(recordId)
    await stageFor(
      database.db,
      council.officer,
      aCensus(aChildBlock({ id: 'A1', details: aReferralBlock(`${CLOSED}${ASSESSMENT}`) })),
    )
    expect(await promote('A1', { isLookedAt: false })).toMatchObject({ ok: true, value: { recordId, isNew: false } })
    expect(await undo()).toMatchObject({ ok: true })
    expect((await entries(recordId)).filter((row) => row.struck_out_at === null)).toEqual([])
  })

  it('can be undone after what the file said has been deleted, and then nothing is left to choose', async () => {
    const recordId = await known()
    await match(recordId)
    await workOf(database.db, council.screener, new Date('2026-04-02T23:00:00Z')).change((tx, by) =>
      expireStaging(tx, by),
    )
    expect(await undo()).toMatchObject({ ok: true })
    expect(await staged()).toEqual([])
  })
})

describe('what is staged and not chosen', () => {
  const expire = (now: string) =>
    workOf(database.db, council.screener, new Date(now)).change((tx, by) => expireStaging(tx, by))
  beforeEach(async () => {
    await stageFor(
      database.db,
      council.officer,
      aCensus([aChildBlock({ id: 'A1' }), aChildBlock({ id: 'A2' }), aChildBlock({ id: '' })].join('\n')),
    )
    await promote('A1')
  })

  // 30 calendar days (northmoor's intervals): from 2 March through 1 April, in British Summer Time by then
  it.each([
    { now: '2026-04-01T22:59:59Z', expired: false, because: 'the thirtieth day is not over' },
    { now: '2026-04-01T23:00:00Z', expired: true, because: 'it is' },
  ])('is deleted: $expired at $now, because $because', async ({ now, expired }) => {
    const outcome = await expire(now)
    if (!expired) {
      expect(outcome).toMatchObject({ refusals: [{ code: 'nothing-expired' }] })
      expect(await staged()).toHaveLength(2)
      return
    }
    expect(outcome).toEqual({ ok: true, value: { imports: 1, children: 1, refusedChildren: 1, contents: 1 } })
    expect(await staged()).toMatchObject([{ la_child_id: 'A1', state: 'chosen', content: null }])
    expect(await ask('select * from refused_child where partnership_id = $p')).toEqual([])
    expect(
      await ask(
        `select body -> 'fields' as fields, body -> 'records' as records from audit_entry where partnership_id = $p and body ->> 'action' = 'imports.expired'`,
      ),
    ).toEqual([{ fields: ['imports: 1', 'children: 1', 'refusedChildren: 1', 'contents: 1'], records: [] }])
    expect(await expire(now)).toMatchObject({ refusals: [{ code: 'nothing-expired' }] })
  })

  it('stays on the record of a child who was chosen', async () => {
    const { child_record_id } = await stagedAs('A1')
    await expire('2026-05-01T12:00:00Z')
    expect((await entries(child_record_id)).map((row) => row.kind)).toEqual(['characteristics', 'child', 'referral'])
  })

  it('may be imported again afterwards, and whoever was chosen is not staged a second time', async () => {
    const now = new Date('2026-05-01T12:00:00Z')
    await expire(now.toISOString())
    await stageFor(
      database.db,
      council.officer,
      aCensus([aChildBlock({ id: 'A1' }), aChildBlock({ id: 'A2' }), aChildBlock({ id: '' })].join('\n')),
      { now },
    )
    expect((await staged()).map(({ la_child_id, state }) => [la_child_id, state])).toEqual([
      ['A1', 'chosen'],
      ['A2', 'staged'],
    ])
  })
})

describe('staged rows', () => {
  it('are seen by their data officer and by nobody else, in any table', async () => {
    await stageFor(
      database.db,
      council.officer,
      aCensus([aChildBlock({ id: 'A1' }), aChildBlock({ id: '' })].join('\n')),
    )
    const seen = (seat: Seat) =>
      workOf(database.db, seat).look('test', async (tx) => {
        const rows = await Promise.all([
          tx.selectFrom('importFile').select('id').execute(),
          tx.selectFrom('stagedChild').select('id').execute(),
          tx.selectFrom('refusedChild').select('id').execute(),
        ])
        return rows.map((each) => each.length)
      })
    expect(await seen(council.officer)).toEqual([1, 1, 1])
    for (const seat of [
      council.otherOfficer,
      council.manager,
      council.screener,
      council.teacher,
      council.policeScreener,
    ])
      expect(await seen(seat)).toEqual([0, 0, 0])
  })

  it('leave no trace that any table shows to another agency', async () => {
    const tables = (
      await ask<{ name: string }>(
        `select relname as name from pg_class join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' and has_table_privilege('kith_app', pg_class.oid, 'select') and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'partnership_id') order by 1`,
      )
    ).map((row) => row.name)
    expect(tables).toContain('staged_child')
    const seen = (seat: Seat) =>
      workOf(database.db, seat).look('test', async (tx) => {
        const counts: Record<string, number> = {}
        for (const name of tables) {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(tx)
          counts[name] = rows[0]?.n ?? 0
        }
        return counts
      })
    const others = [council.teacher, council.policeScreener, council.screener]
    const before = await Promise.all(others.map(seen))
    await stageFor(database.db, council.officer, aCensus(aChildBlock({ id: 'A1' })))
    const after = await Promise.all(others.map(seen))
    // The chain itself is one for the partnership: an entry is there, and holds no child.
    for (const counts of [...before, ...after]) for (const name of ['audit_entry', 'audit_head']) delete counts[name]
    expect(after).toEqual(before)
  })
})

describe('a child’s block', () => {
  type Says = Record<string, unknown> & { referrals: Record<string, unknown>[] }
  /** Every thing that was invented of a child, taken apart by hand: the oracle calls nothing of the code under test. */
  function thingsOf(says: Says): unknown[] {
    const list = (value: unknown) => (value ?? []) as Record<string, unknown>[]
    const without = (value: Record<string, unknown>, ...names: string[]) =>
      Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
    const { gender, sex, ethnicity, disabilities } = says
    return [
      ['child', without(says, 'referrals', 'gender', 'sex', 'ethnicity', 'disabilities')],
      ['characteristics', { gender, sex, ethnicity, disabilities }],
      ...says.referrals.flatMap((referral) => [
        ['referral', without(referral, 'assessments', 'childInNeedPlans', 'section47s', 'protectionPlans')],
        ...list(referral.assessments).map((each) => ['assessment', each]),
        ...list(referral.section47s).map((each) => ['section47', each]),
        ...list(referral.childInNeedPlans).map((each) => ['cin-plan', each]),
        ...list(referral.protectionPlans).flatMap((plan) => [
          ['protection-plan', without(plan, 'reviewDates')],
          ...list(plan.reviewDates).map((date) => ['review', { date }]),
        ]),
      ]),
    ]
  }
  const settled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settled).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, settled(each)]),
    )
  }

  it('lands on the child’s own record and on no other, whole, whatever the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(inventedChild, { minLength: 2, maxLength: 5 }),
        fc.array(fc.nat({ max: 1_000 }), { minLength: 50, maxLength: 200 }),
        async (children, order) => {
          council = await aCouncil(database.db)
          const told = children.map(({ flaw, as }, at) => ({ flaw, id: `ID-${at}`, ...as(`ID-${at}`) }))
          const { write, shuffled, outside } = writerBy(order)
          const body = shuffled(told).map(({ tree }) => `${outside()}${write(tree)}${outside()}`)
          await stageFor(database.db, council.officer, aCensus(body.join('\n')))
          const sound = told.filter(({ flaw }) => !flaw)
          for (const { id } of sound) expect(await promote(id)).toMatchObject({ ok: true })
          for (const { id, says } of sound) {
            const { child_record_id } = await stagedAs(id)
            const filed = (await entries(child_record_id)).map(({ kind, says: said }) => [kind, said])
            expect(settled(filed)).toEqual(settled(thingsOf(says as unknown as Says)))
            const born = await ask<{ born_on: string }>(
              'select born_on::text from person_birth where partnership_id = $p and record_id = $1',
              [child_record_id],
            )
            expect(born.map((row) => row.born_on)).toEqual(says.birthDate ? [says.birthDate] : [])
            const numbers = await ask<{ value: string }>(
              `select value from person_identifier where partnership_id = $p and record_id = $1 and kind = 'la-child-id'`,
              [child_record_id],
            )
            expect(numbers.map((row) => row.value)).toEqual([id])
          }
          expect(await ask('select * from record where partnership_id = $p')).toHaveLength(sound.length)
        },
      ),
      { seed: 11, numRuns: 15 },
    )
  }, 120_000)
})
