import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Role, Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, PartnershipId, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { declareConflict, setRestricted } from '../../access/index.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { createChild } from '../commands/create-child.js'
import type { IdentifierKind } from '../domain/entry.js'
import { readIdentifier } from '../domain/identifiers/identifier.js'
import { aChild, grantTo, workAt } from '../testing/a-child.js'
import { likelyChildren } from './likely-children.query.js'
import { searchPeople } from './search.query.js'

const database = useDatabase()
const secrets = { digest: (use: string, text: string) => `${use}:${text}` }
let partnershipId: PartnershipId
let agencyId: AgencyId
let worker: Seat
let other: Seat

const GIVEN = [
  'Aaliyah', 'Ben', 'Catherine', 'Daniel', 'Elizabeth', 'Finlay', 'Grace', 'Harry', 'Isabella', 'Jack', 'Katarzyna',
  'Liam', 'Mohammed', 'Niamh', 'Oliver', 'Phoebe', 'Robert', 'Siobhan', 'Thomas', 'William',
] // biome-ignore format: a table
const FAMILY = [
  'Ackroyd', 'Bhattacharya', 'Clarke', 'Davies', 'Eccles', 'Featherstone', 'Gill', 'Hussain', 'Iqbal', 'Jackson',
  'Kowalska', 'Lockwood', 'McDonald', 'Nowak', 'O’Brien', 'Parkinson', 'Robertson', 'Stephenson', 'Thwaite',
  'Whittaker',
] // biome-ignore format: a table

type Known = { readonly given: string; readonly family: string; readonly bornOn: CalendarDate; readonly id: RecordId }
const mine: Known[] = []
const theirs: Known[] = []

/** 400 children, every name twice over: the even ones are open to the worker, the odd ones to someone else. */
beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  agencyId = await anAgency(database.db, partnershipId, { name: 'Northmoor Council' })
  worker = await aSeat(database.db, partnershipId, { agencyId })
  other = await aSeat(database.db, partnershipId, { agencyId })
  for (const [seat, known, half] of [
    [worker, mine, 0],
    [other, theirs, 1],
  ] as const) {
    const outcome = await workAt(database.db, seat).change(async (tx, by) => {
      for (let at = 0; at < 200; at += 1) {
        const given = GIVEN[at % 20] ?? ''
        const family = FAMILY[(at + Math.floor(at / 20) * 3) % 20] ?? ''
        const month = String((at % 12) + 1).padStart(2, '0')
        const bornOn =
          `${2009 + (at % 8)}-${month}-${String(((at * 7 + half) % 28) + 1).padStart(2, '0')}` as CalendarDate
        const { recordId } = await createChild(tx, by, {
          givenNames: given,
          familyName: family,
          bornOn,
          ownerAgencyId: agencyId,
          grants: [grantTo(seat)],
          source: 'Test',
        })
        known.push({ given, family, bornOn, id: recordId })
      }
      return accept()
    })
    if (!outcome.ok) throw new Error('The children were not created')
  }
}, 120_000)

const search = (seat: Seat, text: string, limit = 10) =>
  workAt(database.db, seat).look('test.searched', (tx, by) => searchPeople(tx, by, text, { limit }))

/** Ways in which people get names and dates wrong. Each is a rule, so that the misspellings are the same every time. */
const SLIPS: readonly { name: string; typed: (child: Known) => string; atLeast: number }[] = [
  { name: 'as it is', typed: ({ given, family }) => `${given} ${family}`, atLeast: 1 },
  { name: 'the names swapped', typed: ({ given, family }) => `${family} ${given}`, atLeast: 1 },
  {
    name: 'a letter left out',
    typed: ({ given, family }) => `${given} ${family.slice(0, 2)}${family.slice(3)}`,
    atLeast: 0.95,
  },
  {
    name: 'a letter doubled',
    typed: ({ given, family }) => `${given} ${family.slice(0, 3)}${family.slice(2)}`,
    atLeast: 0.95,
  },
  {
    name: 'two letters the other way round',
    typed: ({ given, family }) =>
      `${given} ${family.slice(0, 2)}${family[3] ?? ''}${family[2] ?? ''}${family.slice(4)}`,
    atLeast: 0.95,
  },
  { name: 'double-barrelled', typed: ({ given, family }) => `${given} ${family}-Smith`, atLeast: 0.95 },
  {
    name: 'day and month swapped, with the family name',
    typed: ({ family, bornOn }) => {
      const [year, month, day] = bornOn.split('-')
      return `${family} ${month}/${day}/${year}`
    },
    atLeast: 0.95,
  },
  { name: 'the birth date alone', typed: ({ bornOn }) => bornOn, atLeast: 1 },
]

/** Whoever is at a desk searches by the words, and everyone else among their own: what is found is the same. */
const WAYS: readonly Role[] = ['allocated-worker', 'screener']

describe.each(WAYS)('search over several hundred children, as %s', (role) => {
  it.each(SLIPS)('finds a child among the first ten: $name', async ({ typed, atLeast }) => {
    let found = 0
    const asked = mine.filter((_, at) => at % 4 === 0)
    for (const child of asked) {
      const result = await search({ ...worker, role }, typed(child))
      if (result.found.some((each) => each.recordId === child.id)) found += 1
    }
    expect(found / asked.length).toBeGreaterThanOrEqual(atLeast)
  })

  it.each([
    { typed: 'Kate Davies', given: 'Catherine', because: 'Kate is Catherine' },
    { typed: 'Bob', given: 'Robert', because: 'Bob is Robert' },
    { typed: 'Steffenson', family: 'Stephenson', because: 'it sounds the same' },
    { typed: 'Mohamad', given: 'Mohammed', because: 'it is written in many ways' },
    { typed: 'obrien', family: 'O’Brien', because: 'the apostrophe is left out' },
    { typed: 'mac donald', family: 'McDonald', because: 'Mac and Mc are one' },
  ])('finds $typed: $because', async ({ typed, given, family }) => {
    const { found } = await search({ ...worker, role }, typed, 30)
    expect(found.length).toBeGreaterThan(0)
    expect(found.some((each) => each.name.includes(given ?? family ?? ''))).toBe(true)
  })

  it('never finds a child of someone else, whatever is typed of them', async () => {
    const closed = new Set(theirs.map((each) => each.id))
    for (const child of theirs.filter((_, at) => at % 5 === 0)) {
      for (const text of [`${child.given} ${child.family}`, child.family, child.bornOn]) {
        const { found } = await search({ ...worker, role }, text, 50)
        expect(found.filter((each) => closed.has(each.recordId))).toEqual([])
      }
    }
  })
})

describe('search over several hundred children', () => {
  it('writes a look at each child that is shown and at none that was only weighed', async () => {
    const { found } = await search(worker, 'Grace', 3)
    expect(found).toHaveLength(3)
    const { rows } = await database.admin.query(
      `select array_agg(r.record_id::text) as records from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where e.seat_id = $1 group by e.lane, e.seq, e.at order by e.lane, e.seq`,
      [worker.id],
    )
    const shown = found.map((each) => each.recordId).toSorted()
    expect(rows.map((row) => row.records.toSorted())).toContainEqual(shown)
  })

  it('is cut into pages that do not overlap', async () => {
    const page = (skip: number) =>
      workAt(database.db, worker).look('test.searched', (tx, by) => searchPeople(tx, by, 'Grace', { limit: 4, skip }))
    const [first, second] = [await page(0), await page(4)]
    expect(first.hasMore).toBe(true)
    const ids = [...first.found, ...second.found].map((each) => each.recordId)
    expect(new Set(ids).size).toBe(8)
  })

  it.each(['', '   ', '🙂', '%', "'; drop table person; --", 'a'.repeat(5000), '\\', '{}'])(
    'takes %j without a fault',
    async (text) => {
      expect((await search(worker, text)).found.length).toBeLessThanOrEqual(10)
    },
  )

  it('finds a name written a moment ago', async () => {
    const { recordId } = await aChild(database.db, worker, { givenNames: 'Zebedee', familyName: 'Quillfeather' })
    expect((await search(worker, 'zebidee quilfeather')).found[0]?.recordId).toBe(recordId)
  })
})

describe('search before create', () => {
  const likely = (seat: Seat, input: Parameters<typeof likelyChildren>[2]) =>
    workAt(database.db, seat).look('test.likely', (tx, by) => likelyChildren(tx, by, input))

  it('shows who is likely by name and birth date, and nobody closed to the seat', async () => {
    const child = mine[0] as Known
    const input = { name: `${child.given} ${child.family}`, bornOn: child.bornOn }
    expect((await likely(worker, input)).likely[0]?.recordId).toBe(child.id)
    const closed = theirs[0] as Known
    const theirsInput = { name: `${closed.given} ${closed.family}`, bornOn: closed.bornOn }
    expect((await likely(worker, theirsInput)).likely.map((each) => each.recordId)).not.toContain(closed.id)
  })

  it('does not call everyone of a common first name likely', async () => {
    expect((await likely(worker, { name: 'Grace Zyxwvut', bornOn: '2001-01-01' as CalendarDate })).likely).toEqual([])
  })
})

describe('another agency holds something', () => {
  const numbers: readonly string[] = ['9434765919', '4010232137', '9990000018', '9876543210', '1234567881']
  let used = 0

  async function held(more: Partial<Parameters<typeof aChild>[2]> = {}) {
    const identifier = identifierOf('nhs-number', numbers[used] ?? '')
    used += 1
    const { recordId } = await aChild(database.db, other, { identifiers: [identifier], ...more })
    return { recordId, identifier }
  }
  const identifierOf = (kind: IdentifierKind, text: string) => {
    const read = readIdentifier(secrets, kind, text)
    if (!read.ok) throw new Error(`${text} was not read`)
    return read.value
  }
  const atDesk = async (role: Role = 'screener') =>
    aSeat(database.db, partnershipId, {
      agencyId: await anAgency(database.db, partnershipId, { kind: 'health' }),
      role,
    })
  const ask = async (seat: Seat, identifier: ReturnType<typeof identifierOf>) =>
    await workAt(database.db, seat).look('test.asked', (tx, by) =>
      likelyChildren(tx, by, { identifiers: [identifier] }),
    )

  it('is told to a desk on the exact number, with whom to ask and nothing else, and is in the audit', async () => {
    const { recordId, identifier } = await held()
    const desk = await atDesk()
    expect(await ask(desk, identifier)).toEqual({
      likely: [],
      elsewhere: { askAgencyId: agencyId, askAgencyName: 'Northmoor Council' },
    })
    const { rows } = await database.admin.query(
      `select e.seat_id from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where r.record_id = $1 and e.body->>'action' = 'people.told-whom-to-ask'`,
      [recordId],
    )
    expect(rows).toEqual([{ seat_id: desk.id }])
  })

  it('is not told to any other role, nor on a number that is one digit off, nor of a record that is open', async () => {
    const { identifier } = await held()
    expect((await ask(await atDesk('team-manager'), identifier)).elsewhere).toBeUndefined()
    expect((await ask(await atDesk(), identifierOf('la-child-id', identifier.value))).elsewhere).toBeUndefined()
    expect((await ask({ ...other, role: 'screener' }, identifier)).elsewhere).toBeUndefined()
  })

  it('is never told of a restricted record, from the moment it is restricted', async () => {
    const { recordId, identifier } = await held()
    const desk = await atDesk()
    expect((await ask(desk, identifier)).elsewhere).toBeDefined()
    await workAt(database.db, other).change(async (tx, by) => accept(await setRestricted(tx, by, recordId, true)))
    expect((await ask(desk, identifier)).elsewhere).toBeUndefined()
  })

  it('is never told to someone with a declared conflict', async () => {
    const { recordId, identifier } = await held()
    const desk = await atDesk()
    await workAt(database.db, other).change(async (tx, by) =>
      accept(await declareConflict(tx, by, { recordId, accountId: desk.accountId, reason: 'my niece' })),
    )
    expect((await ask(desk, identifier)).elsewhere).toBeUndefined()
  })

  it('keeps no number that can be read from the pointer', async () => {
    const { rows } = await database.admin.query('select * from identifier_pointer')
    expect(rows.length).toBeGreaterThan(0)
    expect(Object.keys(rows[0])).not.toContain('value')
  })
})
