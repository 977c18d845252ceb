import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId, type PartnershipId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { GrantWanted } from '../domain/grant.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../testing/a-partnership.js'
import { workFrom } from '../work.js'
import { declareConflict, grantAccess, revokeGrants, setRestricted, setSupersededBy } from './grants.js'
import { openRecord } from './open-record.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
let partnershipId: PartnershipId
let manager: Seat
let worker: Seat
let teamMate: Seat
let deskScreener: Seat

beforeAll(async () => {
  const { db } = database
  partnershipId = await aPartnership(db)
  const agencyId = await anAgency(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, agencyId)
  manager = await aSeat(db, partnershipId, { agencyId, role: 'team-manager' })
  worker = await aSeat(db, partnershipId, { agencyId })
  teamMate = await aSeat(db, partnershipId, { agencyId, teamIds: [teamId] })
  deskScreener = await aSeat(db, partnershipId, { agencyId, role: 'screener' })
})

function work(seat: Seat, now = NOON) {
  return workFrom({ db: database.db, clock: () => now, auditLanes: 2 }, seat)
}

const to = (seat: Seat, more: Partial<GrantWanted> = {}): GrantWanted =>
  ({
    toKind: 'person',
    toId: seat.accountId,
    parts: ['*'],
    level: 'work',
    basis: 'allocation',
    sourceKind: 'test',
    ...more,
  }) as GrantWanted

async function aRecord(grants: GrantWanted[] = [to(manager)]): Promise<RecordId> {
  const id = newId<RecordId>()
  const outcome = await work(manager).change(async (tx, by) => {
    await openRecord(tx, by, {
      id,
      kind: 'child',
      subjectId: newId<Id<string>>(),
      ownerAgencyId: manager.agencyId,
      retentionClass: 'child',
      grants,
    })
    return accept()
  })
  expect(outcome.ok).toBe(true)
  return id
}

async function sees(seat: Seat, id: RecordId, now = NOON): Promise<boolean> {
  const row = await work(seat, now).look('test.looked', (tx) =>
    tx.selectFrom('record').select('id as recordId').where('id', '=', id).executeTakeFirst(),
  )
  return row !== undefined
}

describe('the wall', () => {
  it('shows a record to the person it was granted to and to nobody else', async () => {
    const id = await aRecord()
    expect(await sees(manager, id)).toBe(true)
    expect(await sees(worker, id)).toBe(false)
  })

  it('shows nothing at all where no seat acts', async () => {
    await aRecord()
    expect(await database.db.selectFrom('record').select('id').execute()).toEqual([])
  })

  it('opens to a team, and shuts when the grant is taken back', async () => {
    const id = await aRecord()
    const [teamId] = teamMate.teamIds
    const outcome = await work(manager).change(async (tx, by) =>
      accept(
        await grantAccess(tx, by, id, {
          toKind: 'team',
          toId: teamId as never,
          parts: ['summary'],
          level: 'read',
          basis: 'cover',
          sourceKind: 'test',
        }),
      ),
    )
    expect(await sees(teamMate, id)).toBe(true)
    await work(manager).change(async (tx, by) => {
      if (outcome.ok) await revokeGrants(tx, by, id, [outcome.value], 'over')
      return accept()
    })
    expect(await sees(teamMate, id)).toBe(false)
  })

  it.each([
    { at: '2026-03-02T11:59:59.999Z', seen: false, because: 'the grant has not begun' },
    { at: '2026-03-02T12:00:00Z', seen: true, because: 'it begins at noon' },
    { at: '2026-03-02T12:59:59.999Z', seen: true, because: 'its last moment counts' },
    { at: '2026-03-02T13:00:00Z', seen: false, because: 'at its end it is over' },
  ])('is $seen at $at: $because', async ({ at, seen }) => {
    const id = await aRecord([to(manager), to(worker, { fromAt: NOON, untilAt: new Date('2026-03-02T13:00:00Z') })])
    expect(await sees(worker, id, new Date(at))).toBe(seen)
  })

  it('takes desks and teams out while a record is restricted, and lets them in again', async () => {
    const id = await aRecord([
      to(manager),
      {
        toKind: 'desk',
        toId: deskScreener.agencyId,
        parts: ['*'],
        level: 'read',
        basis: 'screening',
        sourceKind: 'test',
      },
    ])
    expect(await sees(deskScreener, id)).toBe(true)
    await work(manager).change(async (tx, by) => accept(await setRestricted(tx, by, id, true)))
    expect(await sees(deskScreener, id)).toBe(false)
    expect(await sees(manager, id)).toBe(true)
    await work(manager).change(async (tx, by) => accept(await setRestricted(tx, by, id, false)))
    expect(await sees(deskScreener, id)).toBe(true)
  })

  it('shuts a conflicted person out whatever is granted to them', async () => {
    const id = await aRecord([to(manager), to(worker)])
    await work(manager).change(async (tx, by) =>
      accept(await declareConflict(tx, by, { recordId: id, accountId: worker.accountId, reason: 'my nephew' })),
    )
    expect(await sees(worker, id)).toBe(false)
    await work(manager).change(async (tx, by) =>
      accept(await grantAccess(tx, by, id, to(worker, { untilAt: new Date('2026-03-03T00:00:00Z') }))),
    )
    expect(await sees(worker, id)).toBe(false)
  })

  it('opens a merged record to those who hold the one that stands for it, until the merge is undone', async () => {
    const [kept, merged] = [await aRecord([to(manager), to(worker)]), await aRecord([to(manager)])]
    await work(manager).change(async (tx, by) => accept(await setSupersededBy(tx, by, merged, kept)))
    expect(await sees(worker, merged)).toBe(true)
    await work(manager).change(async (tx, by) => accept(await setSupersededBy(tx, by, merged, null)))
    expect(await sees(worker, merged)).toBe(false)
    expect(await sees(worker, kept)).toBe(true)
  })

  it('writes every look and every change to the audit, with the record in it', async () => {
    const id = await aRecord()
    await sees(manager, id)
    const { rows } = await database.admin.query(
      `select e.body->>'action' as action from audit_entry e join audit_entry_record r using (partnership_id, lane, seq) where r.record_id = $1 order by e.at, e.seq`,
      [id],
    )
    expect(rows.map((row) => row.action)).toEqual(['access.record-opened', 'test.looked'])
  })

  it('refuses to commit a change that told the audit nothing', async () => {
    await expect(work(manager).change(async () => accept())).rejects.toThrow('told the audit nothing')
  })

  it('gives a second identical submission the outcome of the first and changes nothing', async () => {
    const once = newId()
    let runs = 0
    const submit = () =>
      work(manager).change(
        async (tx, by) => {
          runs += 1
          const id = newId<RecordId>()
          await openRecord(tx, by, {
            id,
            kind: 'child',
            subjectId: newId<Id<string>>(),
            ownerAgencyId: manager.agencyId,
            retentionClass: 'child',
            grants: [to(manager)],
          })
          return accept({ id })
        },
        { once },
      )
    const [first, second] = await Promise.all([submit(), submit()])
    expect(first).toEqual(second)
    expect(runs).toBe(1)
  })
})
