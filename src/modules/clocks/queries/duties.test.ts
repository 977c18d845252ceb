import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { grantAccess } from '../../access/index.js'
import {
  type ClockId,
  countDuties,
  describeClocks,
  type DutyPage,
  listClocksOf,
  listDuties,
  moveClockOwner,
  type Owner,
  stopClocksOf,
  startClock,
  type Whose,
} from '../index.js'
import { aClockedPartnership, aRecord, workOf } from '../testing/a-clocked-record.js'

const database = useDatabase()
const NOW = '2026-03-16T12:00:00Z'
let place: Awaited<ReturnType<typeof aClockedPartnership>>
let recordId: RecordId

beforeEach(async () => {
  place = await aClockedPartnership(database.db)
  recordId = await aRecord(database.db, place.manager, [
    place.worker,
    { toKind: 'team', toId: place.teamId, parts: ['*'], level: 'work', basis: 'team', sourceKind: 'test' },
  ])
})

const mine = (): Owner => ({ personId: place.worker.accountId, teamId: place.teamId, agencyId: place.agencyId })

async function started(triggerAt: string, owner = mine(), rule = 'exploitation-risk-assessment'): Promise<ClockId> {
  const outcome = await workOf(database.db, place.worker, triggerAt).change(async (tx, by) =>
    accept(
      await startClock(tx, by, {
        rule,
        thingKind: 'assessment',
        thingId: newId<Id<string>>(),
        recordId,
        owner,
        triggerAt: new Date(triggerAt),
      }),
    ),
  )
  if (!outcome.ok) throw new Error('The clock did not start')
  return outcome.value
}

function duties(seat: Seat, whose: Whose, more: { after?: DutyPage['next']; limit?: number } = {}): Promise<DutyPage> {
  return workOf(database.db, seat, NOW).look('test.looked', (tx, by) =>
    listDuties(tx, by, { whose, limit: 10, ...more }),
  )
}

const ids = (page: DutyPage) => page.duties.map(({ clockId }) => clockId)

describe('duties', () => {
  it('are mine, my team’s and my agency’s, the soonest first', async () => {
    const later = await started('2026-03-10T10:00:00Z')
    const sooner = await started('2026-03-02T10:00:00Z')
    const teams = await started('2026-03-03T10:00:00Z', { teamId: place.teamId, agencyId: place.agencyId })
    expect(ids(await duties(place.worker, 'mine'))).toEqual([sooner, later])
    expect(ids(await duties(place.worker, 'team'))).toEqual([sooner, teams, later])
    expect(ids(await duties(place.worker, 'agency'))).toEqual([sooner, teams, later])
    expect(ids(await duties(place.manager, 'mine'))).toEqual([])
    expect(ids(await duties(place.manager, 'team'))).toEqual([sooner, teams, later])
  })

  it('say how pressing they are', async () => {
    await started('2026-02-27T10:00:00Z')
    await started('2026-03-02T10:00:00Z')
    await started('2026-03-05T10:00:00Z')
    const groups = (await duties(place.worker, 'mine')).duties.map(({ group }) => group)
    expect(groups).toEqual(['late', 'today', 'this-week'])
  })

  it('of the agency are for its desk: a screener sees what the desk is granted', async () => {
    const clockId = await started('2026-03-02T10:00:00Z')
    expect(ids(await duties(place.screener, 'agency'))).toEqual([])
    await workOf(database.db, place.manager, NOW).change(async (tx, by) =>
      accept(
        await grantAccess(tx, by, recordId, {
          toKind: 'desk',
          toId: place.agencyId,
          parts: ['*'],
          level: 'work',
          basis: 'screening',
          sourceKind: 'test',
        }),
      ),
    )
    expect(ids(await duties(place.screener, 'agency'))).toEqual([clockId])
  })

  it('hide what the record’s wall hides, whoever is named as owner', async () => {
    await started('2026-03-02T10:00:00Z', { personId: place.outsider.accountId })
    expect(ids(await duties(place.outsider, 'mine'))).toEqual([])
    const looked = await database.admin.query(`select 1 from audit_entry where seat_id = $1 and body->'records' ? $2`, [
      place.outsider.id,
      recordId,
    ])
    expect(looked.rows).toEqual([])
  })

  it('come page by page without a gap or a double, also where several are due at the same moment', async () => {
    const at = '2026-03-02T10:00:00Z'
    const all = [await started(at), await started(at), await started(at), await started('2026-03-05T10:00:00Z')]
    const first = await duties(place.worker, 'team', { limit: 2 })
    const second = await duties(place.worker, 'team', { limit: 2, after: first.next })
    expect([...ids(first), ...ids(second)].toSorted()).toEqual(all.toSorted())
    expect(first.next).toBeDefined()
    expect(second.next).toBeUndefined()
  })

  it('leave out what is done, and watches', async () => {
    await started('2026-03-02T10:00:00Z', mine(), 're-entry-watch')
    await started('2026-03-02T10:00:00Z')
    await workOf(database.db, place.worker, NOW).change(async (tx, by) =>
      accept(
        await stopClocksOf(tx, by, {
          recordId,
          rules: ['exploitation-risk-assessment'],
          reason: 'The child moved away',
        }),
      ),
    )
    expect(ids(await duties(place.worker, 'mine'))).toEqual([])
    const open = await workOf(database.db, place.worker, NOW).look('test.looked', (tx) => listClocksOf(tx, [recordId]))
    expect(open.map(({ clock }) => clock.rule.code)).toEqual(['re-entry-watch'])
    const all = await workOf(database.db, place.worker, NOW).look('test.looked', (tx) =>
      listClocksOf(tx, [recordId], { all: true }),
    )
    expect(all).toHaveLength(2)
  })

  it('are counted up to a bound', async () => {
    for (let day = 2; day < 6; day += 1) await started(`2026-03-0${day}T10:00:00Z`)
    const count = (most: number) =>
      workOf(database.db, place.worker, NOW).look('test.looked', (tx, by) => countDuties(tx, by, 'mine', most))
    expect(await count(10)).toBe(4)
    expect(await count(2)).toBe(3)
  })

  it('read an index in the order of the list', async () => {
    await database.admin.query('set enable_seqscan = off')
    const { rows } = await database.admin.query<{ 'QUERY PLAN': string }>(
      `explain select * from clock where partnership_id = $1 and owner_person_id = $2 and state in ($3, $4)
       and kind = $5 order by due_at, id limit 25`,
      [place.partnershipId, place.worker.accountId, 'running', 'paused', 'duty'],
    )
    await database.admin.query('reset enable_seqscan')
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('clock_owed_by_person')
    expect(plan).not.toContain('Sort')
  })
})

describe('a change of owner', () => {
  it('moves a person’s open clocks on the record and leaves the rest', async () => {
    const handed = await started('2026-03-02T10:00:00Z')
    const teams = await started('2026-03-03T10:00:00Z', { teamId: place.teamId })
    const to = { personId: place.manager.accountId, teamId: place.teamId }
    const outcome = await workOf(database.db, place.manager, NOW).change(async (tx, by) =>
      accept(await moveClockOwner(tx, by, { recordId, fromPersonId: place.worker.accountId, to })),
    )
    expect(outcome).toEqual({ ok: true, value: [handed] })
    expect(ids(await duties(place.worker, 'mine'))).toEqual([])
    expect(ids(await duties(place.manager, 'team'))).toEqual([handed, teams])
  })

  it('names single clocks', async () => {
    const [first, second] = [await started('2026-03-02T10:00:00Z'), await started('2026-03-03T10:00:00Z')]
    await workOf(database.db, place.manager, NOW).change(async (tx, by) =>
      accept(await moveClockOwner(tx, by, { recordId, clockIds: [second], to: { personId: place.manager.accountId } })),
    )
    expect(ids(await duties(place.worker, 'mine'))).toEqual([first])
    expect(ids(await duties(place.manager, 'mine'))).toEqual([second])
    expect(ids(await duties(place.worker, 'team'))).toEqual([first])
  })
})

describe('the clocks of a record', () => {
  it('are said in plain words, and reading them is a look at the record', async () => {
    await started('2026-03-02T10:00:00Z')
    const described = await workOf(database.db, place.worker, NOW).look('test.described', (tx, by) =>
      describeClocks(tx, by, [recordId]),
    )
    expect(described).toMatchObject([
      { name: 'Exploitation assessment', state: 'today', text: 'Due today', below: '10 working days from 2 March' },
    ])
    const { rows } = await database.admin.query(
      `select 1 from audit_entry where body->>'action' = 'test.described' and body->'records' ? $1`,
      [recordId],
    )
    expect(rows).toHaveLength(1)
  })
})
