import { beforeAll, describe, expect, it } from 'vitest'
import { storyTemplate } from '../tests/support/story-template.js'
import { useDatabase } from '../tests/support/test-database.js'
import { NORTHMOOR, PEOPLE } from '../seeds/northmoor/index.js'
import { accept } from '../src/kernel/outcome.js'
import type { RecordId, SeatId } from '../src/kernel/ids.js'
import { findSeat, workFrom } from '../src/modules/access/index.js'
import { rewriteWall } from '../src/modules/access/commands/keep-wall.js'
import { namePairs } from '../src/modules/people/domain/search/name-pairs.js'
import { nameTokens } from '../src/modules/people/domain/search/name-tokens.js'
import { searchPeople } from '../src/modules/people/index.js'
import { noteForAudit } from '../src/platform/work.js'
import { seatOf } from './load/organisation.js'
import { load, OPEN_CONCERNS } from './load/load.js'

const database = useDatabase(storyTemplate)
const RECORDS = 620

beforeAll(async () => {
  await load(database.admin, { records: RECORDS, stories: 2 })
})

async function walls(): Promise<Map<string, string>> {
  const { rows: tables } = await database.admin.query<{ table: string; visible: string; hidden: string }>(
    `select table_name as "table", visible_column as visible, hidden_column as hidden from kith.protected_table`,
  )
  const found = new Map<string, string>()
  for (const { table, visible, hidden } of tables) {
    const { rows } = await database.admin.query<{ key: string; wall: string }>(
      `select coalesce(to_jsonb(t)->>'id', (to_jsonb(t)->>'token') || (to_jsonb(t)->>'name_id'), (to_jsonb(t)->>'pair') || (to_jsonb(t)->>'record_id')) as key,
         array(select unnest(${visible}) order by 1)::text || array(select unnest(${hidden}) order by 1)::text as wall from ${table} as t`,
    )
    for (const { key, wall } of rows) found.set(`${table}.${visible}/${key}`, wall)
  }
  return found
}

async function count(query: string): Promise<number> {
  return (
    (await database.admin.query<{ count: number }>(`select count(*)::int as count from ${query}`)).rows[0]?.count ?? 0
  )
}

describe('the loader of the benchmarks', () => {
  it('makes as many records as it says, in twenty agencies, with a constant number of open concerns', async () => {
    expect(await count('record')).toBe(RECORDS)
    expect(await count('agency')).toBeGreaterThanOrEqual(20)
    expect(await count(`concern_screening where state = 'open'`)).toBe(OPEN_CONCERNS)
    expect(await count(`seat where not service`)).toBeGreaterThan(400)
  })

  it('leaves every foreign key true', async () => {
    const { rows } = await database.admin.query<{ table: string; name: string; definition: string }>(
      `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    )
    expect(rows.length).toBeGreaterThan(50)
    for (const { table, name, definition } of rows)
      await database.admin.query(`alter table ${table} drop constraint ${name}, add constraint ${name} ${definition}`)
  })

  it('writes the walls that a change of grants would write', async () => {
    const written = await walls()
    const seat = await findSeat(database.db, NORTHMOOR, seatOf(PEOPLE.ada) as SeatId)
    if (!seat) throw new Error('The administrator has no seat')
    const { rows } = await database.admin.query<{ id: RecordId }>(
      'select id from record order by md5(id::text) limit 150',
    )
    const ids = rows.map((row) => row.id)
    const work = workFrom({ db: database.db, clock: () => new Date('2026-03-02T12:00:00Z'), auditLanes: 1 }, seat)
    await work.change(async (tx) => {
      for (const id of ids) await rewriteWall(tx, id)
      noteForAudit(tx, { action: 'bench.rewritten', records: [], fields: [] })
      return accept()
    })
    const rewritten = await walls()
    expect(written.size).toBeGreaterThan(RECORDS * 8)
    expect([...written].filter(([key, wall]) => rewritten.get(key) !== wall)).toEqual([])
  }, 120_000)

  it('keeps every name under the words by which search finds it', async () => {
    const { rows } = await database.admin.query<{ name: string; tokens: string[] }>(
      `select given_names || ' ' || family_name as name, array(select token from name_token as t where t.name_id = n.id and t.partnership_id = n.partnership_id order by token) as tokens
       from person_name as n where kind = 'name' and struck_out_at is null`,
    )
    expect(rows.length).toBeGreaterThan(400)
    for (const { name, tokens } of rows) expect(tokens).toEqual(nameTokens(name).toSorted())
  })

  it('keeps every two of them together, under which search finds those who have both', async () => {
    const { rows } = await database.admin.query<{ tokens: string[]; pairs: string[] }>(
      `select array(select token from name_token as t where t.record_id = p.record_id and t.ended_at is null) as tokens,
         array(select pair from name_pair as t where t.record_id = p.record_id and t.ended_at is null order by pair collate "C") as pairs
       from person as p`,
    )
    expect(rows.length).toBeGreaterThan(400)
    for (const { tokens, pairs } of rows) expect(pairs).toEqual(namePairs(tokens).toSorted())
  })

  it('gives children whom those who hold them find', async () => {
    const { rows } = await database.admin.query<{ seat: string; name: string; record: string }>(
      `select s.seat_id as seat, n.given_names || ' ' || n.family_name as name, n.record_id as record
       from bench.measured as s join person_name as n on s.account_id = any (n.visible_to) and n.kind = 'name' order by n.id limit 1`,
    )
    const [held] = rows
    const seat = held && (await findSeat(database.db, NORTHMOOR, held.seat as never))
    if (!held || !seat) throw new Error('Nobody holds a record')
    const work = workFrom({ db: database.db, clock: () => new Date('2026-03-02T12:00:00Z'), auditLanes: 1 }, seat)
    const { found } = await work.look('bench.searched', (tx, by) => searchPeople(tx, by, held.name))
    expect(found.map((each) => each.recordId)).toContain(held.record)
  })
})
