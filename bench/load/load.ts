import type pg from 'pg'
import { NORTHMOOR, PEOPLE } from '../../seeds/northmoor/index.js'
import { TEAMS, AGENCIES } from '../../seeds/northmoor/agencies.js'
import { type Id, newId } from '../../src/kernel/ids.js'
import { nameTokens } from '../../src/modules/people/domain/search/name-tokens.js'
import { copyRecords, readPattern, writeNameTokens } from './copy-records.js'
import { MEASURED_WORKERS, type Measured, writeLeanChildren } from './lean-records.js'
import { familyNames, givenNames } from './names.js'
import { inUnit, seatOf, multiplyOrganisation } from './organisation.js'

/** Concerns that wait at the desk, however many records there are. */
export const OPEN_CONCERNS = 40

export type LoadWanted = {
  /** Rows of `record` in the end. */
  readonly records: number
  /** Copies of the whole story. */
  readonly stories: number
  readonly say?: (line: string) => void
}
export type Loaded = {
  readonly records: number
  readonly children: number
  readonly full: number
  readonly seconds: number
}

/**
 * Fills a database in which the story of Northmoor has been told. The superuser's own: the application cannot write past
 * its walls. Drops no index; foreign keys are not checked meanwhile (the loader's test checks that they hold).
 */
export async function load(admin: pg.Client, { records, stories, say = () => {} }: LoadWanted): Promise<Loaded> {
  const began = performance.now()
  await admin.query(`set session_replication_role = replica`)
  await admin.query('begin')
  await multiplyOrganisation(admin)
  await writeNames(admin)
  const story = await readStory(admin)
  const pattern = await readPattern(admin, story.recordIds)
  const rows = await copyRecords(admin, { pattern, from: 1, to: stories, rename: true, series: 's' })
  await writeNameTokens(admin, `select id from record where partnership_id = '${NORTHMOOR}' and kind = 'child'`)
  say(`  ${stories} copies of the story: ${rows} rows, ${seconds(began)} s`)
  const waiting = await readPattern(admin, [story.openConcern])
  await copyRecords(admin, { pattern: waiting, from: 1, to: OPEN_CONCERNS - story.open, series: 'o' })
  await admin.query('commit')

  const left = records - (await countRecords(admin)).records
  if (left < 0) throw new Error(`${stories} copies of the story are more than ${records} records`)
  const concerns = Math.floor(left / 11)
  const decided = await readPattern(admin, [story.decidedConcern])
  for (let from = 1; from <= concerns; from += 20_000)
    await copyRecords(admin, {
      pattern: decided,
      from,
      to: Math.min(concerns, from + 19_999),
      daysBack: 'k % 1800',
      series: 'd',
    })
  say(`  ${concerns} decided concerns, ${seconds(began)} s`)
  const measured = Array.from(
    { length: MEASURED_WORKERS },
    (_, unit): Measured => ({
      accountId: inUnit(PEOPLE.nadia.accountId, unit),
      seatId: inUnit(seatOf(PEOPLE.nadia), unit),
      teamId: inUnit(TEAMS.eskerby.id, unit),
    }),
  )
  await writeLeanChildren(admin, { count: left - concerns, council: AGENCIES.council.id, measured })
  say(`  ${left - concerns} children, ${seconds(began)} s`)
  await admin.query(`set session_replication_role = origin`)
  await admin.query('vacuum (analyze)')
  const counted = await countRecords(admin)
  return { ...counted, full: stories * story.children, seconds: seconds(began) }
}

async function countRecords(admin: pg.Client): Promise<{ records: number; children: number }> {
  const { rows } = await admin.query<{ records: number; children: number }>(
    `select count(*)::int as records, count(*) filter (where kind = 'child')::int as children from record where partnership_id = $1`,
    [NORTHMOOR],
  )
  return rows[0] as { records: number; children: number }
}

/** What of the story is multiplied: all that is not waiting for a decision; one concern that waits; one that is decided. */
async function readStory(admin: pg.Client) {
  const { rows } = await admin.query<{ id: string; kind: string; state: string | null; size: number }>(
    `select record.id, record.kind, coalesce(s.state, c.state) as state, (select count(*)::int from concern_contribution as x where x.record_id = record.id) as size
     from record left join concern as c on c.partnership_id = record.partnership_id and c.id = record.id
     left join concern_screening as s on s.partnership_id = record.partnership_id and s.record_id = record.id
     where record.partnership_id = $1 and not record.restricted order by record.id`,
    [NORTHMOOR],
  )
  const waiting = rows.filter((row) => row.kind === 'concern' && row.state === 'open')
  const decided = rows
    .filter((row) => row.kind === 'concern' && row.state === 'decided')
    .toSorted((a, b) => a.size - b.size)
  const [openConcern, decidedConcern] = [waiting[0], decided[0]]
  if (!openConcern || !decidedConcern) throw new Error('The story has no concern that waits, or none that is decided')
  const chosen = rows.filter((row) => row.kind === 'child' || row.state === 'decided')
  return {
    recordIds: chosen.map((row) => row.id),
    children: chosen.filter((row) => row.kind === 'child').length,
    openConcern: openConcern.id,
    open: waiting.length,
    decidedConcern: decidedConcern.id,
  }
}

/** The pools of names with their words as search keeps them, and how a number picks from them: the first ones most often. */
async function writeNames(admin: pg.Client): Promise<void> {
  const pools = { given: givenNames(), family: familyNames() }
  for (const [pool, names] of Object.entries(pools)) {
    await admin.query(`create table bench.${pool} (at int primary key, name text not null, tokens text[] not null)`)
    await admin.query(
      `insert into bench.${pool} select (ordinality - 1)::int, value->>0, array(select jsonb_array_elements_text(value->1))
       from jsonb_array_elements($1::jsonb) with ordinality as each (value, ordinality)`,
      [JSON.stringify(names.map((name) => [name, nameTokens(name)]))],
    )
  }
  const tokens = [...new Set([...pools.given, ...pools.family].flatMap(nameTokens))]
  await admin.query(
    `insert into name_word (partnership_id, id, token) select $1, id, token from unnest($2::uuid[], $3::text[]) as each (id, token) on conflict do nothing`,
    [NORTHMOOR, tokens.map(() => newId<Id<'name-word'>>()), tokens],
  )
  await admin.query(`
    create function bench.spread(i int, what text, most int) returns int language sql immutable as
      $$ select (hashint8extended(i, hashtext(what)) & 1073741823)::int % most $$;
    create function bench.pick(i int, what text, most int) returns int language sql immutable as
      $$ select floor(most * power((hashint8extended(i, hashtext(what)) & 1073741823)::float8 / 1073741824, 2))::int $$;
    create function bench.id(what text, i int, at timestamptz) returns uuid language sql immutable as
      $$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid from (select md5(what || i) as h) as hashed $$;
    analyze bench.given; analyze bench.family; analyze bench.place`)
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}
