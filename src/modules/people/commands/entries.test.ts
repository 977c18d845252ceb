import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, PartnershipId, RecordId } from '../../../kernel/ids.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import type { EntryId } from '../domain/entry.js'
import { readIdentifier } from '../domain/identifiers/identifier.js'
import { childHeader } from '../queries/child-header.query.js'
import { listMisfiled, listPast } from '../queries/past-entries.query.js'
import { searchPeople } from '../queries/search.query.js'
import { listStanding } from '../queries/standing-entries.query.js'
import { aChild, grantTo, workAt } from '../testing/a-child.js'
import { keepEntry } from './keep-entry.js'
import { moveEntry, strikeOutEntry } from './misfiled.js'
import { addRelation } from './people-around.js'
import { setStatus } from './set-status.js'

const database = useDatabase()
const secrets = { digest: (use: string, text: string) => `${use}:${text}` }
let partnershipId: PartnershipId
let agencyId: AgencyId
let worker: Seat
let colleague: Seat

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  agencyId = await anAgency(database.db, partnershipId)
  worker = await aSeat(database.db, partnershipId, { agencyId, name: 'Nadia Rahman' })
  colleague = await aSeat(database.db, partnershipId, { agencyId })
})

const day = (text: string) => text as CalendarDate
const change = workAt
const standing = (recordId: RecordId, kind: Parameters<typeof listStanding>[2]) =>
  workAt(database.db, worker).look('test.looked', (tx) => listStanding(tx, [recordId], kind))
const finds = async (seat: Seat, text: string, id: RecordId) => {
  const result = await workAt(database.db, seat).look('test.looked', (tx, by) => searchPeople(tx, by, text))
  return result.found.some((each) => each.recordId === id)
}

async function aName(recordId: RecordId, familyName: string): Promise<EntryId> {
  const outcome = await change(database.db, worker).change((tx, by) =>
    keepEntry(tx, by, {
      recordId,
      kind: 'name',
      values: { kind: 'alias', givenNames: 'Rufus', familyName },
      source: 'Heard at the youth club',
    }),
  )
  if (!outcome.ok) throw new Error('The name was not kept')
  return outcome.value.entryId
}

describe('correcting an entry', () => {
  it('puts the new one in its place and keeps the old one with its day', async () => {
    const { recordId } = await aChild(database.db, worker)
    const [before] = await standing(recordId, 'birth')
    const later = new Date('2026-03-05T10:00:00Z')
    const outcome = await change(database.db, worker, later).change((tx, by) =>
      keepEntry(tx, by, {
        recordId,
        kind: 'birth',
        values: { certainty: 'known', bornOn: day('2012-03-13'), ageFrom: null, ageTo: null, asOf: null },
        source: 'Birth certificate',
        replaces: before?.id,
      }),
    )
    expect(outcome.ok).toBe(true)
    expect((await standing(recordId, 'birth')).map((each) => (each as { bornOn: string }).bornOn)).toEqual([
      '2012-03-13',
    ])
    const past = await workAt(database.db, worker).look('test.looked', (tx) => listPast(tx, [recordId]))
    expect(past).toMatchObject([
      { id: before?.id, kind: 'birth', supersededAt: later, values: { bornOn: '2012-03-03' } },
    ])
  })

  it('is refused for an entry that was corrected meanwhile, and for one that is not there', async () => {
    const { recordId } = await aChild(database.db, worker)
    const [before] = await standing(recordId, 'birth')
    const correct = (replaces: EntryId | undefined) =>
      change(database.db, worker).change((tx, by) =>
        keepEntry(tx, by, {
          recordId,
          kind: 'birth',
          values: { certainty: 'known', bornOn: day('2012-03-13'), ageFrom: null, ageTo: null, asOf: null },
          source: '',
          replaces,
        }),
      )
    await correct(before?.id)
    expect(await correct(before?.id)).toMatchObject({ ok: false, refusals: [{ code: 'entry-changed' }] })
    expect(await correct('019ab5d2-0000-7000-8000-000000000000' as EntryId)).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-such-entry' }],
    })
    expect(await standing(recordId, 'birth')).toHaveLength(1)
  })

  it('leaves its author in the audit with the names of fields and none of their words', async () => {
    const { recordId } = await aChild(database.db, worker)
    const outcome = await change(database.db, worker).change((tx, by) =>
      addRelation(tx, by, {
        recordId,
        source: 'Told by Callum',
        relation: {
          name: 'Leanne Thorsby',
          relation: 'mother',
          relationWords: 'Mum',
          parentalResponsibility: 'yes',
          livesWith: true,
          inPlan: true,
          safeToContact: 'yes',
          contact: '07700 900142',
          fromOn: null,
          untilOn: null,
        },
      }),
    )
    const { rows } = await database.admin.query(
      `select e.body from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where r.record_id = $1 and e.body->>'action' = 'people.entry-added'`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].body.thing).toBe(outcome.ok && outcome.value.entryId)
    expect(rows[0].body.fields).toContain('safeToContact')
    expect(JSON.stringify(rows[0].body)).not.toMatch(/Leanne|900142/)
  })
})

describe('a status that begins', () => {
  it('ends the one that is named, on that day, and leaves the others', async () => {
    const { recordId } = await aChild(database.db, worker)
    const set = (code: string, from: string, ends: EntryId[] = []) =>
      change(database.db, worker).change((tx, by) =>
        setStatus(tx, by, {
          recordId,
          status: { kind: 'plan', code, label: code, listVersionId: null, fromOn: day(from), untilOn: null },
          source: '',
          ends,
        }),
      )
    const need = await set('child-in-need', '2026-01-05')
    await set('youth-justice', '2026-01-12')
    await set('child-protection', '2026-02-02', need.ok ? [need.value.entryId] : [])
    const rows = (await standing(recordId, 'status')) as unknown as { code: string; untilOn: string | null }[]
    expect(Object.fromEntries(rows.map((row) => [row.code, row.untilOn]))).toEqual({
      'child-in-need': '2026-02-02',
      'youth-justice': null,
      'child-protection': null,
    })
  })
})

describe('an entry on the wrong record', () => {
  const misfiled = { reason: 'another-person', note: '' }

  it('that is struck out is shown and found no more, and its trace says why without saying what', async () => {
    const { recordId } = await aChild(database.db, worker)
    const id = await aName(recordId, 'Wrongrecord')
    expect(await finds(worker, 'rufus wrongrecord', recordId)).toBe(true)
    const outcome = await change(database.db, worker).change((tx, by) =>
      strikeOutEntry(tx, by, { recordId, kind: 'name', id, ...misfiled }),
    )
    expect(outcome.ok).toBe(true)
    expect(await finds(worker, 'wrongrecord', recordId)).toBe(false)
    expect((await standing(recordId, 'name')).map((each) => each.id)).not.toContain(id)
    const traces = await workAt(database.db, worker).look('test.looked', (tx) => listMisfiled(tx, [recordId]))
    expect(traces).toMatchObject([{ what: 'struck-out', reason: 'another-person', entryKind: 'name' }])
    const { rows } = await database.admin.query('select family_name from person_name where id = $1', [id])
    expect(rows).toEqual([{ family_name: 'Wrongrecord' }])
  })

  it('that is moved keeps its id and author and goes behind the other record’s wall, with its words for search', async () => {
    const from = await aChild(database.db, worker, { grants: [grantTo(worker), grantTo(colleague)] })
    const to = await aChild(database.db, worker, { givenNames: 'Theo', familyName: 'Marsh' })
    const id = await aName(from.recordId, 'Wandering')
    expect(await finds(colleague, 'rufus wandering', from.recordId)).toBe(true)
    const outcome = await change(database.db, worker).change((tx, by) =>
      moveEntry(tx, by, { recordId: from.recordId, kind: 'name', id, to: to.recordId, ...misfiled }),
    )
    expect(outcome.ok).toBe(true)
    expect((await standing(to.recordId, 'name')).map((each) => each.id)).toContain(id)
    expect(await finds(worker, 'rufus wandering', to.recordId)).toBe(true)
    expect(await finds(colleague, 'wandering', from.recordId)).toBe(false)
    const walls = await database.admin.query(
      `select visible_to from name_token where name_id = $1
       union select visible_to from person_name where id = $1 union select visible_to from person where record_id = $2`,
      [id, to.recordId],
    )
    expect(walls.rows).toHaveLength(1)
    const traces = await workAt(database.db, worker).look('test.looked', (tx) =>
      listMisfiled(tx, [from.recordId, to.recordId]),
    )
    expect(traces.map((each) => [each.recordId, each.what]).toSorted()).toEqual(
      [
        [from.recordId, 'moved-away'],
        [to.recordId, 'moved-here'],
      ].toSorted(),
    )
    const { rows } = await database.admin.query(
      `select array_agg(r.record_id::text) as records from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where e.body->>'action' = 'people.entry-moved' and e.body->>'thing' = $1`,
      [id],
    )
    expect(rows[0].records.toSorted()).toEqual([from.recordId, to.recordId].toSorted())
  })

  it('goes nowhere when the other record is closed to whoever moves it, or may only be read', async () => {
    const { recordId } = await aChild(database.db, worker)
    const closed = await aChild(database.db, colleague)
    const readOnly = await aChild(database.db, colleague, { grants: [grantTo(worker, { level: 'read' })] })
    const withoutPart = await aChild(database.db, colleague, { grants: [grantTo(worker, { parts: ['voice'] })] })
    const id = await aName(recordId, 'Staying')
    for (const to of [closed.recordId, readOnly.recordId, withoutPart.recordId]) {
      const outcome = await change(database.db, worker).change((tx, by) =>
        moveEntry(tx, by, { recordId, kind: 'name', id, to, ...misfiled }),
      )
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'target-closed' }] })
    }
    expect((await standing(recordId, 'name')).map((each) => each.id)).toContain(id)
  })

  it('needs a reason, and is struck out once', async () => {
    const { recordId } = await aChild(database.db, worker)
    const id = await aName(recordId, 'Twice')
    const strike = (reason: string) =>
      change(database.db, worker).change((tx, by) =>
        strikeOutEntry(tx, by, { recordId, kind: 'name', id, reason, note: '' }),
      )
    expect(await strike('')).toMatchObject({ ok: false, refusals: [{ code: 'reason-missing' }] })
    expect((await strike('twice')).ok).toBe(true)
    expect(await strike('twice')).toMatchObject({ ok: false, refusals: [{ code: 'already-struck-out' }] })
  })

  it('takes its pointer along, so that a desk is sent to the right record', async () => {
    const identifier = readIdentifier(secrets, 'nhs-number', '4010232137')
    if (!identifier.ok) throw new Error('the number was not read')
    const from = await aChild(database.db, worker, { identifiers: [identifier.value] })
    const to = await aChild(database.db, worker)
    const [entry] = await standing(from.recordId, 'identifier')
    await change(database.db, worker).change((tx, by) =>
      moveEntry(tx, by, {
        recordId: from.recordId,
        kind: 'identifier',
        id: entry?.id as EntryId,
        to: to.recordId,
        ...misfiled,
      }),
    )
    const { rows } = await database.admin.query('select record_id from identifier_pointer where identifier_id = $1', [
      entry?.id,
    ])
    expect(rows).toEqual([{ record_id: to.recordId }])
  })
})

describe('the header', () => {
  it('says what stands and nothing that was corrected or struck out', async () => {
    const { recordId } = await aChild(database.db, worker, { careLine: 'Ring mum first.' })
    const [care] = (await standing(recordId, 'detail')) as unknown as { id: EntryId }[]
    await change(database.db, worker).change((tx, by) =>
      strikeOutEntry(tx, by, { recordId, kind: 'detail', id: care?.id as EntryId, reason: 'not-true', note: '' }),
    )
    const header = await workAt(database.db, worker).look('test.looked', (tx, by) => childHeader(tx, by, recordId))
    expect(header.careLine).toBeUndefined()
  })
})
