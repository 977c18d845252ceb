import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { childHeader } from '../queries/child-header.query.js'
import { namesOf } from '../queries/names.query.js'
import { readIdentifier } from '../domain/identifiers/identifier.js'
import { aChild, workAt } from '../testing/a-child.js'

const database = useDatabase()
const secrets = { digest: (use: string, text: string) => `${use}:${text}` }
let partnershipId: PartnershipId
let worker: Seat
let other: Seat

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  const agencyId = await anAgency(database.db, partnershipId)
  worker = await aSeat(database.db, partnershipId, { agencyId, name: 'Nadia Rahman' })
  other = await aSeat(database.db, partnershipId, { agencyId })
})

const header = (seat: Seat, recordId: Parameters<typeof childHeader>[2]) =>
  workAt(database.db, seat).look('test.looked', (tx, by) => childHeader(tx, by, recordId))

describe('creating a child', () => {
  it('writes what is known, and the header says it', async () => {
    const { recordId } = await aChild(database.db, worker, {
      knownAs: 'Cal',
      school: { name: 'Harrowmere High', yearGroup: 'year 10' },
      livesWith: 'mum and sister, Eskerby',
      careLine: 'Text before you ring.',
    })
    expect(await header(worker, recordId)).toMatchObject({
      recordId,
      displayName: 'Callum Thorsby',
      shortName: 'Cal',
      initials: 'C. T.',
      bornOn: '2012-03-03',
      age: 13,
      ageWords: '13',
      school: 'Harrowmere High, year 10',
      livesWith: 'mum and sister, Eskerby',
      careLine: 'Text before you ring.',
    })
  })

  it.each([
    { bornOn: '2012-03-02', age: '14', because: 'the birthday is today' },
    { bornOn: '2012-03-03', age: '13', because: 'it is tomorrow' },
  ])('counts the age to the day: $because', async ({ bornOn, age }) => {
    const { recordId } = await aChild(database.db, worker, { bornOn: bornOn as CalendarDate })
    expect((await header(worker, recordId)).ageWords).toBe(age)
  })

  it('takes a child nobody can name yet, by a description and a guessed age', async () => {
    const outcome = await aChild(database.db, worker, {
      givenNames: '',
      familyName: '',
      bornOn: undefined as never,
      description: 'A girl of about fourteen',
      age: { from: 13, to: 15, asOf: '2025-03-02' as CalendarDate },
    })
    expect(await header(worker, outcome.recordId)).toMatchObject({
      displayName: 'A girl of about fourteen',
      shortName: 'the child',
      isNamed: false,
      ageWords: '14 to 16',
    })
  })

  it('calls a child without a name by the council’s number and birth date', async () => {
    const identifier = readIdentifier(secrets, 'la-child-id', '566910')
    if (!identifier.ok) throw new Error('the number was not read')
    const { recordId } = await aChild(database.db, worker, {
      givenNames: '',
      familyName: '',
      identifiers: [identifier.value],
    })
    const names = await workAt(database.db, worker).look('test.looked', (tx) => namesOf(tx, [recordId]))
    expect(names.get(recordId)).toBe('Child 566910, born 3 March 2012')
  })

  it('is closed to whoever holds no grant, and leaves the writer in the audit', async () => {
    const { recordId, personId } = await aChild(database.db, worker)
    const closed = await header(other, recordId)
    expect(closed.displayName).toBe('A child')
    const { rows } = await database.admin.query(
      `select e.seat_id, e.body from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where r.record_id = $1 and e.body->>'action' = 'people.child-created'`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].seat_id).toBe(worker.id)
    expect(rows[0].body).toMatchObject({ thing: personId, fields: ['person', 'name.name', 'birth'] })
    expect(JSON.stringify(rows[0].body)).not.toContain('Callum')
  })
})
