import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, PartnershipId, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { type GrantWanted, setRestricted } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { childHeader } from '../queries/child-header.query.js'
import { allStanding } from '../queries/details.query.js'
import { searchPeople } from '../queries/search.query.js'
import { aChild, grantTo, workAt } from '../testing/a-child.js'
import { mergePeople, unmergePeople } from './merge-people.js'

const database = useDatabase()
let partnershipId: PartnershipId
let agencyId: AgencyId
let manager: Seat
let onlyKept: Seat
let onlyMerged: Seat

beforeAll(async () => {
  partnershipId = await aPartnership(database.db)
  agencyId = await anAgency(database.db, partnershipId)
  manager = await aSeat(database.db, partnershipId, { agencyId, role: 'team-manager', name: 'Samira Haddad' })
  onlyKept = await aSeat(database.db, partnershipId, { agencyId })
  onlyMerged = await aSeat(database.db, partnershipId, { agencyId })
})

async function twoEntries(): Promise<{ keep: RecordId; merge: RecordId }> {
  const kept = await aChild(database.db, manager, { grants: [grantTo(manager), grantTo(onlyKept)] })
  const merged = await aChild(database.db, manager, {
    givenNames: 'Kallum',
    familyName: 'Thorsbie',
    knownAs: 'Storm',
    bornOn: '2012-04-03' as CalendarDate,
    school: { name: 'Harrowmere High' },
    grants: [grantTo(manager), grantTo(onlyMerged)],
  })
  return { keep: kept.recordId, merge: merged.recordId }
}

const because = { reason: 'The same birth date and mother', evidence: 'Spoke to mum and the school' }
const merge = (seat: Seat, pair: { keep: RecordId; merge: RecordId }) =>
  workAt(database.db, seat).change((tx, by) => mergePeople(tx, by, { ...pair, ...because }))
const undo = (seat: Seat, id: RecordId, reason = 'They are cousins') =>
  workAt(database.db, seat).change((tx, by) => unmergePeople(tx, by, { merge: id, reason }))
const header = (seat: Seat, id: RecordId) =>
  workAt(database.db, seat).look('test.looked', (tx, by) => childHeader(tx, by, id))
const found = async (seat: Seat, text: string) =>
  (
    await workAt(database.db, seat).look('test.looked', (tx, by) => searchPeople(tx, by, text, { limit: 50 }))
  ).found.map((each) => each.recordId)

/** Everything a seat can see of two records, with every id. */
async function seen(seat: Seat, ids: readonly RecordId[]) {
  return workAt(database.db, seat).look('test.looked', async (tx, by) =>
    JSON.stringify({
      headers: await Promise.all(ids.map((id) => childHeader(tx, by, id))),
      standing: await Promise.all(ids.map((id) => allStanding(tx, [id]))),
    }),
  )
}

describe('two entries for one person', () => {
  it('lead to the one that stands, in its header and in search, with both histories', async () => {
    const pair = await twoEntries()
    expect(await merge(manager, pair)).toMatchObject({ ok: true, value: { survivor: pair.keep } })
    const top = await header(manager, pair.merge)
    expect(top.recordId).toBe(pair.keep)
    expect(top.displayName).toBe('Callum Thorsby')
    expect(top.knownAs).toBe('Storm')
    expect(top.school).toBe('Harrowmere High')
    const ids = await found(manager, 'kallum thorsbie storm')
    expect(ids).toContain(pair.keep)
    expect(ids).not.toContain(pair.merge)
    expect((await header(manager, pair.keep)).recordIds).toEqual([pair.keep, pair.merge])
  })

  it('open the merged one to whoever holds the one that stands, and never the other way round', async () => {
    const pair = await twoEntries()
    await merge(manager, pair)
    expect((await header(onlyKept, pair.merge)).knownAs).toBe('Storm')
    const below = await header(onlyMerged, pair.merge)
    expect(below.recordId).toBe(pair.merge)
    expect((await header(onlyMerged, pair.keep)).displayName).toBe('A child')
  })

  it('are both in the audit of the decision, which holds no words', async () => {
    const pair = await twoEntries()
    await merge(manager, pair)
    const { rows } = await database.admin.query(
      `select e.body, array_agg(r.record_id::text) as records from audit_entry e join audit_entry_record r using (partnership_id, lane, seq)
       where e.body->>'action' = 'people.merged' group by e.partnership_id, e.lane, e.seq, e.body having $1 = any (array_agg(r.record_id))`,
      [pair.keep],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].records.toSorted()).toEqual([pair.keep, pair.merge].toSorted())
    expect(JSON.stringify(rows[0].body)).not.toMatch(/birth date and mother|Spoke to mum/)
  })

  it.each([
    { keep: 'same', code: 'same-record', because: 'a record does not stand for itself' },
    { keep: 'closed', code: 'record-closed', because: 'the seat does not see one of them' },
    { keep: 'reader', code: 'record-closed', because: 'the seat may only read one of them' },
    { keep: 'merged', code: 'already-merged', because: 'one already stands with another' },
  ])('are refused as $code: $because', async ({ keep, code }) => {
    const pair = await twoEntries()
    const other = await twoEntries()
    if (keep === 'merged') await merge(manager, other)
    const closed = await aChild(database.db, onlyKept)
    const readOnly = await aChild(database.db, onlyKept, { grants: [grantTo(manager, { level: 'read' })] })
    const target = { same: pair.merge, closed: closed.recordId, reader: readOnly.recordId, merged: other.merge }[keep]
    const outcome = await merge(manager, { keep: target as RecordId, merge: pair.merge })
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
    expect((await header(manager, pair.merge)).recordId).toBe(pair.merge)
  })

  it.each([
    { reason: ' ', evidence: 'x', code: 'reason-missing' },
    { reason: 'x', evidence: '\n', code: 'evidence-missing' },
    { reason: 'a'.repeat(2001), evidence: 'x', code: 'text-too-long' },
  ])('are refused without a reason and evidence: $code', async ({ code, ...texts }) => {
    const pair = await twoEntries()
    const outcome = await workAt(database.db, manager).change((tx, by) => mergePeople(tx, by, { ...pair, ...texts }))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  it('shut both to a team while the one merged is restricted, and open again when it is undone', async () => {
    const teamId = await aTeam(database.db, partnershipId, agencyId)
    const teamMate = await aSeat(database.db, partnershipId, { agencyId, teamIds: [teamId] })
    const team = { ...grantTo(manager), toKind: 'team', toId: teamId } as GrantWanted
    const kept = await aChild(database.db, manager, { grants: [grantTo(manager), team] })
    const other = await aChild(database.db, manager)
    const pair = { keep: kept.recordId, merge: other.recordId }
    await workAt(database.db, manager).change(async (tx, by) => accept(await setRestricted(tx, by, pair.merge, true)))
    expect((await header(teamMate, pair.keep)).displayName).toBe('Callum Thorsby')
    await merge(manager, pair)
    expect((await header(teamMate, pair.keep)).displayName).toBe('A child')
    await undo(manager, pair.merge)
    expect((await header(teamMate, pair.keep)).displayName).toBe('Callum Thorsby')
  })
})

describe('undoing a merge', () => {
  it('restores what each seat saw, whatever was merged with what', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          count: fc.integer({ min: 2, max: 4 }),
          order: fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 6 }),
        }),
        async ({ count, order }) => {
          const grants = [grantTo(manager), grantTo(onlyKept, { parts: ['summary'], level: 'read' })]
          const ids: RecordId[] = []
          for (let at = 0; at < count; at += 1) {
            const made = await aChild(database.db, manager, {
              givenNames: `Merge${at}`,
              familyName: 'Property',
              grants: at % 2 === 0 ? grants : [grantTo(manager), grantTo(onlyMerged)],
            })
            ids.push(made.recordId)
          }
          const seats = [manager, onlyKept, onlyMerged]
          const before = await Promise.all(seats.map((seat) => seen(seat, ids)))
          const stack: RecordId[] = []
          for (let at = 0; at + 1 < order.length; at += 2) {
            const [keep, lost] = [
              ids[(order[at] ?? 0) % count] as RecordId,
              ids[(order[at + 1] ?? 0) % count] as RecordId,
            ]
            const outcome = await merge(manager, { keep, merge: lost })
            if (outcome.ok) stack.push(lost)
          }
          fc.pre(stack.length > 0)
          expect(await Promise.all(seats.map((seat) => seen(seat, ids)))).not.toEqual(before)
          for (const lost of stack.toReversed()) expect((await undo(manager, lost)).ok).toBe(true)
          expect(await Promise.all(seats.map((seat) => seen(seat, ids)))).toEqual(before)
        },
      ),
      { numRuns: 12, seed: 20260302 },
    )
  })

  it('keeps the decision and its undoing, and asks for a reason', async () => {
    const pair = await twoEntries()
    await merge(manager, pair)
    expect(await undo(manager, pair.merge, ' ')).toMatchObject({ ok: false, refusals: [{ code: 'reason-missing' }] })
    expect((await undo(manager, pair.merge)).ok).toBe(true)
    expect(await undo(manager, pair.merge)).toMatchObject({ ok: false, refusals: [{ code: 'no-such-merge' }] })
    const { rows } = await database.admin.query(
      'select reason, undo_reason, undone_by_name from person_merge where record_id = $1',
      [pair.merge],
    )
    expect(rows).toEqual([{ reason: because.reason, undo_reason: 'They are cousins', undone_by_name: 'Samira Haddad' }])
  })

  it('is not for someone who may only read one of them', async () => {
    const pair = await twoEntries()
    await merge(manager, pair)
    expect((await undo(onlyMerged, pair.merge)).ok).toBe(false)
  })
})
